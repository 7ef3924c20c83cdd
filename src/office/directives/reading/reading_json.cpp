#include <fmt/format.h>

#include "office/directives/reading/reading.hpp"

namespace directives {

namespace {

void text_or_null(json::Writer& out, std::string_view name, const std::string& text) {
    out.key(name);
    if (text.empty())
        out.value(nullptr);
    else
        out.value(text);
}

std::string decimal(Amount amount) {
    const std::int64_t whole = amount.thousandths / 1000, rest = std::abs(amount.thousandths % 1000);
    if (!rest) return std::to_string(whole);
    std::string text = fmt::format("{}{}.{:03}", amount.thousandths < 0 && whole == 0 ? "-" : "", whole, rest);
    while (text.back() == '0') text.pop_back();
    return text;
}

void amount_or_null(json::Writer& out, std::string_view name, const std::optional<Amount>& amount) {
    out.key(name);
    if (amount)
        out.raw(decimal(*amount));
    else
        out.value(nullptr);
}

void write_place(json::Writer& out, int line, int page) {
    out.field("line", line);
    out.key("page");
    if (page)
        out.value(page);
    else
        out.value(nullptr);
}

void write(json::Writer& out, const Source& source) {
    out.object([&] {
        if (!source.heading.empty()) out.field("heading", source.heading);
        write_place(out, source.line, source.page);
    });
}

void write(json::Writer& out, const Reference& reference) {
    out.object([&] { out.field("code", reference.code).field("issued_on", reference.issued_on); });
}

void write(json::Writer& out, const Deadline& deadline) {
    out.object([&] {
        text_or_null(out, "text", deadline.text);
        out.field("kind", word_of(deadline.kind)).field("due_on", deadline.due_on);
        out.key("occurrences");
        if (deadline.occurrences.empty())
            out.value(nullptr);
        else
            out.value(deadline.occurrences);
    });
}

void write(json::Writer& out, const TaskDraft& task, const More& more) {
    out.object([&] {
        text_or_null(out, "ordinal", task.ordinal);
        out.field("content", task.content).field("lead", task.lead).field("coordinators", task.coordinators);
        text_or_null(out, "product", task.product);
        out.key("deadline");
        write(out, task.deadline);
        out.field("unclear", task.unclear);
        out.key("source");
        write(out, task.source);
        out.key("also").array([&] {
            for (const Source& source : task.also) {
                out.item();
                write(out, source);
            }
        });
        if (more.of_task) more.of_task(task);
    });
}

void write(json::Writer& out, const Part& part) {
    out.object([&] {
        out.field("heading", part.heading).field("text", part.text).field("units", part.units);
        out.key("source");
        write(out, part.source);
    });
}

void write(json::Writer& out, const Target& target) {
    out.object([&] {
        out.field("text", target.text);
        text_or_null(out, "measure", target.measure);
        amount_or_null(out, "at_least", target.at_least);
        amount_or_null(out, "at_most", target.at_most);
        amount_or_null(out, "change", target.change);
        out.field("unit", target.unit);
        out.key("source");
        write(out, target.source);
    });
}

void write(json::Writer& out, const ReportDuty& duty) {
    out.object([&] {
        out.field("text", duty.text);
        text_or_null(out, "about", duty.about);
        out.field("reporter", duty.reporter);
        text_or_null(out, "recipient", duty.recipient);
        text_or_null(out, "through", duty.through);
        out.field("every", duty.every);
        out.key("deadline");
        write(out, duty.deadline);
        out.key("source");
        write(out, duty.source);
    });
}

void write(json::Writer& out, const Letterhead& document) {
    out.object([&] {
        text_or_null(out, "code", document.code);
        text_or_null(out, "number", document.number);
        text_or_null(out, "notation", document.notation);
        text_or_null(out, "kind", document.kind);
        text_or_null(out, "issuer", document.issuer);
        text_or_null(out, "place", document.place);
        out.field("issued_on", document.issued_on);
        text_or_null(out, "subject", document.subject);
        out.field("bases", document.bases).field("recipients", document.recipients);
        out.key("signer").object([&] {
            out.field("authority", document.signer.authority);
            text_or_null(out, "post", document.signer.post);
            text_or_null(out, "name", document.signer.name);
        });
        out.key("references").array([&] {
            for (const Reference& reference : document.references) {
                out.item();
                write(out, reference);
            }
        });
    });
}

template <class T>
void write_list(json::Writer& out, std::string_view name, const std::vector<T>& all) {
    out.key(name).array([&] {
        for (const T& one : all) {
            out.item();
            write(out, one);
        }
    });
}

}  // namespace

void write(json::Writer& out, const Reading& reading) { write(out, reading, {}); }

void write(json::Writer& out, const Reading& reading, const More& more) {
    out.object([&] {
        out.key("document");
        write(out, reading.document);
        out.key("tasks").array([&] {
            for (const TaskDraft& task : reading.tasks) write(out.item(), task, more);
        });
        write_list(out, "parts", reading.parts);
        write_list(out, "targets", reading.targets);
        write_list(out, "report_duties", reading.report_duties);
        if (more.of_reading) more.of_reading();
    });
}

void write_paper(json::Writer& out, const paper::Paper& paper) {
    out.array([&] {
        for (const paper::Block& block : paper.blocks) {
            out.item().object([&] {
                write_place(out, block.line, block.page);
                out.field("kind", block.kind == paper::Kind::table ? "table" : "paragraph");
                if (block.kind == paper::Kind::paragraph) {
                    out.field("text", block.text).field("bold", block.bold);
                    return;
                }
                out.key("rows").array([&] {
                    for (const paper::Row& row : block.rows) {
                        out.item().object([&] {
                            write_place(out, row.line, row.page);
                            out.key("cells").array([&] {
                                for (const paper::Cell& cell : row.cells) out.element(cell.text);
                            });
                        });
                    }
                });
            });
        }
    });
}

}  // namespace directives
