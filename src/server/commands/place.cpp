#include <cstdlib>

#include "lib/failure.hpp"
#include "server/commands/commands.hpp"

namespace commands {
namespace {

std::string default_data_folder() {
    if (const char* xdg = std::getenv("XDG_DATA_HOME"); xdg && *xdg) return std::string(xdg) + "/sauro";
    if (const char* home = std::getenv("HOME"); home && *home) return std::string(home) + "/.local/share/sauro";
    return "sauro-data";
}

calendar::Date read_day(const std::string& name, const std::string& given) {
    if (const auto day = calendar::parse_iso_date(given)) return *day;
    throw Failure(FailureKind::bad_input, "input.invalid", {{name, "field.not_date"}});
}

}  // namespace

void add_place(CLI::App& command, Place& place) {
    place.data = default_data_folder();
    command.add_option("--data", place.data, "Data folder")->capture_default_str();
    command.add_option("--database", place.database, "postgresql://… (default: SQLite inside the data folder)");
}

void add_agency(CLI::App& command, std::string& agency) {
    command.add_option("--agency", agency, "National unit code, such as 11242")->required();
}

calendar::Period Days::period() const { return calendar::make_period(read_day("--from", from), read_day("--to", to)); }

void add_days(CLI::App& command, Days& days) {
    command.add_option("--from", days.from, "First day, YYYY-MM-DD")->required();
    command.add_option("--to", days.to, "Last day, YYYY-MM-DD")->required();
}

}  // namespace commands
