#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "office/accounts/unit.hpp"
#include "office/dossiers/dossier_row.hpp"
#include "office/procedures/procedure.hpp"

namespace dossiers {

/// The units and procedures of the agency by name and code, and those that an import brings.
class ImportCatalogue {
public:
    void load(sql::Connection&, const std::string& agency_id);

    /// Puts the ids of the row's unit and procedure beside their names; what the agency lacks becomes new.
    void resolve(SheetDossier&);
    /// A known dossier as a row that says everything, with the names of its unit and procedure.
    SheetDossier as_row(const Dossier&) const;

    std::vector<accounts::Unit> new_units;
    std::vector<procedures::Procedure> new_procedures;

private:
    struct ProcedureNames {
        std::string code, name;
    };
    const std::string& unit(const std::string& name);
    const std::string& procedure(const SheetDossier&);

    std::unordered_map<std::string, std::string> units_, procedures_;            // by folded name, by key
    std::unordered_map<std::string, std::string> seen_units_, seen_procedures_;  // by their raw text
    std::unordered_map<std::string, std::string> unit_names_;                    // by id
    std::unordered_map<std::string, ProcedureNames> procedure_names_;            // by id
};

}  // namespace dossiers
