#include "lib/messages/messages.hpp"
#include "office/audit/audit.hpp"
#include "office/dossiers/dossier_differing.hpp"
#include "office/dossiers/dossier_reading.hpp"
#include "office/dossiers/dossiers.hpp"
#include "office/dossiers/pauses.hpp"
#include "office/dossiers/states_seen.hpp"
#include "office/handling/handling.hpp"
#include "office/routing/export.hpp"

namespace dossiers {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

/// Most rows that one export carries.
constexpr std::size_t export_max = 100'000;

const std::string& state_name(State state) {
    static const auto names = [] {
        std::vector<std::string> all{""};
        for (int number = 1; number <= states; ++number)
            all.push_back(messages::sentence("dossier.state." + std::to_string(number)));
        return all;
    }();
    return names.at(static_cast<std::size_t>(state));
}

std::optional<std::string_view> outcome_word(State state) {
    const auto outcome = outcome_of(state);
    if (!outcome) return std::nullopt;
    switch (*outcome) {
        case Outcome::result:
            return "result";
        case Outcome::refused:
            return "refused";
        case Outcome::withdrawn:
            break;
    }
    return "withdrawn";
}

struct Clock {
    bool overdue, at_risk;
};

Clock clock_of(const Dossier& dossier, const AsOf& now) {
    if (dossier.finished_at || is_pausing(dossier.state) || !dossier.due_on) return {false, false};
    if (*dossier.due_on < now.today) return {true, false};
    return {false, *dossier.due_on <= now.risk_until};
}

void write_common(json::Writer& out, const DossierRow& row, const AsOf& now) {
    const Dossier& dossier = row.dossier;
    const Dimensions& by = dossier.dimensions;
    const Clock clock = clock_of(dossier, now);
    out.field("id", dossier.id).field("code", dossier.code).field("procedure_code", row.procedure_code);
    out.field("procedure_name", row.procedure_name).field("field", by.field).field("level", by.level);
    out.field("unit_id", row.unit_name ? std::optional{by.unit_id} : std::nullopt).field("unit_name", row.unit_name);
    out.field("channel", by.channel).field("received_at", dossier.received_at).field("due_on", dossier.due_on);
    out.field("finished_at", dossier.finished_at).field("state", static_cast<int>(dossier.state));
    out.field("state_name", state_name(dossier.state)).field("outcome", outcome_word(dossier.state));
    out.field("overdue", clock.overdue).field("at_risk", clock.at_risk);
}

/// What is asked for that a statement does not know.
bool only_differing(const Request& rq) { return rq.query("due") == "differs"; }

DossierFilter read_filter(Request& rq) {
    DossierFilter filter;
    if (const auto state = rq.query_number("state", 1, states)) filter.state = static_cast<int>(*state);
    filter.open_only = rq.query_flag("open");
    const std::string due = rq.query("due").value_or("");
    if (due == "overdue")
        filter.due = DueBy::overdue;
    else if (due == "today")
        filter.due = DueBy::today;
    else if (due == "soon")
        filter.due = DueBy::soon;
    else if (!due.empty() && !only_differing(rq))
        office::refuse("due", "field.choice");
    const std::string holder = rq.query("holder").value_or("");
    if (holder == "me" || holder == "unit") filter.holder_unit_id = rq.viewer().unit_id;
    if (holder == "me") filter.holder_id = rq.viewer().official_id;
    if (!holder.empty() && !filter.holder_unit_id) office::refuse("holder", "field.choice");
    filter.unit_id = rq.query_id("unit_id");
    filter.field = rq.query("field");
    filter.channel = rq.query("channel");
    filter.level = rq.query("level");
    filter.procedure_code = rq.query("procedure_code");
    filter.received_from = rq.query_date("received_from");
    filter.received_to = rq.query_date("received_to");
    filter.query = rq.query("q");
    return filter;
}

Response list(Request& rq) {
    json::Writer out;
    if (only_differing(rq)) {
        const AsOf now = as_of(rq);
        const auto found = list_differing(rq.db(), rq.visibility(), read_filter(rq), now, rq.page());
        out.object([&] {
            write_rows(out.key("items"), found.rows, now);
            out.field("next", found.next);
        });
        return Response::json_text(out.take());
    }
    out.object([&] {
        std::optional<std::string> next;
        out.key("items").array([&] {
            const AsOf now = as_of(rq);
            const auto write_one = [&](const DossierRow& row) {
                out.item().object([&] { write_fields(out, row, now); });
            };
            next = each_dossier(rq.db(), rq.visibility(), read_filter(rq), now, rq.page(), write_one);
        });
        out.field("next", next);
    });
    return Response::json_text(out.take());
}

DossierRow visible_dossier(sql::Connection& db, Request& rq) {
    return office::seen(find_dossier(db, rq.visibility(), rq.id()));
}

/// A look at personal data: it is recorded before it is given.
Response show(Request& rq) {
    const DossierRow row = visible_dossier(rq.db(), rq);
    audit::record_look(rq, "dossier.open", row.dossier.id, row.dossier.code);
    json::Writer out;
    out.object([&] { write_page(out, rq, row); });
    return Response::json_text(out.take());
}

std::vector<ooxml::CellValue> export_row(const DossierRow& row) {
    const Dossier& dossier = row.dossier;
    return {dossier.code,
            row.procedure_code.value_or(""),
            row.procedure_name.value_or(""),
            dossier.dimensions.field,
            row.unit_name.value_or(""),
            masked(dossier.applicant),
            dossier.received_on(),
            office::cell_of(dossier.due_on),
            office::cell_of(dossier.finished_on()),
            state_name(dossier.state)};
}

Response export_list(Request& rq) {
    const DossierFilter filter = read_filter(rq);
    const AsOf now = as_of(rq);
    ooxml::Sheet sheet = office::export_sheet("dossier.sheet", "dossier.sheet_title",
                                              {{"dossier.column.code", 24},
                                               {"dossier.column.procedure_code", 12},
                                               {"dossier.column.procedure_name", 50},
                                               {"dossier.column.field", 20},
                                               {"dossier.column.unit_name", 30},
                                               {"dossier.column.applicant", 24},
                                               {"dossier.column.received_on", 12},
                                               {"dossier.column.due_on", 12},
                                               {"dossier.column.finished_on", 12},
                                               {"dossier.column.state", 24}});
    office::add_pages(
        sheet, export_max,
        [&](const office::Page& page) {
            return (only_differing(rq) ? list_differing : list_dossiers)(rq.db(), rq.visibility(), filter, now, page);
        },
        export_row);
    audit::record_look(rq, "dossier.export", std::nullopt, std::to_string(sheet.rows.size()));
    return Response::download(ooxml::write_xlsx(sheet), "ho-so.xlsx");
}

}  // namespace

