#include "office/dossiers/import_reading.hpp"

#include "lib/json/writer.hpp"
#include "lib/messages/messages.hpp"
#include "office/dossiers/import_job.hpp"

namespace dossiers {
namespace {

void write_columns(json::Writer& out, const ImportResult& result) {
    out.array([&] {
        for (std::size_t i = 0; i < result.table.columns.size(); ++i) {
            const TableColumn& column = result.table.columns[i];
            const bool is_name = column.meaning == Column::applicant;
            out.item().object([&] {
                out.field("index", column.index).field("header", column.header);
                out.field("field", column.meaning ? std::optional(word_of(*column.meaning)) : std::nullopt);
                out.key("samples").array([&] {
                    for (const auto& row : result.samples) out.element(is_name ? masked(row.at(i)) : row.at(i));
                });
            });
        }
    });
}

std::string state_name(State state) {
    return messages::sentence("dossier.state." + std::to_string(static_cast<int>(state)));
}

/// Old and new value of every field; names of applicants masked.
void write_changes(json::Writer& out, const ImportResult& result) {
    out.key("changes").array([&] {
        for (const ChangedRow& changed : result.changed)
            out.item().object([&] {
                out.field("row", changed.row).field("code", changed.code);
                out.key("fields").array([&] {
                    for (const FieldChange& one : changed.changes) {
                        const bool is_name = one.column == Column::applicant;
                        out.item().object([&] {
                            out.field("field", word_of(one.column));
                            out.field("before", is_name ? masked(one.before) : one.before);
                            out.field("after", is_name ? masked(one.after) : one.after);
                        });
                    }
                });
            });
    });
    out.key("changed_fields").array([&] {
        for (int m = 0; m < column_count; ++m)
            if (const std::int64_t count = result.changed_fields[static_cast<std::size_t>(m)])
                out.item().object([&] { out.field("field", word_of(static_cast<Column>(m))).field("count", count); });
    });
    out.key("older_rows").array([&] {
        for (const OlderRow& older : result.older)
            out.item().object([&] {
                out.field("row", older.row).field("code", older.code);
                out.field("known_state_name", state_name(older.known)).field("state_name", state_name(older.shown));
            });
    });
}

void write_preview(json::Writer& out, const SheetDossier& row) {
    const Dossier& dossier = row.dossier;
    out.object([&] {
        out.field("row", row.row).field("code", dossier.code).field("procedure_code", row.procedure_code);
        out.field("procedure_name", row.procedure_name).field("field", dossier.dimensions.field);
        out.field("level", dossier.dimensions.level).field("unit_name", row.unit_name);
        out.field("applicant", masked(dossier.applicant)).field("channel", dossier.dimensions.channel);
        out.field("received_at", dossier.received_at).field("due_on", dossier.due_on);
        out.field("finished_at", dossier.finished_at).field("state", static_cast<int>(dossier.state));
        out.field("state_name", state_name(dossier.state));
        out.field("fee", dossier.fee).field("payment", dossier.payment);
        out.field("components_digitised", dossier.dimensions.components_digitised);
        out.field("result_electronic", dossier.dimensions.result_electronic);
    });
}

}  // namespace

std::string reading_json(const ImportResult& result) {
    json::Writer out;
    out.object([&] {
        out.field("sheet", result.table.sheet_name).field("header_row", result.table.header_row);
        write_columns(out.key("columns"), result);
        out.key("wrong").array([&] {
            for (std::size_t i = 0; i < std::min(result.wrong.size(), wrong_rows_shown); ++i) {
                const WrongRow& wrong = result.wrong[i];
                out.item().object([&] {
                    out.field("row", wrong.row).field("code", wrong.code).field("field", wrong.field);
                    out.field("reason", wrong.reason);
                });
            }
        });
        out.key("preview").array([&] {
            for (const SheetDossier& row : result.preview) write_preview(out.item(), row);
        });
        write_changes(out, result);
        out.field("new_units", result.new_units).field("new_procedures", result.new_procedures);
    });
    return out.take();
}

}  // namespace dossiers
