#include "lib/messages/messages.hpp"
#include "office/audit/audit.hpp"
#include "office/programmes/definition.hpp"
#include "office/programmes/programmes.hpp"
#include "office/programmes/report_duty_json.hpp"
#include "office/programmes/same.hpp"
#include "office/programmes/standing.hpp"
#include "office/reports/period_words.hpp"
#include "office/routing/export.hpp"

namespace programmes {
namespace {

using accounts::Ability;
using messages::sentence;
using office::Request;
using office::Response;

/// Periods before it hold nothing that anybody asks for.
const calendar::Date first_day = calendar::make_date(2000, 1, 1).value();

/// The day whose periods are shown.
calendar::Date asked_day(Request& rq) {
    const calendar::Date on = rq.query_date("on").value_or(rq.today());
    if (on < first_day || on > rq.today()) office::refuse("on", "programme.day_to_come");
    return on;
}

Response show_programme(Request& rq) {
    const calendar::Date on = asked_day(rq);
    Measuring measuring{rq.db(), rq.agency_id(), rq.today()};
    json::Writer out;
    out.object([&] {
        out.field("on", on).field("may_manage", rq.viewer().may(Ability::programme_manage));
        out.key("indicators").array([&] {
            for (const IndicatorRow& row : list_indicators(rq.db(), rq.visibility()))
                out.item().object([&] {
                    write_fields(out, row, measuring.standing_of(row.indicator, on));
                    out.field("may_enter", may_enter(row.indicator, rq.viewer()));
                });
        });
        out.key("report_duties").array([&] {
            for (const ReportDutyRow& row : list_duties(rq.db(), rq.visibility()))
                out.item().object([&] { write_fields(out, rq.db(), rq.agency_id(), row, rq.today()); });
        });
    });
    return Response::json_text(out.take());
}

ooxml::Sheet sheet_of_indicators(Request& rq, calendar::Date on) {
    ooxml::Sheet sheet = office::export_sheet("programme.sheet", "programme.sheet_title",
                                              {{"programme.column.name", 50},
                                               {"programme.column.target", 34},
                                               {"programme.column.period", 22},
                                               {"programme.column.value", 16},
                                               {"programme.column.verdict", 16},
                                               {"programme.column.trend", 40},
                                               {"programme.column.unit", 30},
                                               {"programme.column.source", 20}});
    Measuring measuring{rq.db(), rq.agency_id(), rq.today()};
    for (const IndicatorRow& row : list_indicators(rq.db(), rq.visibility())) {
        const Indicator& one = row.indicator;
        const Standing standing = measuring.standing_of(one, on);
        sheet.rows.push_back({one.name, target_words(one), reports::period_words(standing.period),
                              standing.value ? amount_words(*standing.value, one.unit) : std::string{},
                              verdict_words(judge(one, standing.measured), standing.running),
                              trend_words(one, standing.value, standing.before), row.unit_name.value_or(""),
                              row.directive_code.value_or("")});
    }
    return sheet;
}

void add_duties(Request& rq, ooxml::Sheet& sheet) {
    for (const ReportDutyRow& row : list_duties(rq.db(), rq.visibility())) {
        const DutyStanding standing = standing_of(rq.db(), rq.agency_id(), row.duty, rq.today());
        const auto day = [](const std::optional<calendar::Date>& date) {
            return date ? calendar::to_vietnamese(*date) : std::string{};
        };
        sheet.rows.push_back({sentence("programme.duty", {{"name", row.duty.name}, {"recipient", row.duty.recipient}}),
                              row.duty.deadline_text.value_or(""),
                              sentence("programme.duty_next", {{"day", day(standing.next_on)}}),
                              day(standing.last ? standing.last->sent_on : std::nullopt),
                              sentence("report_duty.state." + std::string(word_of(standing.state))), std::string{},
                              row.unit_name.value_or(""), row.directive_code.value_or("")});
    }
}

Response export_programme(Request& rq) {
    const calendar::Date on = asked_day(rq);
    ooxml::Sheet sheet = sheet_of_indicators(rq, on);
    add_duties(rq, sheet);
    audit::record_look(rq, "programme.exported", std::nullopt, calendar::to_iso(on));
    return Response::download(ooxml::write_xlsx(sheet), "chuong-trinh-" + calendar::to_iso(on) + ".xlsx");
}

Response list_definitions(Request&) {
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Definition& one : definitions())
                out.item().object([&] {
                    out.field("code", one.code).field("name", one.name).field("unit", one.unit);
                    out.field("change", one.change).field("by_hand", one.by_hand());
                });
        });
    });
    return Response::json_text(out.take());
}

/// Ready to be taken; what is in force already is named.
Response list_programmes(Request& rq) {
    const auto known = list_indicators(rq.db(), rq.visibility());
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Programme& programme : ready_made())
                out.item().object([&] {
                    out.field("code", programme.code).field("name", programme.name).field("note", programme.note);
                    out.key("indicators").array([&] {
                        for (const Indicator& one : programme.indicators)
                            out.item().object([&] {
                                out.field("definition", one.definition).field("name", one.name);
                                out.field("direction", word_of(one.direction)).field("target", one.target);
                                out.field("unit", one.unit).field("period", word_of(one.period));
                                out.field("by_hand", find_definition(*one.definition)->by_hand());
                                write_same(out, one, known);
                            });
                    });
                });
        });
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/programme", show_programme, Ability::programme_see},
    {office::GET, "/api/programme/export.xlsx", export_programme, Ability::programme_see},
    {office::GET, "/api/indicator_definitions", list_definitions, Ability::programme_see},
    {office::GET, "/api/programmes", list_programmes, Ability::programme_see},
};

}  // namespace programmes
