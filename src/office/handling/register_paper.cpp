#include "office/handling/register_paper.hpp"

#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"
#include "office/papers/body.hpp"
#include "office/papers/form.hpp"
#include "office/papers/paper.hpp"

namespace handling {
namespace {

using messages::sentence;
using ooxml::twips_of_mm;

std::string shown(const std::optional<calendar::Instant>& at) {
    return at ? papers::short_date(calendar::local_date(*at)) : std::string{};
}

/// In a register what is no result stands in the note.
std::string note_of(const RegisterLine& line) {
    const bool has_result = line.state == State::resolved || line.state == State::returned;
    return has_result ? std::string{} : sentence("dossier.state." + std::to_string(static_cast<int>(line.state)));
}

struct Head {
    std::string_view name;
    int width;  ///< mm
    std::string_view group = {};
    bool centred = false;
};
constexpr Head heads[] = {{"number", 9, "", true},
                          {"code", 23},
                          {"procedure", 28},
                          {"count", 11, "", true},
                          {"applicant", 24},
                          {"contact", 24},
                          {"unit", 21},
                          {"received", 17, "dates", true},
                          {"due", 17, "dates", true},
                          {"handed", 17, "dates", true},
                          {"resolved", 17, "dates", true},
                          {"delivered", 17, "result", true},
                          {"way", 15, "result", true},
                          {"signed", 11, "result", true},
                          {"note", 16}};

papers::Table table_of(const std::vector<RegisterLine>& lines) {
    papers::Table table{.columns = {}, .rows = {}};
    for (const Head& head : heads)
        table.columns.push_back(
            {.head = sentence("dossier_form.7.column." + std::string(head.name)),
             .group = head.group.empty() ? "" : sentence("dossier_form.7." + std::string(head.group)),
             .width = twips_of_mm(head.width),
             .number = head.centred});
    for (const RegisterLine& line : lines) {
        papers::Table::Row row{.cells = {{std::to_string(table.rows.size() + 1)}}};
        for (std::string& cell : register_cells(line)) row.cells.push_back({std::move(cell)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

ooxml::Paragraph centred(std::string words, int size, bool bold) {
    return {.runs = {{.text = std::move(words), .bold = bold, .size = size}}, .alignment = ooxml::Alignment::center};
}

}  // namespace

std::vector<std::string> register_cells(const RegisterLine& line) {
    const bool has_result = line.state == State::resolved || line.state == State::returned;
    const std::string contact =
        line.address.empty() || line.phone.empty() ? line.address + line.phone : line.address + ", " + line.phone;
    return {line.code,
            line.procedure,
            "1",
            line.applicant,
            contact,
            line.unit,
            shown(line.received_at),
            line.due_on ? papers::short_date(*line.due_on) : std::string{},
            shown(line.handed_at),
            has_result ? shown(line.finished_at) : std::string{},
            shown(line.delivered_at),
            line.way.empty() ? std::string{} : sentence("dossier_form.7.way." + line.way),
            line.is_signed ? "x" : "",
            note_of(line)};
}

papers::Paper register_paper(const std::string& agency_name, calendar::Date from, calendar::Date to,
                             const std::vector<RegisterLine>& lines) {
    return {.issuer = {sentence("dossier_form.committee", {{"agency", agency_name}})},
            .notation = {},
            .place = {},
            .kind_name = sentence("dossier_form.7.title"),
            .subject =
                sentence("dossier_form.7.period", {{"from", papers::short_date(from)}, {"to", papers::short_date(to)}}),
            .body = {table_of(lines)},
            .signature = {},
            .recipients = {}};
}

std::string register_docx(const papers::Paper& paper) {
    namespace form = papers::form;
    ooxml::Docx out{.page = {.width = form::page_height,
                             .height = form::page_width,
                             .top = form::margin_top,
                             .bottom = form::margin_bottom,
                             .left = form::margin_right,
                             .right = form::margin_right,
                             .header = form::page_number_at},
                    .font = form::font,
                    .size = form::body_size,
                    .page_number_size = form::page_number_size,
                    .title = paper.kind_name,
                    .blocks = {}};
    for (const std::string& line : paper.issuer)
        out.blocks.push_back(centred(text::upper(line), form::issuer_size, true));
    out.blocks.push_back(centred(text::upper(paper.kind_name), form::kind_size, true));
    ooxml::Paragraph period = centred(paper.subject, form::place_size, false);
    period.after = form::paragraph_gap;
    out.blocks.push_back(std::move(period));
    papers::write_body(out.blocks, paper);
    return ooxml::write_docx(out);
}

}  // namespace handling
