#include "server/demo/demo_procedures.hpp"

#include "lib/calendar/working_days.hpp"
#include "lib/crypto/uuid.hpp"

namespace demo {
namespace {

using procedures::Version;

/// The catalogue is older than the year of dossiers.
constexpr std::chrono::days catalogue_age{500};

std::string text(const toml::table& row, std::string_view name) { return row[name].value<std::string>().value(); }
int number(const toml::table& row, std::string_view name) {
    return static_cast<int>(row[name].value<std::int64_t>().value());
}

procedures::TimeLimit limit_of(int days) {
    procedures::TimeLimit limit{.amount = days};
    if (days == 0) limit.cut_off = calendar::same_day_until_minute;
    return limit;
}

void add_papers(Version& version, const toml::table& row, std::string_view name, bool required) {
    const toml::array* papers = row[name].as_array();
    if (!papers) return;
    for (const toml::node& node : *papers) {
        const toml::table& one = *node.as_table();
        version.papers.push_back({text(one, "name"), number(one, "originals"), number(one, "copies"), required});
    }
}

std::vector<procedures::Step> steps_of(const toml::table& file, const std::string& unit) {
    std::vector<procedures::Step> steps;
    for (const toml::node& node : *file["steps"].as_array()) {
        const toml::table& one = *node.as_table();
        steps.push_back({.name = text(one, "name"), .unit_id = {}, .unit_name = one["unit"].value_or(unit)});
        steps.back().share = number(one, "share");
    }
    return steps;
}

DemoProcedure read(const toml::table& file, const toml::table& row, calendar::Date today) {
    DemoProcedure one{.procedure = {.code = text(row, "code"),
                                    .name = text(row, "name"),
                                    .field = text(row, "field"),
                                    .level = text(row, "level")},
                      .unit = text(row, "unit"),
                      .fee = number(row, "fee"),
                      .weight = number(row, "weight"),
                      .versions = {}};
    Version version{.valid_from = today - catalogue_age, .limit = limit_of(number(row, "days")), .fee = one.fee};
    version.level = one.procedure.level;
    version.unit_name = one.unit;
    add_papers(version, row, "papers", true);
    add_papers(version, row, "papers_if_any", false);
    version.results = {text(row, "result")};
    version.steps = steps_of(file, one.unit);
    version.source = text(file, "procedure_source");
    if (const toml::table* before = row["before"].as_table()) {
        one.versions.push_back(version);
        one.versions.back().limit = limit_of(number(*before, "days"));
        one.versions.back().fee = number(*before, "fee");
        version.valid_from = today - std::chrono::days{number(*before, "changed_days_ago")};
        version.source = text(file, "procedure_source_changed");
    }
    one.versions.push_back(std::move(version));
    return one;
}

}  // namespace

const procedures::TimeLimit& DemoProcedure::limit_on(calendar::Date day) const {
    return procedures::in_force(versions, day)->limit;
}

std::vector<DemoProcedure> read_procedures(const toml::table& file, calendar::Date today) {
    std::vector<DemoProcedure> found;
    for (const toml::node& node : *file["procedures"].as_array()) found.push_back(read(file, *node.as_table(), today));
    return found;
}

void save_procedures(sql::Connection& db, const Office& office, const std::vector<DemoProcedure>& all,
                     calendar::Instant now) {
    const std::string& agency_id = office.agency.agency_id;
    const std::string director = office.of_role("centre_director").front().id;
    for (DemoProcedure one : all) {
        one.procedure.id = crypto::new_uuid();
        procedures::save_new_procedure(db, agency_id, one.procedure);
        for (Version& version : one.versions) {
            version.id = crypto::new_uuid();
            version.unit_id = office.unit(one.unit).id;
            for (procedures::Step& step : version.steps) step.unit_id = office.unit(step.unit_name.value()).id;
            procedures::save_new_version(db, agency_id, one.procedure.id, version, {director, now});
        }
    }
}

}  // namespace demo
