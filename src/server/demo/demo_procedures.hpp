#pragma once
#include <toml++/toml.h>

#include "office/procedures/procedure.hpp"
#include "server/demo/demo_office.hpp"

namespace demo {

/// A procedure of definitions/demo/dossiers.toml with what held for it, oldest first.
struct DemoProcedure {
    procedures::Procedure procedure;
    std::string unit;
    std::int64_t fee;
    int weight;
    std::vector<procedures::Version> versions;

    const procedures::TimeLimit& limit_on(calendar::Date) const;
};

std::vector<DemoProcedure> read_procedures(const toml::table& file, calendar::Date today);

/// Into the catalogue, by the head of the one-stop centre.
void save_procedures(sql::Connection&, const Office&, const std::vector<DemoProcedure>&, calendar::Instant now);

}  // namespace demo
