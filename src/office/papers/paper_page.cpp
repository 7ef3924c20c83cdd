#include "lib/qr/qr_code.hpp"
#include "lib/text/text.hpp"
#include "office/papers/body.hpp"
#include "office/papers/paper.hpp"

namespace papers {
namespace {

/// Its paragraphs, as the DOCX has them.
std::vector<std::string> lines_of(const Text& words) {
    std::string all;
    for (const Span& span : words.spans) all += span.text;
    std::vector<std::string> lines;
    for (const std::string& line : text::split(all, '\n'))
        if (const auto trimmed = text::trim(line); !trimmed.empty()) lines.emplace_back(trimmed);
    return lines;
}

void write_table(json::Writer& out, const Table& table) {
    out.key("columns").array([&] {
        for (const Table::Column& column : table.columns)
            out.item().object([&] {
                out.field("head", column.head).field("group", column.group);
                out.field("width", column.width).field("number", column.number);
            });
    });
    out.field("numbered", table.numbered).key("rows").array([&] {
        for (const Table::Row& row : table.rows)
            out.item().object([&] {
                out.field("bold", row.bold).key("cells").array([&] {
                    for (const Span& cell : row.cells) out.element(cell.text);
                });
            });
    });
}

void write_block(json::Writer& out, const Block& block, bool ends_the_paper) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
        out.field("level", heading->level);
        out.field("heading", heading->level == 1 ? text::upper(heading->text) : heading->text);
    } else if (const auto* words = std::get_if<Text>(&block)) {
        auto lines = lines_of(*words);
        if (ends_the_paper && !lines.empty()) lines.back() = with_end_mark(std::move(lines.back()));
        out.field("lines", lines);
    } else {
        out.key("table").object([&] { write_table(out, std::get<Table>(block)); });
    }
}

void write_signature(json::Writer& out, const Signature& signature) {
    out.object([&] {
        out.field("authority", signature.authority).field("post", signature.post);
        out.field("hint", signature.hint).field("name", signature.name);
    });
}

}  // namespace

void write_page(json::Writer& out, const Paper& paper) {
    out.object([&] {
        out.field("superior", paper.superior).field("issuer", paper.issuer).field("number", paper.number);
        out.field("notation", paper.notation).field("place", paper.place);
        out.field("date", long_date(paper.issued_on, paper.year)).field("title", paper.kind_name);
        out.field("subject", paper.subject).field("addressees", paper.addressees);
        out.key("blocks").array([&] {
            for (const Block& block : paper.body)
                out.item().object(
                    [&] { write_block(out, block, paper.ends_with_mark && &block == &paper.body.back()); });
        });
        out.key("giver");
        paper.giver ? write_signature(out, *paper.giver) : void(out.value(nullptr));
        write_signature(out.key("signature"), paper.signature);
        out.field("recipients", paper.recipients);
        if (paper.link.empty()) return void(out.field("link", nullptr));
        const qr::Code code = qr::encode(paper.link);
        out.field("link", paper.link);
        out.field("qr_size", code.size + 2 * qr::quiet).field("qr_path", qr::svg_path(code));
    });
}

}  // namespace papers
