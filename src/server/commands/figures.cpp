#include <fmt/core.h>

#include <memory>

#include "lib/calendar/clock.hpp"
#include "lib/failure.hpp"
#include "lib/json/writer.hpp"
#include "office/agencies/agency.hpp"
#include "office/figures/figure.hpp"
#include "server/serve.hpp"

namespace commands {
namespace {

struct Words {
    Place place;
    std::string agency, from, to;
    bool json = false;
};

calendar::Date read_day(const std::string& name, const std::string& given) {
    if (const auto day = calendar::parse_iso_date(given)) return *day;
    throw Failure(FailureKind::bad_input, "input.invalid", {{name, "field.not_date"}});
}

void print_figures(const Words& words) {
    const auto period = calendar::make_period(read_day("--from", words.from), read_day("--to", words.to));
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
    command->add_option("--agency", words->agency, "National unit code, such as 11242")->required();
    command->add_option("--from", words->from, "First day, YYYY-MM-DD")->required();
    command->add_option("--to", words->to, "Last day, YYYY-MM-DD")->required();
    command->add_flag("--json", words->json, "Print JSON");
    command->callback([words] { print_figures(*words); });
}

}  // namespace commands
