#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/period.hpp"
#include "lib/json/writer.hpp"
#include "lib/sql/connection.hpp"
#include "office/accounts/viewer.hpp"

/// văn bản: the registers of papers that go out and come in (Decree 30/2020/NĐ-CP, articles 14 to 24).
namespace documents {

/// tên loại, from definitions/document_kinds.toml.
struct Kind {
    std::string code;         ///< "KH"; of a công văn "CV"
    std::string name;         ///< "Kế hoạch"
    bool abbreviated = true;  ///< its code names it; that of a công văn names the drafting unit instead
};
const std::vector<Kind>& kinds();
std::vector<std::string_view> kind_codes();
/// nullptr when there is none of that code.
const Kind* find_kind(std::string_view code);

inline const std::vector<std::string_view> directions{"incoming", "outgoing"};

/// Years that a register may be of.
inline constexpr std::int64_t first_year = 1945, last_year = 2199;

struct Document {
    std::string id;
    std::string direction;  ///< incoming (đến), outgoing (đi)
    std::int64_t number = 0;
    std::optional<std::string> code;
    std::string kind;
    std::string subject;
    std::optional<std::string> author;  ///< tác giả of an incoming paper
    calendar::Date issued_on;
    std::optional<calendar::Date> arrived_on;
    std::optional<std::string> signer_name;
    std::optional<std::string> unit_id, unit_name;  ///< outgoing: drafted it; incoming: receives it
    std::optional<std::string> recipients;
    std::optional<std::int64_t> copies;
    std::optional<calendar::Date> passed_on;
    std::optional<std::string> note;
    std::int64_t version = 1;

    bool outgoing() const { return direction == "outgoing"; }
    /// The day by which it is registered: of issue, of arrival.
    calendar::Date registered_on() const { return outgoing() ? issued_on : arrived_on.value(); }
};

void write(json::Writer&, const Document&);
/// Its members, inside an object.
void write_fields(json::Writer&, const Document&);

/// "158/KH-UBND", "02/UBND-VP": numbers below 10 get a 0 (annex I, II.3.c).
std::string outgoing_code(const Kind&, std::int64_t number, std::string_view drafter);

/// What stands for a unit in a công văn's code: its short name when that is one word of capitals ("VHXH"), else the
/// first letters of its words ("Văn phòng" → "VP").
std::string drafter_word(std::string_view short_name);

/// Numbers rise with the date (article 15.1, 22.2): Failure(bad_input) on the day's field with `document.in_future`,
/// `document.before_last` (naming the last day), and for an incoming paper `document.arrived_before_issue`.
void check_days(const Document&, std::optional<calendar::Date> last, calendar::Date today);

/// One that the viewer may see. Unit roles see what concerns their unit, or no unit.
std::optional<Document> find(sql::Connection&, const accounts::Visibility&, const std::string& id);

/// Gives the number and the code of an outgoing paper, or the number of arrival, and saves it, in the caller's
/// transaction: no number is left out, whatever fails after. Throws what check_days throws, and for an incoming
/// paper that stands in the register already Failure(conflict, "document.already_arrived").
void save_new(sql::Connection&, const std::string& agency_id, Document&, std::string_view drafter,
              const std::string& official_id, calendar::Instant now);

}  // namespace documents
