#include <map>

#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"
#include "office/agencies/agency.hpp"
#include "office/audit/audit.hpp"
#include "office/deadlines/working_calendar.hpp"
#include "office/dossiers/dossier_days.hpp"
#include "office/figures/asked.hpp"
#include "office/figures/share.hpp"
#include "office/lateness/latenesses.hpp"
#include "office/procedures/procedure.hpp"
#include "office/routing/export.hpp"

namespace lateness {
namespace {

using accounts::Ability;
using messages::sentence;
using office::Request;
using office::Response;

/// How long one procedure takes, beside what it may take.
struct DaysLine {
    procedures::Procedure procedure;  ///< without an id: dossiers that name none
    std::string limit_text;           ///< in force on the period's last day; empty where nobody has recorded one
    dossiers::ProcedureDays days;

    bool is_few() const { return days.taken.finished < dossiers::few_dossiers; }
    std::string late_words() const { return figures::words_of({days.late, days.taken.finished}); }
};

constexpr std::chrono::days longest_period{2 * 366};

/// By the Vietnamese alphabet; what names no procedure comes last.
std::vector<DaysLine> lines_of(Request& rq, const figures::Question& question) {
    const std::string& agency_id = question.agency_id;
    std::map<std::string, procedures::Procedure> known;
    for (auto& one : procedures::list_procedures(rq.db(), agency_id)) known[one.id] = one;
    const auto versions = procedures::list_all_versions(rq.db(), agency_id);
    std::vector<DaysLine> lines;
    for (auto& days :
         dossiers::days_by_procedure(rq.db(), agency_id, question.period, question.filter.unit_id,
                                     question.filter.field, deadlines::working_days_of(rq.db(), agency_id))) {
        DaysLine line{.procedure = known[days.procedure_id], .limit_text = {}, .days = std::move(days)};
        if (const auto found = versions.find(line.procedure.id); found != versions.end())
            if (const auto* version = procedures::in_force(found->second, question.end()))
                line.limit_text = procedures::text_of(version->limit);
        lines.push_back(std::move(line));
    }
    const auto place = [](const DaysLine& line) {
        return std::pair{line.procedure.id.empty(), text::sort_key(line.procedure.name)};
    };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](const DaysLine& a, const DaysLine& b) { return place(a) < place(b); });
    return lines;
}

/// Every dossier that was finished is read: of two years at most.
figures::Question question_of(Request& rq) {
    const figures::Question question = figures::question_of(rq);
    if (question.period.to - question.period.from > longest_period) office::refuse("to", "period.over_two_years");
    return question;
}

Response show(Request& rq) {
    const auto lines = lines_of(rq, question_of(rq));
    json::Writer out;
    out.object([&] {
        out.field("few", dossiers::few_dossiers);
        out.key("items").array([&] {
            for (const DaysLine& line : lines)
                out.item().object([&] {
                    const auto& [finished, median, ninetieth] = line.days.taken;
                    out.field("procedure_id", line.procedure.id).field("code", line.procedure.code);
                    out.field("name", line.procedure.name).field("field", line.procedure.field);
                    out.field("limit_text", line.limit_text).field("dossiers", finished);
                    out.field("median", line.is_few() ? std::nullopt : std::optional<std::int64_t>{median});
                    out.field("ninetieth", line.is_few() ? std::nullopt : std::optional<std::int64_t>{ninetieth});
                    out.field("late", line.days.late).field("late_text", line.late_words());
                });
        });
    });
    return Response::json_text(out.take());
}

ooxml::CellValue days_cell(const DaysLine& line, int days) {
    if (line.is_few()) return sentence("procedure_days.few", {{"few", std::to_string(dossiers::few_dossiers)}});
    return static_cast<std::int64_t>(days);
}

ooxml::Sheet sheet_of(const std::vector<DaysLine>& lines, const std::string& agency, calendar::Period period) {
    ooxml::Sheet sheet = office::export_sheet("procedure_days.sheet", "procedure_days.sheet",
                                              {{"procedure_days.place", 6},
                                               {"procedure_days.code", 14},
                                               {"procedure_days.name", 60},
                                               {"procedure_days.field", 22},
                                               {"procedure_days.limit", 22},
                                               {"procedure_days.dossiers", 12},
                                               {"procedure_days.median", 14},
                                               {"procedure_days.ninetieth", 16},
                                               {"procedure_days.late", 12},
                                               {"procedure_days.late_share", 12}});
    sheet.title = sentence("procedure_days.title", {{"agency", agency},
                                                    {"from", calendar::to_vietnamese(period.from)},
                                                    {"to", calendar::to_vietnamese(period.to)}});
    std::int64_t place = 0;
    for (const DaysLine& line : lines)
        sheet.rows.push_back({++place, line.procedure.code.value_or(""),
                              line.procedure.id.empty() ? sentence("procedure_days.no_procedure") : line.procedure.name,
                              line.procedure.field, line.limit_text, ooxml::Amount{line.days.taken.finished},
                              days_cell(line, line.days.taken.median), days_cell(line, line.days.taken.ninetieth),
                              ooxml::Amount{line.days.late}, line.late_words()});
    return sheet;
}

Response export_sheet(Request& rq) {
    const auto question = question_of(rq);
    const auto agency = office::seen(agencies::find(rq.db(), question.agency_id));
    const auto sheet = sheet_of(lines_of(rq, question), agency.name, question.period);
    audit::record_look(
        rq, "procedure_days.exported", std::nullopt,
        calendar::to_vietnamese(question.period.from) + " - " + calendar::to_vietnamese(question.period.to));
    return Response::download(ooxml::write_xlsx(sheet), "thoi-gian-giai-quyet.xlsx");
}

}  // namespace

const office::Routes procedure_days_routes{
    {office::GET, "/api/procedure_days", show, Ability::figures_see},
    {office::GET, "/api/procedure_days/export.xlsx", export_sheet, Ability::figures_see},
};

}  // namespace lateness
