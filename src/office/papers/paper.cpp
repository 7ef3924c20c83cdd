#include "office/papers/paper.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "lib/qr/qr_code.hpp"
#include "lib/text/text.hpp"
#include "office/papers/body.hpp"
#include "office/papers/form.hpp"

namespace papers {
namespace {

using form::half_points;
using form::twips;
using form::twips_of_mm;
using ooxml::Alignment;
using ooxml::DocxCell;
using ooxml::DocxTable;
using ooxml::Paragraph;
using ooxml::Run;

// The words that annex I fixes.
constexpr const char* nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
constexpr const char* motto = "Độc lập - Tự do - Hạnh phúc";
constexpr const char* addressees_word = "Kính gửi:";
constexpr const char* recipients_word = "Nơi nhận:";

constexpr int text_column = form::page_width - form::margin_left - form::margin_right;
constexpr int issuer_column = twips(180);
constexpr int nation_column = text_column - issuer_column;

Paragraph centred(std::string text, int size, bool bold, bool italic = false) {
    return {.runs = {{.text = std::move(text), .bold = bold, .italic = italic, .size = size}},
            .alignment = Alignment::center};
}

/// A drawn line of that length in the middle of a column.
Paragraph rule(int length, int column) {
    const int side = std::max(0, (column - length) / 2);
    return {.left = side, .right = side, .before = form::rule_gap, .rule = true};
}

int short_rule(int width) { return width * form::short_rule_percent / 100; }

DocxTable columns(std::vector<int> widths, DocxCell left, DocxCell right) {
    return {.widths = std::move(widths), .rows = {{.cells = {std::move(left), std::move(right)}}}, .borders = false};
}

/// Boxes 1 to 4: issuing body and number on the left; nation, motto, place and date on the right.
void write_head(std::vector<ooxml::DocxBlock>& out, const Paper& paper) {
    DocxCell left, right;
    for (const std::string& line : paper.superior)
        left.paragraphs.push_back(centred(text::upper(line), form::issuer_size, false));
    int widest = 0;
    for (const std::string& line : paper.issuer) {
        left.paragraphs.push_back(centred(text::upper(line), form::issuer_size, true));
        widest = std::max(widest, ooxml::text_width(text::upper(line), true, form::issuer_size));
    }
    left.paragraphs.push_back(rule(short_rule(std::min(widest, issuer_column)), issuer_column));
    right.paragraphs.push_back(centred(nation, form::nation_size, true));
    right.paragraphs.push_back(centred(motto, form::motto_size, true));
    right.paragraphs.push_back(rule(ooxml::text_width(motto, true, form::motto_size), nation_column));
    DocxTable head = columns({issuer_column, nation_column}, std::move(left), std::move(right));

    Paragraph number =
        centred(fmt::format("Số: {}/{}", paper.number.empty() ? "       " : paper.number, paper.notation),
                form::number_size, false);
    Paragraph place{.alignment = Alignment::center};
    for (const Span& span :
         {Span{paper.place, "paper.place"}, Span{", "}, Span{long_date(paper.issued_on, paper.year), "paper.date"}})
        place.runs.push_back({.text = span.text, .italic = true, .size = form::place_size, .control = span.control});
    number.before = place.before = twips(6);
    head.rows.push_back({.cells = {DocxCell{.paragraphs = {number}}, DocxCell{.paragraphs = {place}}}});
    if (!paper.link.empty()) {
        constexpr int dots_a_module = 8;
        const Run picture{
            .text = {}, .picture = qr::png(qr::encode(paper.link), dots_a_module), .picture_side = form::picture_side};
        const Paragraph line{.runs = {picture}, .alignment = Alignment::center, .before = twips(4)};
        head.rows.push_back({.cells = {DocxCell{.paragraphs = {line}}, DocxCell{}}});
    }
    out.push_back(std::move(head));
}

/// A numeral stays with the word before it: "quý II".
bool is_numeral(std::string_view word) { return word.find_first_not_of("IVX0123456789/,.") == std::string_view::npos; }

/// Lines of about the same length, none wider than the column.
std::vector<std::string> balanced(const std::string& words, bool bold, int size, int column) {
    const int whole = ooxml::text_width(words, bold, size);
    const int count = whole / column + 1;
    std::vector<std::string> lines{""};
    for (const std::string& word : text::split(words, ' ')) {
        const std::string longer = lines.back().empty() ? word : lines.back() + " " + word;
        const bool room = ooxml::text_width(longer, bold, size) <= std::min(column, whole / count + column / 10);
        if (room || lines.back().empty() || is_numeral(word))
            lines.back() = longer;
        else
            lines.push_back(word);
    }
    return lines;
}

/// Box 5a.
void write_title(std::vector<ooxml::DocxBlock>& out, const Paper& paper) {
    Paragraph kind = centred(text::upper(paper.kind_name), form::kind_size, true);
    kind.before = twips(14);
    out.push_back(std::move(kind));
    const int widest_allowed = text_column - twips_of_mm(20);
    int widest = 0;
    for (const std::string& line : balanced(paper.subject, true, form::subject_size, widest_allowed)) {
        Paragraph words = centred(line, form::subject_size, true);
        words.control = "paper.subject";
        out.push_back(std::move(words));
        widest = std::max(widest, ooxml::text_width(line, true, form::subject_size));
    }
    if (widest == 0) return;
    Paragraph line = rule(short_rule(widest), text_column);
    line.after = twips(10);
    out.push_back(std::move(line));
}

/// Box 9a. One addressee stands on the line of "Kính gửi:"; several stand below each other under its colon.
void write_addressees(std::vector<ooxml::DocxBlock>& out, const Paper& paper) {
    if (paper.addressees.empty()) return;
    if (paper.addressees.size() == 1) {
        Paragraph line = centred(fmt::format("{} ", addressees_word), form::body_size, false);
        line.runs.push_back({.text = paper.addressees[0], .size = form::body_size, .control = "paper.addressees"});
        line.after = twips(10);
        out.push_back(std::move(line));
        return;
    }
    int widest = 0;
    for (const std::string& one : paper.addressees)
        widest = std::max(widest, ooxml::text_width("- " + one + ";", false, form::body_size));
    const int word = ooxml::text_width(addressees_word, false, form::body_size);
    const int colon = std::max(word, (text_column - widest + word) / 2);
    DocxCell left{.paragraphs = {{.runs = {{.text = addressees_word}}, .alignment = Alignment::right}}};
    DocxCell right{.paragraphs = {{}}};
    for (std::size_t i = 0; i < paper.addressees.size(); ++i) {
        const bool last = i + 1 == paper.addressees.size();
        right.paragraphs.push_back(
            {.runs = {{.text = "- " + paper.addressees[i] + (last ? "." : ";")}}, .control = "paper.addressees"});
    }
    out.push_back(columns({colon, text_column - colon}, std::move(left), std::move(right)));
    out.push_back(Paragraph{.runs = {{.text = "", .size = half_points(5)}}});
}

void write_bases(std::vector<ooxml::DocxBlock>& out, const Paper& paper) {
    const std::size_t count = std::max<std::size_t>(paper.bases.size(), 1);
    for (std::size_t i = 0; i < count; ++i) {
        Paragraph line = body_paragraph(paper.bases.empty() ? "" : paper.bases[i] + (i + 1 == count ? "." : ";"));
        line.runs[0].italic = true;
        line.control = "paper.bases";
        out.push_back(std::move(line));
    }
}

DocxCell signature_cell(const Signature& signature, bool of_the_paper) {
    DocxCell cell;
    const auto add = [&](const std::string& words, const char* control) {
        cell.paragraphs.push_back(centred(words, form::signature_size, true));
        if (of_the_paper) cell.paragraphs.back().control = control;
    };
    for (const std::string& line : signature.authority) add(text::upper(line), "paper.authority");
    if (of_the_paper || !signature.post.empty()) add(text::upper(signature.post), "paper.post");
    if (!signature.hint.empty())
        cell.paragraphs.push_back(centred(signature.hint, form::recipients_word_size, false, true));
    add(signature.name, "paper.signer");
    cell.paragraphs.back().before = form::signature_room;
    return cell;
}

DocxCell recipients_cell(const Paper& paper) {
    DocxCell cell;
    cell.paragraphs.push_back(
        {.runs = {{.text = recipients_word, .bold = true, .italic = true, .size = form::recipients_word_size}}});
    for (std::size_t i = 0; i < paper.recipients.size(); ++i)
        cell.paragraphs.push_back(
            {.runs = {{.text = "- " + paper.recipients[i] + (i + 1 == paper.recipients.size() ? "." : ";"),
                       .size = form::recipients_size}},
             .control = "paper.recipients"});
    return cell;
}

/// Boxes 7 and 9b, side by side on one page.
void write_foot(std::vector<ooxml::DocxBlock>& out, const Paper& paper) {
    Paragraph gap;
    gap.keep_with_next = true;
    out.push_back(gap);
    out.push_back(columns({text_column / 2, text_column - text_column / 2},
                          paper.giver ? signature_cell(*paper.giver, false) : recipients_cell(paper),
                          signature_cell(paper.signature, true)));
}

}  // namespace

ooxml::Docx compose(const Paper& paper) {
    ooxml::Docx out{.page = {.width = form::page_width,
                             .height = form::page_height,
                             .top = form::margin_top,
                             .bottom = form::margin_bottom,
                             .left = form::margin_left,
                             .right = form::margin_right,
                             .header = form::page_number_at},
                    .font = form::font,
                    .size = form::body_size,
                    .page_number_size = form::page_number_size,
                    .title = paper.subject};
    write_head(out.blocks, paper);
    write_title(out.blocks, paper);
    write_addressees(out.blocks, paper);
    write_bases(out.blocks, paper);
    write_body(out.blocks, paper);
    write_foot(out.blocks, paper);
    return out;
}

std::string docx(const Paper& paper) { return ooxml::write_docx(compose(paper)); }

std::string docx_form(const Paper& paper) { return ooxml::write_form(compose(paper)); }

}  // namespace papers
