#include "server/demo/demo.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <memory>

#include "lib/calendar/clock.hpp"
#include "lib/messages/messages.hpp"
#include "office/accounts/official.hpp"
#include "office/agencies/agency.hpp"
#include "server/demo/demo_office.hpp"
#include "server/serve.hpp"

namespace commands {
namespace {

/// One line for each role: who signs in as what.
void print_accounts(sql::Connection& db) {
    const auto agency = agencies::find_by_code(db, demo::agency_code()).value();
    fmt::print("{}\n",
               messages::sentence("command.demo_sign_in",
                                  {{"agency", agency.name}, {"password", std::string(accounts::demo_password)}}));
    for (const accounts::Role& role : accounts::roles()) {
        const auto people = accounts::officials_of_role(db, agency.agency_id, role.code);
        for (const accounts::Official& one : people) {
            if (!one.user_name || one.user_name->find('.') != std::string::npos) continue;
            fmt::print("  {:<15} {} ({})\n", *one.user_name, one.name, one.post);
            break;
        }
    }
}

void make_demo(const Place& place) {
    const auto database = server::open_database(place);
    demo::make(*database, place.data, calendar::system_clock().now());
    database->read(print_accounts);
}

}  // namespace

void add_demo(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("demo", "Make the demo commune when it is not there yet, and print how to sign in");
    const auto place = std::make_shared<Place>();
    add_place(*command, *place);
    command->callback([place] { make_demo(*place); });
}

}  // namespace commands
