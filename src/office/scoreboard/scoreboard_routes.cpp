#include "lib/messages/messages.hpp"
#include "office/audit/audit.hpp"
#include "office/reports/period_words.hpp"
#include "office/routing/export.hpp"
#include "office/scoreboard/scoreboard.hpp"
#include "office/settings/setting.hpp"

namespace scoreboard {
namespace {

using accounts::Ability;
using calendar::Span;
using messages::sentence;
using office::Request;
using office::Response;

/// What was asked: a span of the office, all units or the people of one.
struct Asked {
    calendar::Period period;
    std::optional<accounts::Unit> unit;
    figures::Question question;
};

Span span_of(Request& rq) {
    const std::string word = rq.query("span").value_or("quarter");
    if (word == "week") return Span::week;
    if (word == "month") return Span::month;
    if (word == "quarter") return Span::quarter;
    if (word == "half") return Span::half;
    if (word == "year") return Span::year;
    office::refuse("span", "field.choice");
}

/// Who sees one unit is shown that unit, and is told of no other.
Asked asked_by(Request& rq) {
    const calendar::Date on = rq.query_date("on").value_or(rq.today());
    const auto unit_id = rq.query_id("unit_id");
    const auto seen = rq.visibility().unit_id;
    const calendar::Cutoff cutoff = settings::values_of(rq.db(), rq.agency_id()).cutoff();
    Asked asked{.period = calendar::span_with(span_of(rq), on, cutoff), .unit = {}, .question = {}};
    if (unit_id) {
        if (!seen || seen == unit_id) asked.unit = accounts::find_unit_by_id(rq.db(), rq.agency_id(), *unit_id);
        office::seen(asked.unit);
    }
    asked.question = {rq.agency_id(), asked.period, rq.today(), {.unit_id = unit_id ? unit_id : seen}};
    return asked;
}

using Counted = std::map<std::string, figures::Counts>;

std::vector<Line> lines_for(Request& rq, const Asked& asked, const Counted& counted) {
    sql::Connection& db = rq.db();
    const figures::Counts nothing = figures::sum_of({});
    if (!asked.unit) {
        auto units = accounts::list_units(db, rq.agency_id());
        if (const auto seen = rq.visibility().unit_id)
            std::erase_if(units, [&](const accounts::Unit& unit) { return unit.id != *seen; });
        return lines_of(units, counted, nothing);
    }
    const auto own = accounts::list_officials(db, rq.agency_id(), asked.unit->id);
    std::vector<accounts::Official> others;
    for (const auto& [id, counts] : counted)
        if (const auto one = id.empty() ? std::nullopt : accounts::find_official(db, rq.agency_id(), id))
            if (one->unit_id != asked.unit->id) others.push_back(*one);
    return lines_of(own, others, counted, nothing);
}

struct Board {
    Asked asked;
    std::vector<Line> lines;
    figures::Counts total;
};

Board board_for(Request& rq) {
    Board board{.asked = asked_by(rq), .lines = {}, .total = {}};
    const auto dimension = board.asked.unit ? figures::Dimension::official : figures::Dimension::unit;
    const Counted counted = figures::by_doer(rq.db(), dimension, board.asked.question);
    board.total = figures::sum_of(counted);
    board.lines = lines_for(rq, board.asked, counted);
    return board;
}

void write_counts(json::Writer& out, const figures::Counts& counts) {
    out.key("figures").object([&] {
        for (const std::string_view code : figure_codes()) out.field(code, figures::at(counts, code));
    });
    out.key("shares").object([&] {
        for (const std::string_view code : share_codes()) {
            const figures::Fraction exact = figures::fraction(figures::share(code), counts);
            out.key(code).object([&] {
                out.field("numerator", exact.numerator).field("denominator", exact.denominator);
                out.field("text", share_words(exact));
            });
        }
    });
}

std::string name_of(const Line& line) { return line.id.empty() ? sentence("scoreboard.nobody") : line.name; }

Response show_board(Request& rq) {
    const Board board = board_for(rq);
    const calendar::Period period = board.asked.period;
    json::Writer out;
    out.object([&] {
        out.field("from", period.from).field("to", period.to).field("period_name", reports::period_words(period));
        out.field("previous", period.from - std::chrono::days{1});
        const calendar::Date next = period.to + std::chrono::days{1};
        out.field("next", next <= rq.today() ? std::optional{next} : std::nullopt);
        out.field("unit_id", board.asked.unit ? std::optional{board.asked.unit->id} : std::nullopt);
        out.field("unit_name", board.asked.unit ? std::optional{board.asked.unit->name} : std::nullopt);
        out.key("items").array([&] {
            for (const Line& line : board.lines)
                out.item().object([&] {
                    out.field("id", line.id.empty() ? std::nullopt : std::optional{line.id});
                    out.field("name", name_of(line)).field("post", line.post);
                    write_counts(out, line.counts);
                });
        });
        out.key("total").object([&] { write_counts(out, board.total); });
    });
    return Response::json_text(out.take());
}

std::vector<ooxml::CellValue> cells_of(const std::string& name, const figures::Counts& counts) {
    std::vector<ooxml::CellValue> cells{name};
    for (const std::string_view code : figure_codes()) cells.emplace_back(figures::at(counts, code));
    for (const std::string_view code : share_codes())
        cells.emplace_back(share_words(figures::fraction(figures::share(code), counts)));
    return cells;
}

Response export_board(Request& rq) {
    const Board board = board_for(rq);
    constexpr int name_width = 34, number_width = 13;
    ooxml::Sheet sheet = office::export_sheet("scoreboard.sheet", "scoreboard.sheet_title", {});
    sheet.title += ", " + reports::period_words(board.asked.period);
    if (board.asked.unit) sheet.title += ", " + board.asked.unit->name;
    sheet.columns.push_back({sentence(board.asked.unit ? "scoreboard.official" : "scoreboard.unit"), name_width});
    for (const std::string_view code : figure_codes())
        sheet.columns.push_back({sentence("scoreboard." + std::string(code)), number_width});
    for (const std::string_view code : share_codes())
        sheet.columns.push_back({figures::share(code).name, number_width});
    for (const Line& line : board.lines) sheet.rows.push_back(cells_of(name_of(line), line.counts));
    sheet.rows.push_back(cells_of(sentence("scoreboard.total"), board.total));
    audit::record_look(rq, "scoreboard.exported", std::nullopt, reports::period_words(board.asked.period));
    return Response::download(ooxml::write_xlsx(sheet), "ket-qua-nhiem-vu.xlsx");
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/scoreboard", show_board, Ability::figures_see},
    {office::GET, "/api/scoreboard/export.xlsx", export_board, Ability::figures_see},
};

}  // namespace scoreboard
