#include <algorithm>

#include "lib/json/field_reader.hpp"
#include "office/agencies/agency.hpp"
#include "office/audit/audit.hpp"
#include "office/dossiers/dossier_list.hpp"
#include "office/weekly_reports/gathering.hpp"
#include "office/weekly_reports/making.hpp"
#include "office/weekly_reports/weekly_paper.hpp"
#include "office/weekly_reports/weekly_report_json.hpp"
#include "office/weekly_reports/weekly_report_store.hpp"
#include "office/weekly_reports/weekly_reports.hpp"

namespace weekly_reports {
namespace {

using accounts::Ability;
using calendar::Date;
using calendar::Period;
using office::Request;
using office::Response;

/// A quarter of a year a page.
constexpr int weeks_a_page = 13;
/// Most dossiers that a page names of those counted otherwise since.
constexpr std::size_t changes_max = 500;

/// The week in the path: it begins on a Monday and is not to come.
Period week_in_path(Request& rq) {
    const auto monday = calendar::parse_iso_date(rq.word("week"));
    if (!monday || week_of(*monday).from != *monday || *monday > rq.today())
        throw Failure{FailureKind::not_found, "weekly_report.no_such_week"};
    return week_of(*monday);
}

WeeklyReport made_report(Request& rq, Period week) {
    auto report = find_report(rq.db(), rq.agency_id(), week);
    if (!report) throw Failure{FailureKind::not_found, "weekly_report.not_made"};
    return seen_by(std::move(*report), rq.visibility().unit_id);
}

std::vector<Change> changes_of(Request& rq, const WeeklyReport& report) {
    return changes(report.units, lines_of(rq.db(), rq.agency_id(), report.week, rq.today()));
}

std::string agency_name(Request& rq) { return agencies::find(rq.db(), rq.agency_id()).value().name; }

/// As it was made; of a week that has none, as the registers are now.
Response answer(Request& rq, Period week, int status = 200) {
    auto kept = find_report(rq.db(), rq.agency_id(), week);
    Shown shown{.report = {},
                .state = State::made,
                .changes = {},
                .own_unit_id = rq.visibility().unit_id,
                .agency_name = agency_name(rq)};
    if (kept) {
        shown.changes = changes_of(rq, *kept);
        shown.report = seen_by(std::move(*kept), shown.own_unit_id);
    } else {
        shown.state = is_over(week, rq.today()) ? State::missing : State::running;
        shown.report = seen_by(gather(rq.db(), rq.agency_id(), week, rq.today()), shown.own_unit_id);
    }
    return Response::json(shown, status);
}

Response show(Request& rq) { return answer(rq, week_in_path(rq)); }

/// Week after week back to the agency's first dossier, with and without a report.
Response list(Request& rq) {
    const auto before = rq.query_date("after");
    const Period last = before ? shifted(week_of(*before), -1) : shifted(week_of(rq.today()), -1);
    const Period first = shifted(last, 1 - weeks_a_page);
    const auto begun = first_receipt(rq.db(), rq.agency_id());
    auto kept = list_reports(rq.db(), rq.agency_id(), {first.from, last.to});
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (Period week = last; begun && week.from >= first.from && week.to >= *begun; week = shifted(week, -1)) {
                const auto found = std::find_if(kept.begin(), kept.end(), [&](auto& one) { return one.week == week; });
                if (found == kept.end())
                    write_missing(out.item(), week);
                else
                    write_line(out.item(), *found, changes_of(rq, *found).size());
            }
        });
        const bool more = begun && *begun < first.from;
        out.field("next", more ? std::optional{calendar::to_iso(first.from)} : std::nullopt);
    });
    return Response::json_text(out.take());
}

/// A second report of the same week is the first one again.
Response make_report(Request& rq) {
    json::FieldReader in{rq.body()};
    const Date day = in.date("week");
    const Period week = week_of(day);
    if (!in.is_wrong("week") && week.from != day) in.wrong("week", "weekly_report.not_monday");
    in.finish();
    if (!is_over(week, rq.today())) throw Failure{FailureKind::conflict, "weekly_report.not_over"};
    const auto first = first_receipt(rq.db(), rq.agency_id());
    if (!first || *first > week.to) throw Failure{FailureKind::conflict, "weekly_report.no_dossiers"};
    const std::string& me = rq.viewer().official_id;
    const bool made = make(rq.db(), rq.agency_id(), week, me, rq.now());
    if (made) {
        tell_made(rq.db(), rq.agency_id(), week, me, rq.now());
        audit::record(rq, "weekly_report.made", std::nullopt, calendar::to_iso(week.from));
    }
    return answer(rq, week, made ? 201 : 200);
}

/// The dossiers behind what changed: those of other units by their number only.
Response list_changes(Request& rq) {
    const WeeklyReport report = made_report(rq, week_in_path(rq));
    const auto found = row_changes(list_rows(rq.db(), rq.agency_id(), report.week),
                                   gather_rows(rq.db(), rq.agency_id(), report.week, rq.today()));
    std::size_t shown = 0;
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const RowChange& one : found) {
                if (shown == changes_max) break;
                const std::string& id = one.now ? one.now->dossier_id : one.kept->dossier_id;
                const auto row = dossiers::find_dossier(rq.db(), rq.visibility(), id);
                if (!row) continue;
                write_change(out.item(), one, *row);
                ++shown;
            }
        });
        out.field("hidden", found.size() - shown);
    });
    return Response::json_text(out.take());
}

Response download(Request& rq) {
    const WeeklyReport report = made_report(rq, week_in_path(rq));
    const std::string monday = calendar::to_iso(report.week.from);
    audit::record_look(rq, "weekly_report.exported", std::nullopt, monday);
    return Response::download(papers::docx(paper_of(report, facts_of(rq.db(), rq.agency_id()))),
                              "bao-cao-ho-so-tuan-" + monday + ".docx");
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/weekly_reports", list, Ability::reports_see},
    {office::POST, "/api/weekly_reports", make_report, Ability::reports_write},
    {office::GET, "/api/weekly_reports/{week}", show, Ability::reports_see},
    {office::GET, "/api/weekly_reports/{week}/changes", list_changes, Ability::reports_see},
    {office::GET, "/api/weekly_reports/{week}/file.docx", download, Ability::reports_see},
};

}  // namespace weekly_reports
