#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lib/calendar/date.hpp"
#include "lib/json/writer.hpp"
#include "lib/ooxml/docx_writer.hpp"

/// An administrative paper (văn bản hành chính) in the form of Decree 30/2020/NĐ-CP, annex I.
///
/// A `control` is the tag of a content control: docx() leaves it out, docx_form() writes it, so that an office can
/// change the paper in Word and have it filled again. Place, date, subject, addressees, bases, authority, post, signer
/// and recipients have theirs ("paper.place" …) by themselves. What is set in capitals is typed in capitals, so that it
/// stays so wherever it is copied.
namespace papers {

/// A heading of the body: level 1 "I. …" in capitals, 2 "1. …", 3 "1.1. …".
struct Heading {
    int level = 1;
    std::string text;
    std::string control = {};
};

struct Span {
    std::string text;
    std::string control = {};
};

/// A paragraph of the body, or several: '\n' begins a new one where the whole is one span.
struct Text {
    std::vector<Span> spans;
    std::string control = {};
    Text() = default;
    Text(std::string words, std::string control_ = {}) : spans{{std::move(words)}}, control(std::move(control_)) {}
};

/// A table of the body. Heads may stand in groups ("Số hồ sơ tiếp nhận" over three columns).
struct Table {
    struct Column {
        std::string head;
        std::string group = {};  ///< empty: the head stands alone over both rows
        int width = 0;           ///< twips
        bool number = false;     ///< its cells are centred
    };
    std::vector<Column> columns;
    bool numbered = true;       ///< a row "(1) (2) (3) …" under the heads
    std::string repeated = {};  ///< the tag of the control around the repeated row
    struct Row {
        std::vector<Span> cells;
        bool bold = false;
        bool repeated = false;  ///< a form has one such row
    };
    std::vector<Row> rows;
};

using Block = std::variant<Heading, Text, Table>;

/// Annex I, part I, II.7.
struct Signature {
    std::vector<std::string> authority;  ///< "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"
    std::string post;                    ///< "PHÓ CHỦ TỊCH"
    std::string name;                    ///< may still be empty
    std::string hint = {};               ///< in italics under the post: "(Ký và ghi rõ họ tên)"
};

struct Paper {
    std::vector<std::string> superior = {};  ///< lines of the body above, where there is one
    std::vector<std::string> issuer;         ///< lines: "ỦY BAN NHÂN DÂN", "XÃ AN HẢI"
    std::string number = {};                 ///< "05"; empty: left open for the clerk
    std::string notation;                    ///< "BC-UBND"
    std::string place;                       ///< "Xã An Hải"
    std::optional<calendar::Date> issued_on = {};
    int year = 0;           ///< written where the day is still open
    std::string kind_name;  ///< "BÁO CÁO"
    std::string subject;
    std::vector<std::string> addressees = {};  ///< after "Kính gửi:"
    std::vector<std::string> bases = {};       ///< without the mark at the end
    std::vector<Block> body;
    Signature signature;
    std::vector<std::string> recipients;  ///< without dash and mark; the last is "Lưu: VT, …"
    std::optional<Signature> giver = {};  ///< who signs on the left, in the place of the recipients
    std::string link = {};                ///< where the QR code under the number leads; empty: there is none
    bool ends_with_mark = true;           ///< "./." after the last word
};

ooxml::Docx compose(const Paper&);
std::string docx(const Paper&);
/// The paper as a form: with its content controls.
std::string docx_form(const Paper&);

/// The same as JSON, for the page that shows and prints it.
void write_page(json::Writer&, const Paper&);

/// "ngày 05 tháng 01 năm 2026" (annex I, II.4.b: days below 10 and months 1 and 2 get a 0). Without a day the places
/// stay open.
std::string long_date(std::optional<calendar::Date>, int year);
/// "05/01/2026", "31/3/2026", by the same rule.
std::string short_date(calendar::Date);

}  // namespace papers
