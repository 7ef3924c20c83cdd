#include <cstdio>
#include <memory>

#include "office/directives/reading/reading.hpp"
#include "server/commands/commands.hpp"

namespace commands {

void add_extract(CLI::App& program) {
    struct Wanted {
        Place place;
        std::string file;
        bool json = false;
    };
    auto wanted = std::make_shared<Wanted>();
    CLI::App& command = *program.add_subcommand(
        "extract", "Read a directive (TXT, Markdown, DOCX, ODT, PDF, scans) and print what was understood");
    add_place(command, wanted->place);
    command.add_option("FILE", wanted->file, "The paper")->required();
    command.add_flag("--json", wanted->json, "Print JSON (the only form)");
    command.callback([wanted] {
        const paper::Watch scans{.progress = [](std::size_t done, std::size_t pages) {
            std::fprintf(stderr, "page %zu of %zu\n", done, pages);
        }};
        std::printf("%s\n", directives::extract_json(wanted->file, scans).c_str());
    });
}

}  // namespace commands
