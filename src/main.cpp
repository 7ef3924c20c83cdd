#include <CLI/Error.hpp>
#include <cstdio>
#include <exception>

#include "lib/failure.hpp"
#include "lib/messages/messages.hpp"
#include "server/commands/commands.hpp"

int main(int count, char** words) {
    CLI::App program{"Sáu Rõ: the working system of a commune People's Committee"};
    program.name("sauro");
    program.require_subcommand(1);
    program.set_version_flag("--version", "sauro 0.1.0");
    commands::add_serve(program);
    commands::add_extract(program);
    commands::add_lint(program);
    commands::add_import(program);
    commands::add_figures(program);
    commands::add_report(program);
    commands::add_check(program);
    commands::add_backup(program);
    commands::add_restore(program);
    commands::add_create_admin(program);
    commands::add_demo(program);
    try {
        program.parse(count, words);
        return 0;
    } catch (const CLI::Error& error) {
        return program.exit(error);
    } catch (const Failure& failure) {
        std::fprintf(stderr, "%s\n", messages::sentence(failure).c_str());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "sauro: %s\n", error.what());
    }
    return 1;
}
