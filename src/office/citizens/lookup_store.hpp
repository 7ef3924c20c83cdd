#pragma once
#include <optional>
#include <string>

#include "lib/sql/connection.hpp"
#include "office/dossiers/dossier.hpp"

namespace citizens {

/// What opens a dossier to its applicant. Both are empty where the office knows neither: then nothing opens it.
struct Ends {
    std::string id, phone_end, number_end;
};
std::optional<Ends> find_ends(sql::Connection&, const std::string& agency_id, const std::string& code);

/// A dossier of the demo commune that anybody may look up to try it.
struct Example {
    std::string code, digits;
    std::optional<std::string> procedure_name;
    dossiers::State state;
};
/// The newest of each state.
std::vector<Example> list_examples(sql::Connection&, const std::string& agency_id);

}  // namespace citizens
