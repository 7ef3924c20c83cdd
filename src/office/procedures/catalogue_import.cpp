#include "office/procedures/catalogue_import.hpp"

#include <algorithm>

#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"

namespace procedures {
namespace {

using messages::sentence;
using Outcome = Proposal::Outcome;

WrongRow wrong(const CatalogueRow& row, std::string_view code) {
    return {row.row, row.code.value_or(""), "", sentence(code)};
}

/// What the row says over what held until then.
void take_over(Version& version, const CatalogueRow& row) {
    if (row.limit) version.limit = *row.limit;
    if (row.fee) version.fee = *row.fee;
    if (row.level) version.level = *row.level;
    if (row.unit_id) {
        version.unit_id = row.unit_id;
        version.unit_name = row.unit_name;
    }
    if (row.results) version.results = *row.results;
    if (!row.papers) return;
    // The sheet knows names only: what is known of a paper's numbers stays.
    const std::vector<Paper> before = std::exchange(version.papers, *row.papers);
    for (Paper& one : version.papers) {
        const auto known =
            std::find_if(before.begin(), before.end(), [&](const Paper& p) { return p.name == one.name; });
        if (known != before.end()) one = *known;
    }
}

/// Name and field, as the sheet has them.
std::vector<std::string> rename(Procedure& procedure, const CatalogueRow& row) {
    std::vector<std::string> changes;
    const auto set = [&](std::string& to, const std::optional<std::string>& given, std::string_view code) {
        if (!given || *given == to) return;
        changes.push_back(sentence(code, {{"before", to}, {"after", *given}}));
        to = *given;
    };
    set(procedure.name, row.name, "procedure.change.name");
    set(procedure.field, row.field, "procedure.change.field");
    return changes;
}

std::string key_of(const std::optional<std::string>& code, const std::string& name) {
    return code ? "c" + *code : "n" + text::fold(name);
}

}  // namespace

std::string_view word_of(Outcome outcome) {
    return outcome == Outcome::added ? "new" : outcome == Outcome::changed ? "changed" : "unchanged";
}

std::variant<Proposal, WrongRow> propose(const CatalogueRow& row, const Known* known, const Terms& terms) {
    Proposal made{.row = row.row};
    const Version* before = known ? in_force(known->versions, terms.valid_from) : nullptr;
    if (!row.limit && !before) return wrong(row, "procedure_import.no_limit");
    if (known)
        made.procedure = known->procedure;
    else if (!row.name)
        return wrong(row, "procedure_import.no_name");
    if (before) made.version = *before;
    made.procedure.code = row.code ? row.code : made.procedure.code;
    made.changes = rename(made.procedure, row);
    take_over(made.version, row);
    if (!known) {
        made.changes.clear();
    } else if (!before) {
        made.outcome = Outcome::changed;
        made.changes.push_back(sentence("procedure.change.first", {{"limit", text_of(made.version.limit)}}));
    } else {
        for (std::string& one : changes(*before, made.version)) made.changes.push_back(std::move(one));
        made.outcome = made.changes.empty() ? Outcome::unchanged : Outcome::changed;
    }
    made.corrects = before && before->valid_from == terms.valid_from;
    made.version.valid_from = terms.valid_from;
    made.version.source = row.source.value_or(terms.source);
    return made;
}

std::vector<Proposal> propose_all(Sheet& sheet, const std::vector<Known>& catalogue, const Terms& terms) {
    std::unordered_map<std::string, const Known*> by_key;
    for (const Known& one : catalogue) by_key.emplace(key_of(one.procedure.code, one.procedure.name), &one);
    std::vector<Proposal> found;
    for (const CatalogueRow& row : sheet.rows) {
        auto known = by_key.find(key_of(row.code, row.name.value_or("")));
        // Exports of dossiers bring procedures by name alone: the catalogue gives them their code.
        if (known == by_key.end() && row.name) known = by_key.find(key_of(std::nullopt, *row.name));
        auto made = propose(row, known == by_key.end() ? nullptr : known->second, terms);
        if (auto* refused = std::get_if<WrongRow>(&made))
            sheet.wrong.push_back(std::move(*refused));
        else
            found.push_back(std::move(std::get<Proposal>(made)));
    }
    std::sort(sheet.wrong.begin(), sheet.wrong.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    return found;
}

}  // namespace procedures
