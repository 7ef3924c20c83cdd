#include <spdlog/spdlog.h>

#include <fstream>
#include <iterator>

#include "lib/messages/messages.hpp"
#include "office/accounts/unit.hpp"
#include "office/deadlines/reckoning.hpp"
#include "office/directives/lint/finding.hpp"
#include "office/directives/paper_reading.hpp"
#include "office/directives/reading/reading.hpp"
#include "office/directives/scan.hpp"
#include "office/directives/unit_match.hpp"
#include "office/directives/unit_name.hpp"

namespace directives {
namespace {

namespace fs = std::filesystem;

paper::Paper read_waiting(const office::Installation& office, const Scan& scan, jobs::Job& job) {
    std::ifstream file(scan_file(office, scan.id), std::ios::binary);
    const paper::Watch watch{
        .progress = [&job](std::size_t done, std::size_t pages) { job.progress(1.0 * done / pages); },
        .cancelled = [&job] { return job.cancelled(); }};
    return read_paper({std::istreambuf_iterator<char>(file), {}}, scan.name, &watch);
}

void read_and_save(office::Installation& office, const Scan& scan, jobs::Job& job) {
    const paper::Paper paper = read_waiting(office, scan, job);
    json::Writer blocks;
    write_paper(blocks, paper);
    const std::string reading =
        office.database.reading([&](sql::Connection& db) { return reading_json(db, scan.agency_id, paper); });
    PaperReading kept = kept_of(reading);
    kept.at = office.clock.now();
    kept.official_id = scan.official_id;
    kept.name = scan.name;
    office.database.write([&](sql::Connection& db) {
        save_scan_read(db, scan, reading, blocks.take());
        save_new_reading(db, scan.agency_id, kept);
    });
}

void end(office::Installation& office, const Scan& scan, std::string_view state,
         const std::optional<std::string>& message) {
    fs::remove(scan_file(office, scan.id));
    office.database.write([&](sql::Connection& db) { save_scan_end(db, scan, state, message); });
}

}  // namespace

Reading reading_of(sql::Connection& db, const std::string& agency_id, const paper::Paper& paper) {
    const deadlines::Rules rules = deadlines::rules_of(db, agency_id);
    Reading reading = understand(paper, {.before_is_day_before = rules.before_is_day_before});
    for (TaskDraft& task : reading.tasks) task.deadline.due_on = deadlines::kept_or_moved(task.deadline.due_on, rules);
    return reading;
}

std::string reading_json(sql::Connection& db, const std::string& agency_id, const paper::Paper& paper,
                         const std::optional<ooxml::PageForm>& form) {
    const Reading reading = reading_of(db, agency_id, paper);
    const auto units = accounts::list_units(db, agency_id);
    const auto names = list_unit_names(db, agency_id);
    json::Writer out;
    const auto add_matches = [&](const TaskDraft& task) {
        out.field("lead_matches", match_units(task.lead, units, names));
        out.field("coordinator_matches", match_units(task.coordinators, units, names));
    };
    const auto add_whole = [&] {
        write_paper(out.key("paper"), paper);
        write(out.key("findings"), lint(paper, reading, form));
    };
    write(out, reading, {.of_task = add_matches, .of_reading = add_whole});
    return out.take();
}

fs::path scan_file(const office::Installation& office, const std::string& id) { return office.data / "scans" / id; }

void start_scan(office::Installation& office, const Scan& scan) {
    office.jobs.start(scan.id, [&office, scan](jobs::Job& job) {
        try {
            read_and_save(office, scan, job);
        } catch (const Failure& failure) {
            const bool stopped = failure.code == "paper.cancelled";
            end(office, scan, stopped ? "cancelled" : "failed", messages::sentence(failure));
        } catch (const std::exception& error) {
            spdlog::error("scan {}: {}", scan.id, error.what());
            end(office, scan, "failed", messages::sentence("directive_scan.failed"));
        }
    });
}

}  // namespace directives
