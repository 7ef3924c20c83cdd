#include "server/demo/demo_programme.hpp"

#include <toml++/toml.h>

#include <algorithm>

#include "lib/embedded/embedded.hpp"
#include "office/directives/directive.hpp"
#include "office/directives/unit_match.hpp"
#include "office/programmes/indicator_store.hpp"
#include "office/programmes/offer.hpp"
#include "office/programmes/report_duty_store.hpp"
#include "office/tasks/task_store.hpp"

namespace demo {
namespace {

using programmes::Indicator;

class Keeper {
public:
    Keeper(sql::Connection& db, const Office& office, calendar::Instant now)
        : db_(db), office_(office), now_(now), keeper_(office.of_role("office_head").front()) {}

    void run() {
        for (const directives::Directive& one : taken_directives()) {
            const directives::Found found = directives::find_found(db_, office_.agency.agency_id, one.id);
            for (const directives::Target& target : found.targets) take(target, one);
            for (const directives::ReportDuty& duty : found.report_duties) take(duty, one);
        }
        for (const Indicator& ready : programmes::ready_made().front().indicators) take(ready);
        for (const toml::node& entry : *file_["entries"].as_array()) enter(*entry.as_table());
    }

private:
    /// The commune's plan whose targets have been taken.
    std::vector<directives::Directive> taken_directives() {
        constexpr int directives_max = 100;
        directives::DirectiveFilter filter;
        filter.query = file_["taken_from"].value<std::string>();
        filter.kind = "KH";
        return directives::list_directives(db_, accounts::whole_agency(office_.agency.agency_id), filter,
                                           calendar::local_date(now_), {std::nullopt, directives_max})
            .items;
    }

    /// Each measure once.
    void take(Indicator one) {
        const bool known = std::any_of(taken_.begin(), taken_.end(),
                                       [&](const Indicator& each) { return each.definition == one.definition; });
        if (known) return;
        if (const auto unit = file_["units"][*one.definition].value<std::string>())
            one.unit_id = office_.unit(*unit).id;
        one.created_by = keeper_.id;
        programmes::save_new_indicator(db_, office_.agency.agency_id, one, now_);
        taken_.push_back(std::move(one));
    }

    void take(const directives::Target& target, const directives::Directive& directive) {
        const auto suggestions = programmes::suggestions_for(target);
        if (suggestions.empty()) return;
        Indicator one = programmes::indicator_for(target, suggestions.front().definition);
        one.source.directive_id = directive.id;
        take(std::move(one));
    }

    void take(const directives::ReportDuty& found, const directives::Directive& directive) {
        programmes::ReportDuty duty;
        duty.name = programmes::name_of(found, directive.code.value());
        duty.recipient = found.recipient.empty() ? file_["recipient"].value<std::string>().value() : found.recipient;
        const auto units = directives::match_units(found.reporter, office_.units);
        if (!units.empty()) duty.unit_id = units.front().unit_id;
        if (!found.deadline.text.empty()) duty.deadline_text = found.deadline.text;
        duty.occurrences = found.deadline.occurrences;
        duty.form = programmes::form_for(found, directive.subject);
        duty.source.directive_id = directive.id;
        duty.source.text = found.text;
        duty.source.line = found.source.line;
        duty.created_by = keeper_.id;
        tasks::TaskFilter of_directive;
        of_directive.directive_id = directive.id;
        const accounts::Visibility whole = accounts::whole_agency(office_.agency.agency_id);
        for (const auto& row : tasks::list_tasks(db_, whole, of_directive, {std::nullopt, office::page_max}).rows)
            if (programmes::fulfils(row.task, found)) duty.task_id = row.task.id;
        programmes::save_new_duty(db_, office_.agency.agency_id, duty, now_);
    }

    /// On the last day of the period before, and today.
    void enter(const toml::table& entry) {
        const auto code = entry["definition"].value<std::string>();
        const auto indicator =
            std::find_if(taken_.begin(), taken_.end(), [&](const Indicator& one) { return one.definition == code; });
        const calendar::Date today = calendar::local_date(now_);
        const auto period = calendar::span_with(indicator->period, today, calendar::Cutoff::calendar);
        save(*indicator, entry, "before", period.from - std::chrono::days{1});
        save(*indicator, entry, "now", today);
    }

    void save(const Indicator& indicator, const toml::table& entry, std::string_view numbers, calendar::Date day) {
        const toml::array& all = *entry[numbers].as_array();
        programmes::Measured measured{.amount = all[0].value<std::int64_t>().value()};
        if (all.size() > 1) measured.base = all[1].value<std::int64_t>();
        const std::string person = indicator.unit_id ? office_.people_of(*indicator.unit_id).front().id : keeper_.id;
        programmes::save_entry(db_, office_.agency.agency_id, indicator.id, person,
                               {.measured_on = day,
                                .measured = measured,
                                .evidence = entry["evidence"].value<std::string>().value(),
                                .at = now_});
    }

    sql::Connection& db_;
    const Office& office_;
    const calendar::Instant now_;
    const accounts::Official keeper_;
    const toml::table file_ = toml::parse(embedded::get("definitions/demo/programme.toml"));
    std::vector<Indicator> taken_;
};

}  // namespace

void set_programme(sql::Connection& db, const Office& office, calendar::Instant now) { Keeper{db, office, now}.run(); }

}  // namespace demo
