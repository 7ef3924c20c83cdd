#include <fmt/core.h>

#include <filesystem>
#include <memory>

#include "lib/calendar/clock.hpp"
#include "lib/json/writer.hpp"
#include "lib/messages/messages.hpp"
#include "office/agencies/agency.hpp"
#include "office/audit/audit.hpp"
#include "office/dossiers/dossier_import.hpp"
#include "server/serve.hpp"

namespace commands {
namespace {

struct Words {
    Place place;
    std::string file, agency;
    bool dry_run = false, json = false;
    std::uint64_t unpacked_megabytes = 512;
};

std::string to_json(const dossiers::ImportResult& result) {
    json::Writer out;
    out.object([&] {
        out.field("rows", result.counts.rows)
            .field("new", result.counts.new_rows)
            .field("changed", result.counts.changed)
            .field("unchanged", result.counts.unchanged);
        out.key("wrong").array([&] {
            for (const dossiers::WrongRow& wrong : result.wrong)
                out.item().object(
                    [&] { out.field("row", wrong.row).field("field", wrong.field).field("reason", wrong.reason); });
        });
    });
    return out.take();
}

std::string to_text(const dossiers::ImportResult& result) {
    const auto& counts = result.counts;
    std::string text = messages::sentence("command.import_counts", {{"rows", std::to_string(counts.rows)},
                                                                    {"new", std::to_string(counts.new_rows)},
                                                                    {"changed", std::to_string(counts.changed)},
                                                                    {"unchanged", std::to_string(counts.unchanged)},
                                                                    {"wrong", std::to_string(counts.wrong)}});
    for (const dossiers::WrongRow& wrong : result.wrong)
        text += "\n" + messages::sentence(
                           "command.import_wrong",
                           {{"row", std::to_string(wrong.row)}, {"field", wrong.field}, {"reason", wrong.reason}});
    return text;
}

void import_dossiers(const Words& words) {
    const auto now = calendar::system_clock().now();
    const auto database = server::open_database(words.place);
    const std::string agency_id =
        database->writing([&](sql::Connection& db) { return agencies::ensure(db, words.agency).agency_id; });
    const std::string name = std::filesystem::path(words.file).filename();
    dossiers::ImportSettings settings{.dry_run = words.dry_run, .name = name, .now = now};
    settings.limits.unpacked = words.unpacked_megabytes << 20;
    settings.record = [&](sql::Connection& db, const dossiers::ImportResult& taken) {
        if (taken.counts.new_rows + taken.counts.changed == 0) return;
        audit::record(
            db, {agency_id, std::nullopt, "command"}, now, "dossier_import.done", std::nullopt,
            name + ": " + std::to_string(taken.counts.new_rows) + " + " + std::to_string(taken.counts.changed));
    };
    const dossiers::ImportResult result = dossiers::import_dossiers(*database, agency_id, words.file, settings);
    fmt::print("{}\n", words.json ? to_json(result) : to_text(result));
}

}  // namespace

void add_import(CLI::App& program) {
    CLI::App* import = program.add_subcommand("import", "Take in a file of another system");
    import->require_subcommand(1);
    CLI::App* command = import->add_subcommand("dossiers", "Take in an XLSX export of dossiers");
    const auto words = std::make_shared<Words>();
    add_place(*command, words->place);
    command->add_option("file", words->file, "The XLSX file")->required();
    add_agency(*command, words->agency);
    command->add_flag("--dry-run", words->dry_run, "Read and count, store nothing");
    command->add_flag("--json", words->json, "Print the counts and the wrong rows as JSON");
    command->add_option("--unpacked-limit", words->unpacked_megabytes, "Most megabytes the file may unpack to")
        ->capture_default_str();
    command->callback([words] { import_dossiers(*words); });
}

}  // namespace commands
