#include <algorithm>

#include "office/accounts/unit.hpp"
#include "office/directives/directive.hpp"
#include "office/directives/unit_match.hpp"
#include "office/programmes/offer.hpp"
#include "office/programmes/programmes.hpp"
#include "office/programmes/report_duty_store.hpp"
#include "office/programmes/same.hpp"
#include "office/tasks/tasks.hpp"

namespace programmes {
namespace {

using accounts::Ability;
using directives::Directive;
using office::Request;
using office::Response;

constexpr int tasks_max = 2000;

struct Whole {
    Directive directive;
    directives::Found found;
    std::vector<IndicatorRow> indicators;
    std::vector<ReportDutyRow> duties;
    std::vector<tasks::TaskRow> tasks;
    std::vector<accounts::Unit> units;
    std::vector<directives::UnitName> names;
};

Whole whole_of(Request& rq) {
    Whole whole{.directive = office::seen(directives::find_visible(rq, rq.id())),
                .found = directives::find_found(rq.db(), rq.agency_id(), rq.id()),
                .indicators = list_indicators(rq.db(), rq.visibility()),
                .duties = list_duties(rq.db(), rq.visibility()),
                .tasks = {},
                .units = accounts::list_units(rq.db(), rq.agency_id()),
                .names = directives::list_unit_names(rq.db(), rq.agency_id())};
    tasks::TaskFilter filter;
    filter.directive_id = rq.id();
    whole.tasks =
        tasks::list_tasks(rq.db(), accounts::whole_agency(rq.agency_id()), filter, {std::nullopt, tasks_max}).rows;
    return whole;
}

const Indicator& record_of(const IndicatorRow& row) { return row.indicator; }
const ReportDuty& record_of(const ReportDutyRow& row) { return row.duty; }

/// Whether this very sentence is in the programme already.
template <class Row>
std::optional<std::string> taken_as(const std::vector<Row>& rows, const std::string& directive_id,
                                    const std::string& sentence) {
    for (const Row& row : rows) {
        const auto& one = record_of(row);
        if (one.source.directive_id == directive_id && one.source.text == sentence) return one.id;
    }
    return std::nullopt;
}

void write_target(json::Writer& out, const Whole& whole, const directives::Target& target) {
    const auto suggestions = suggestions_for(target);
    const Indicator one = indicator_for(target, suggestions.empty() ? nullptr : suggestions.front().definition);
    out.object([&] {
        out.field("text", target.text).field("measure", target.measure).field("name", one.name);
        out.field("definition", one.definition).field("direction", word_of(one.direction));
        out.field("target", one.target).field("target_text", target_words(one)).field("unit", one.unit);
        out.field("period", word_of(one.period)).field("source_line", one.source.line);
        out.field("source_page", one.source.page);
        out.key("suggestions").array([&] {
            for (const Suggestion& each : suggestions) {
                Indicator suggested = indicator_for(target, each.definition);
                out.item().object([&] {
                    out.field("definition", each.definition->code).field("name", each.definition->name);
                    out.field("by_hand", each.definition->by_hand()).field("confidence", each.confidence);
                    write_same(out, suggested, whole.indicators);
                });
            }
        });
        out.field("indicator_id", taken_as(whole.indicators, whole.directive.id, target.text));
    });
}

void write_tasks(json::Writer& out, const Whole& whole, const directives::ReportDuty& duty) {
    out.key("tasks").array([&] {
        for (const tasks::TaskRow& row : whole.tasks)
            if (fulfils(row.task, duty))
                out.item().object([&] {
                    out.field("id", row.task.id).field("content", row.task.content);
                    out.field("lead_unit_name", row.lead_unit_name).field("due_on", row.task.due_on);
                });
    });
}

void write_duty(json::Writer& out, const Whole& whole, const directives::ReportDuty& duty) {
    const Directive& paper = whole.directive;
    out.object([&] {
        out.field("text", duty.text).field("name", name_of(duty, paper.code.value_or(paper.subject)));
        out.field("recipient", duty.recipient).field("through", duty.through).field("every", duty.every);
        out.field("reporter", duty.reporter);
        out.field("reporter_matches", directives::match_units(duty.reporter, whole.units, whole.names));
        out.field("deadline_text", duty.deadline.text).field("occurrences", duty.deadline.occurrences);
        out.field("form", form_for(duty, paper.subject)).field("source_line", duty.source.line);
        out.field("source_page", duty.source.page > 0 ? std::optional{std::int64_t{duty.source.page}} : std::nullopt);
        write_tasks(out, whole, duty);
        out.field("report_duty_id", taken_as(whole.duties, paper.id, duty.text));
    });
}

/// What the directive's paper sets, with what it probably means and what is in the programme already.
Response show_offer(Request& rq) {
    const Whole whole = whole_of(rq);
    json::Writer out;
    out.object([&] {
        out.field("may_manage", rq.viewer().may(Ability::programme_manage));
        out.key("targets").array([&] {
            for (const auto& target : whole.found.targets) write_target(out.item(), whole, target);
        });
        out.key("report_duties").array([&] {
            for (const auto& duty : whole.found.report_duties) write_duty(out.item(), whole, duty);
        });
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes offer_routes{
    {office::GET, "/api/directives/{id}/programme", show_offer, Ability::programme_see},
};

}  // namespace programmes
