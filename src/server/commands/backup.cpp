#include "server/backup/backup.hpp"

#include <fmt/core.h>

#include <memory>

namespace commands {
namespace {

using Act = server::BackupCount (*)(const Place&, const std::filesystem::path&);

void add(CLI::App& program, const char* name, const char* description, Act act) {
    CLI::App* command = program.add_subcommand(name, description);
    struct Words {
        Place place;
        std::string file;
    };
    const auto words = std::make_shared<Words>();
    add_place(*command, words->place);
    command->add_option("FILE", words->file, "The backup")->required();
    command->callback([words, act] {
        const server::BackupCount count = act(words->place, words->file);
        fmt::print("{} rows, {} attachments\n", count.rows, count.attachments);
    });
}

}  // namespace

void add_backup(CLI::App& program) {
    add(program, "backup", "Write database and attachments into one file", server::backup);
}

void add_restore(CLI::App& program) {
    add(program, "restore", "Fill an empty installation from a backup, of either engine", server::restore);
}

}  // namespace commands
