#include "office/dossiers/import_catalogue.hpp"

#include "lib/crypto/uuid.hpp"
#include "lib/text/text.hpp"

namespace dossiers {
namespace {

using procedures::Procedure;

std::string key_of(const Procedure& p) { return p.code ? "c" + *p.code : "n" + text::fold(p.name); }

}  // namespace

void ImportCatalogue::load(sql::Connection& db, const std::string& agency_id) {
    for (const accounts::Unit& known : accounts::list_units(db, agency_id)) {
        units_.emplace(text::fold(known.name), known.id);
        if (!known.short_name.empty()) units_.emplace(text::fold(known.short_name), known.id);
        unit_names_.emplace(known.id, known.name);
    }
    for (const Procedure& known : procedures::list_procedures(db, agency_id)) {
        procedures_.emplace(key_of(known), known.id);
        // Not every export has the codes.
        procedures_.emplace(key_of({.name = known.name}), known.id);
        procedure_names_.emplace(known.id, ProcedureNames{known.code.value_or(""), known.name});
    }
}

const std::string& ImportCatalogue::unit(const std::string& name) {
    if (const auto seen = seen_units_.find(name); seen != seen_units_.end()) return seen->second;
    const auto [found, fresh] = units_.try_emplace(text::fold(name), "");
    if (fresh) {
        found->second = crypto::new_uuid();
        new_units.push_back(
            {.id = found->second, .name = name, .short_name = name, .kind = "division", .from_import = true});
    }
    return seen_units_[name] = found->second;
}

const std::string& ImportCatalogue::procedure(const SheetDossier& row) {
    std::string quick = row.procedure_code.empty() ? "n" + row.procedure_name : "c" + row.procedure_code;
    if (const auto seen = seen_procedures_.find(quick); seen != seen_procedures_.end()) return seen->second;
    Procedure wanted{.code = row.procedure_code.empty() ? std::nullopt : std::optional(row.procedure_code),
                     .name = row.procedure_name.empty() ? row.procedure_code : row.procedure_name,
                     .field = row.dossier.dimensions.field,
                     .level = row.dossier.dimensions.level,
                     .from_import = true};
    const auto [found, fresh] = procedures_.try_emplace(key_of(wanted), "");
    if (fresh) {
        found->second = wanted.id = crypto::new_uuid();
        new_procedures.push_back(wanted);
    }
    return seen_procedures_[quick] = found->second;
}

void ImportCatalogue::resolve(SheetDossier& row) {
    Dossier& dossier = row.dossier;
    dossier.dimensions.unit_id = row.unit_name.empty() ? std::string(no_unit) : unit(row.unit_name);
    if (row.procedure_code.empty() && row.procedure_name.empty())
        dossier.procedure_id.reset();
    else
        dossier.procedure_id = procedure(row);
}

SheetDossier ImportCatalogue::as_row(const Dossier& known) const {
    SheetDossier row{.dossier = known};
    if (const auto unit = unit_names_.find(known.dimensions.unit_id); unit != unit_names_.end())
        row.unit_name = unit->second;
    if (known.procedure_id)
        if (const auto names = procedure_names_.find(*known.procedure_id); names != procedure_names_.end()) {
            row.procedure_code = names->second.code;
            row.procedure_name = names->second.name;
        }
    row.set(Column::received_at);
    row.set(Column::state);
    return row;
}

}  // namespace dossiers
