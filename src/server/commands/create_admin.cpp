#include <fmt/core.h>

#include <iostream>
#include <memory>

#include "lib/crypto/hash.hpp"
#include "lib/failure.hpp"
#include "lib/text/text.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/agency.hpp"
#include "office/audit/audit.hpp"
#include "office/figures/roll_up.hpp"
#include "server/serve.hpp"

namespace commands {
namespace {

constexpr std::string_view administrators_unit = "Văn phòng HĐND và UBND";
constexpr std::string_view administrators_post = "Quản trị hệ thống";

std::string read_password() {
    std::string password;
    std::getline(std::cin, password);
    password = text::nfc(text::trim(password));
    if (password.size() < accounts::password_min)
        throw Failure{
            FailureKind::bad_input, "account.password_short", {}, {{"min", std::to_string(accounts::password_min)}}};
    return password;
}

void create_admin(const Place& place, const std::string& code, const std::string& name) {
    const std::string hash = crypto::hash_password(read_password());
    const auto database = server::open_database(place);
    const std::string user_name = database->writing([&](sql::Connection& db) {
        const agencies::Agency agency = agencies::ensure(db, code);
        // Its communes may have been here before it.
        if (agency.is_city()) figures::mend_city(db, agency.agency_id);
        auto unit = accounts::find_unit_by_name(db, agency.agency_id, std::string(administrators_unit));
        if (!unit) {
            unit =
                accounts::Unit{.name = std::string(administrators_unit), .short_name = "Văn phòng", .kind = "office"};
            accounts::save_new_unit(db, agency.agency_id, *unit);
        }
        accounts::Official admin{.name = text::nfc(name),
                                 .post = std::string(administrators_post),
                                 .unit_id = unit->id,
                                 .role = "administrator"};
        accounts::save_new_official(db, agency.agency_id, admin);
        const std::string proposed = accounts::propose_user_name(db, agency.agency_id, admin.name);
        accounts::save_account(db, agency.agency_id, admin.id, proposed, hash);
        audit::record(db, {agency.agency_id, std::nullopt, "command"}, calendar::system_clock().now(), "official.added",
                      admin.id, admin.name);
        return proposed;
    });
    fmt::print("{}\n", user_name);
}

}  // namespace

void add_create_admin(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "create-admin", "Create an administrator (password from standard input); prints the user name");
    struct Words {
        Place place;
        std::string agency, name;
    };
    const auto words = std::make_shared<Words>();
    add_place(*command, words->place);
    add_agency(*command, words->agency);
    command->add_option("--name", words->name, "Full name")->required();
    command->callback([words] { create_admin(words->place, words->agency, words->name); });
}

}  // namespace commands