void write_fields(json::Writer& out, const DossierRow& row, const AsOf& now) {
    write_common(out, row, now);
    out.field("applicant", masked(row.dossier.applicant));
}

void write_page(json::Writer& out, Request& rq, const DossierRow& row) {
    const Dossier& dossier = row.dossier;
    write_common(out, row, as_of(rq));
    out.field("applicant", dossier.applicant).field("fee", dossier.fee).field("payment", dossier.payment);
    out.field("fee_bearing", dossier.dimensions.fee_bearing).field("paid_online", dossier.dimensions.paid_online);
    out.field("components_digitised", dossier.dimensions.components_digitised);
    out.field("result_electronic", dossier.dimensions.result_electronic).field("import_id", row.import_id);
    out.key("states_seen").array([&] {
        for (const StateSeen& seen : list_states_seen(rq.db(), rq.agency_id(), dossier.id))
            out.item().object([&] {
                out.field("state", static_cast<int>(seen.state)).field("state_name", state_name(seen.state));
                out.field("seen_on", seen.seen_on).field("import_name", seen.import_name);
                out.field("source_name", seen.source_name);
            });
    });
    out.key("pauses").array([&] {
        for (const Pause& pause : pauses_of(rq.db(), rq.agency_id(), dossier.id))
            out.item().object([&] {
                out.field("state", static_cast<int>(pause.state)).field("state_name", state_name(pause.state));
                out.field("from", pause.from).field("to", pause.to);
                out.field("started_at", pause.started_at).field("ended_at", pause.ended_at);
            });
    });
    if (!row.import_id) handling::write_handling(out, rq, dossier.id);
}

void write_rows(json::Writer& out, const std::vector<DossierRow>& rows, const AsOf& now) {
    out.array([&] {
        for (const DossierRow& row : rows) out.item().object([&] { write_fields(out, row, now); });
    });
}

const office::Routes routes{
    {office::GET, "/api/dossiers", list, Ability::dossiers_see},
    {office::GET, "/api/dossiers/export.xlsx", export_list, Ability::dossiers_open},
    {office::GET, "/api/dossiers/{id}", show, Ability::dossiers_open},
};

}  // namespace dossiers
