#pragma once
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <string>

#include "lib/calendar/period.hpp"

/// The command line: one file a command, each adding itself to the program. A command's callback may
/// throw Failure; main prints its sentence and exits with 1.
namespace commands {

/// Where the data are: --data DIR and --database URL, taken by every command that needs a database.
struct Place {
    std::string data;      ///< default: $XDG_DATA_HOME/sauro or ~/.local/share/sauro
    std::string database;  ///< "postgresql://…"; empty = SQLite inside the data folder
};
void add_place(CLI::App&, Place&);

/// --agency CODE, by its national unit code.
void add_agency(CLI::App&, std::string& agency);

/// --from DAY and --to DAY, as they were given.
struct Days {
    std::string from, to;
    /// Failure(bad_input) naming the one that is no day.
    calendar::Period period() const;
};
void add_days(CLI::App&, Days&);

// One line a command, in the order of --help; main calls each.
void add_serve(CLI::App&);
void add_extract(CLI::App&);
void add_lint(CLI::App&);
void add_import(CLI::App&);
void add_figures(CLI::App&);
void add_report(CLI::App&);
void add_check(CLI::App&);
void add_backup(CLI::App&);
void add_restore(CLI::App&);
void add_create_admin(CLI::App&);
void add_demo(CLI::App&);

}  // namespace commands
