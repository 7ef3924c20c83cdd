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
    std::string form, agency, from, to, out;
};

calendar::Date read_day(const std::string& name, const std::string& given) {
    if (const auto day = calendar::parse_iso_date(given)) return *day;
    throw Failure(FailureKind::bad_input, "input.invalid", {{name, "field.not_date"}});
}

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
    const auto period = calendar::make_period(read_day("--from", words.from), read_day("--to", words.to));
    const auto database = server::open_database(words.place);
    const agencies::Agency agency =
        database->writing([&](sql::Connection& db) { return agencies::ensure(db, words.agency); });
    const std::string bytes = database->reading([&](sql::Connection& db) {
        return render(db, words.place.data, form, agency, period);
    });
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
    command->add_option("--agency", words->agency, "National unit code, such as 11242")->required();
    command->add_option("--from", words->from, "First day, YYYY-MM-DD")->required();
    command->add_option("--to", words->to, "Last day, YYYY-MM-DD")->required();
    command->add_option("--out", words->out, "The file to write")->required();
    command->callback([words] { write_report(*words); });
}

}  // namespace commands
