#include "server/demo/demo_score.hpp"

#include <toml++/toml.h>

#include "lib/embedded/embedded.hpp"
#include "office/service_score/score_store.hpp"

namespace demo {

void enter_score(sql::Connection& db, const Office& office, calendar::Instant now) {
    const toml::table file = toml::parse(embedded::get("definitions/demo/service_score.toml"));
    const auto director = office.of_role("centre_director").front();
    for (const toml::node& node : *file["entries"].as_array()) {
        const toml::table& entry = *node.as_table();
        service_score::save_entry(db, office.agency.agency_id, director.id,
                                  {.item = entry["item"].value<std::string>().value(),
                                   .measured_on = calendar::local_date(now),
                                   .amount = entry["amount"].value<std::int64_t>().value(),
                                   .whole = entry["whole"].value<std::int64_t>().value(),
                                   .source = entry["source"].value<std::string>().value(),
                                   .at = now});
    }
}

}  // namespace demo
