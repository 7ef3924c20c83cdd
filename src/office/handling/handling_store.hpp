#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"
#include "office/handling/act.hpp"

namespace handling {

void save_delivery(sql::Connection&, const std::string& agency_id, const std::string& dossier_id, std::int64_t number,
                   const Delivery&);
/// The last one.
std::optional<Delivery> find_delivery(sql::Connection&, const std::string& agency_id, const std::string& dossier_id);

/// The number that a form of an act went out under.
struct FormNumber {
    int form = 0;
    std::string code;                        ///< "12/YCBS", "05/TB-UBND"
    std::optional<std::string> document_id;  ///< in the register of papers sent
};
/// The next one of that form in the year: gap-free, because it comes with this write or not at all.
std::int64_t take_form_number(sql::Connection&, const std::string& agency_id, int form, int year);
void save_form_number(sql::Connection&, const std::string& agency_id, const std::string& dossier_id,
                      std::int64_t number, const FormNumber&);
/// By the number of the act.
std::map<std::int64_t, std::string> list_form_codes(sql::Connection&, const std::string& agency_id,
                                                    const std::string& dossier_id);

/// One line of form 07.
struct RegisterLine {
    std::string id, code, procedure, applicant, address, phone, unit;
    calendar::Instant received_at;
    std::optional<calendar::Date> due_on;
    std::optional<calendar::Instant> handed_at, finished_at, delivered_at;
    State state = State::received;
    std::string way;
    bool is_signed = false;
};
/// Those received in the period that the viewer may see, the first one first; `after` is the receipt and id of the last
/// one that was had.
std::vector<RegisterLine> list_register(sql::Connection&, const accounts::Visibility&, calendar::Date from,
                                        calendar::Date to,
                                        const std::optional<std::pair<std::string, std::string>>& after, int limit);

/// Own dossiers that are not finished.
std::vector<std::string> list_open_own(sql::Connection&, const std::string& agency_id);

}  // namespace handling
