#include <fmt/core.h>

#include <fstream>
#include <memory>

#include "lib/calendar/clock.hpp"
#include "lib/failure.hpp"
#include "office/reports/facts.hpp"
#include "office/reports/own_form.hpp"
#include "office/reports/report_store.hpp"
#include "server/serve.hpp"

namespace commands {
namespace {

struct Words {
    Place place;
    std::string form, agency, out;
    Days days = {};
};

/// With the texts of the report that the office keeps for that form and period, where it has one.
std::string render(sql::Connection& db, const std::string& data, const reports::Form& form,
                   const agencies::Agency& agency, calendar::Period period) {
    const calendar::Date today = calendar::system_clock().today();
    const reports::Facts facts = reports::facts_of(db, agency, period, today);
    const reports::Texts texts = reports::texts_of(db, agency.agency_id, form.code, period);
    const reports::Content content = reports::compose(form, facts, texts);
    return reports::docx_of(db, data, agency.agency_id, form.code,
                            reports::paper_of(form, facts, content, calendar::year_of(today)));
}

void write_report(const Words& words) {
    const reports::Form& form = reports::form_of(words.form);
    const auto period = words.days.period();
    const auto database = server::open_database(words.place);
    const agencies::Agency agency =
        database->writing([&](sql::Connection& db) { return agencies::ensure(db, words.agency); });
    const std::string bytes =
        database->reading([&](sql::Connection& db) { return render(db, words.place.data, form, agency, period); });
    std::ofstream file(words.out, std::ios::binary | std::ios::trunc);
    file << bytes;
    file.close();
    if (!file) throw Failure(FailureKind::bad_input, "report.file_not_written", {}, {{"file", words.out}});
    fmt::print("{}\n", words.out);
}

}  // namespace

void add_report(CLI::App& program) {
    CLI::App* command = program.add_subcommand("report", "Write a report of a period as DOCX");
    const auto words = std::make_shared<Words>();
    add_place(*command, words->place);
    command->add_option("form", words->form, "Form, such as cchc_quarterly")->required();
    add_agency(*command, words->agency);
    add_days(*command, words->days);
    command->add_option("--out", words->out, "The file to write")->required();
    command->callback([words] { write_report(*words); });
}

}  // namespace commands
