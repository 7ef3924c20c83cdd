#include <cstdlib>

#include "server/commands/commands.hpp"

namespace commands {

static std::string default_data_folder() {
    if (const char* xdg = std::getenv("XDG_DATA_HOME"); xdg && *xdg) return std::string(xdg) + "/sauro";
    if (const char* home = std::getenv("HOME"); home && *home) return std::string(home) + "/.local/share/sauro";
    return "sauro-data";
}

void add_place(CLI::App& command, Place& place) {
    place.data = default_data_folder();
    command.add_option("--data", place.data, "Data folder")->capture_default_str();
    command.add_option("--database", place.database, "postgresql://… (default: SQLite inside the data folder)");
}

}  // namespace commands
