#include "lib/json/writer.hpp"
#include "office/reports/report.hpp"

namespace reports {

void write(json::Writer& out, const Run& run) {
    out.object([&] {
        out.field("text", run.text);
        if (!run.share.empty()) {
            out.field("share", run.share).field("numerator", run.of.numerator);
            out.field("denominator", run.of.denominator);
        }
        if (run.figure.empty()) return;
        if (run.parts.empty())
            out.field("figure", run.figure);
        else
            out.field("figures", run.parts);
        out.field("value", run.value);
        if (run.field) out.field("field", *run.field);
    });
}

void write(json::Writer& out, const Block& block) {
    out.object([&] {
        switch (block.kind) {
            case BlockKind::text:
                out.field("kind", "text").field("code", block.code).field("text", block.text);
                out.field("hint", block.hint).field("optional", block.optional);
                return;
            case BlockKind::table:
                out.field("kind", "table").field("code", block.code);
                out.key("head").array([&] {
                    for (const Column& column : block.columns) out.element(column.head);
                });
                out.key("groups").array([&] {
                    for (const Column& column : block.columns) out.element(column.group);
                });
                out.field("rows", block.rows);
                return;
            default:
                out.field("kind", "sentence").field("runs", block.runs);
        }
    });
}

void write(json::Writer& out, const Section& section) {
    out.object([&] {
        out.field("code", section.code).field("number", section.number).field("title", section.title);
        out.field("level", section.level).field("blocks", section.blocks);
    });
}

}  // namespace reports
