#include <cstdio>
#include <memory>

#include "office/directives/lint/finding.hpp"
#include "server/commands/commands.hpp"

namespace commands {

void add_lint(CLI::App& program) {
    struct Wanted {
        std::string file;
        bool json = false;
    };
    auto wanted = std::make_shared<Wanted>();
    CLI::App& command = *program.add_subcommand(
        "lint",
        "Read a paper before it is sent and print what should be mended: 6 ro, references, form (Decree 30/2020)");
    command.add_option("FILE", wanted->file, "The paper")->required();
    command.add_flag("--json", wanted->json, "Print JSON instead of lines for people");
    command.callback([wanted] {
        const std::string said =
            wanted->json ? directives::lint_json(wanted->file) : directives::lint_text(wanted->file);
        std::printf("%s\n", said.c_str());
    });
}

}  // namespace commands
