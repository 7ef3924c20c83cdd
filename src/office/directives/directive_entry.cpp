#include "office/directives/directive_entry.hpp"

#include <boost/json.hpp>

#include "lib/text/text.hpp"

namespace directives {
namespace {

std::string text_of_row(const boost::json::value& row) {
    std::vector<std::string> cells;
    for (const auto& cell : row.at("cells").as_array()) cells.emplace_back(cell.as_string());
    return text::join(cells, " ");
}

}  // namespace

std::string text_of_blocks(const std::string& blocks) {
    std::vector<std::string> lines;
    const boost::json::value all = boost::json::parse(blocks);
    for (const auto& block : all.as_array()) {
        const auto& fields = block.as_object();
        if (const auto* paragraph = fields.if_contains("text")) lines.emplace_back(paragraph->as_string());
        if (const auto* rows = fields.if_contains("rows"))
            for (const auto& row : rows->as_array()) lines.push_back(text_of_row(row));
    }
    return text::join(lines, "\n");
}

search::Entry entry_of(const Directive& directive) {
    const std::string heads = directive.issuer + "\n" + directive.signer_name.value_or("");
    return {.record_id = directive.id,
            .title = text::squeeze(directive.code.value_or("") + " " + directive.subject),
            .body = directive.paper ? heads + "\n" + text_of_blocks(*directive.paper) : heads};
}

std::vector<search::Entry> entries_after(sql::Connection& db, const std::string& agency_id,
                                         const std::optional<std::string>& id, int limit) {
    return db.all(
        "SELECT id, code, subject, issuer, signer_name, paper FROM directives"
        " WHERE agency_id = $1 AND (CAST($2 AS uuid) IS NULL OR id > $2) ORDER BY id LIMIT $3",
        {agency_id, id, limit}, [](sql::Columns& in) {
            Directive directive;
            directive.id = in.text();
            directive.code = in.maybe_text();
            directive.subject = in.text();
            directive.issuer = in.text();
            directive.signer_name = in.maybe_text();
            directive.paper = in.maybe_text();
            return entry_of(directive);
        });
}

}  // namespace directives
