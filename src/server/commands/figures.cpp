#include <fmt/core.h>

#include <memory>

#include "lib/calendar/clock.hpp"
#include "lib/json/writer.hpp"
#include "office/agencies/agency.hpp"
#include "office/figures/figure.hpp"
#include "server/serve.hpp"

namespace commands {
namespace {

struct Words {
    Place place;
    std::string agency;
    Days days = {};
    bool json = false;
};

void print_figures(const Words& words) {
    const auto period = words.days.period();
    const auto database = server::open_database(words.place);
    const std::string agency_id =
        database->writing([&](sql::Connection& db) { return agencies::ensure(db, words.agency).agency_id; });
    const figures::Counts counts = database->reading([&](sql::Connection& db) {
        return figures::all(db, {agency_id, period, calendar::system_clock().today()});
    });
    if (!words.json) {
        for (const auto& [code, number] : counts) fmt::print("{} {}\n", code, number);
        return;
    }
    json::Writer out;
    out.object([&] {
        out.key("figures").object([&] {
            for (const auto& [code, number] : counts) out.field(code, number);
        });
    });
    fmt::print("{}\n", out.take());
}

}  // namespace

void add_figures(CLI::App& program) {
    CLI::App* command = program.add_subcommand("figures", "Print every figure of a period");
    const auto words = std::make_shared<Words>();
    add_place(*command, words->place);
    add_agency(*command, words->agency);
    add_days(*command, words->days);
    command->add_flag("--json", words->json, "Print JSON");
    command->callback([words] { print_figures(*words); });
}

}  // namespace commands
