#include "office/service_score/score_routes.hpp"

#include <set>

#include "lib/json/field_reader.hpp"
#include "office/audit/audit.hpp"
#include "office/feedback/feedback_figures.hpp"
#include "office/figures/asked.hpp"
#include "office/ratings/rating.hpp"
#include "office/service_score/score_store.hpp"
#include "office/service_score/service_score.hpp"

namespace service_score {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

constexpr std::int64_t amount_max = 1'000'000'000;
constexpr json::TextRule source_rule{.max = 1000, .multiline = true};

/// The score as it stands in a period.
struct Score {
    figures::Question question;
    std::map<std::string, Entry> entries;
    std::vector<Standing> standings = {};
    std::set<std::string> said = {};  ///< items that citizens' own words have answered
};

/// What citizens said in the period; nothing where nobody did.
std::optional<figures::Fraction> said_of(sql::Connection& db, const Item& item, const figures::Question& asked) {
    if (item.said_in.empty()) return std::nullopt;
    const auto seen = accounts::whole_agency(asked.agency_id);
    figures::Fraction said;
    if (item.said_in == "ratings") {
        said = ratings::sum(ratings::tallies(db, seen, asked.period)).satisfaction();
    } else {
        const feedback::Figures figures = feedback::figures_of(db, seen, asked.period, asked.today);
        said = item.said_in == "feedback_in_time" ? figures.in_time() : figures.satisfaction();
    }
    return said.denominator > 0 ? std::optional{said} : std::nullopt;
}

/// Of the agency as a whole, whoever asks.
Score score_of(sql::Connection& db, figures::Question question) {
    question.filter = {};
    Score score{question, entries_of(db, question.agency_id, question.period)};
    const figures::Counts counts = figures::dossier_counts(db, question);
    for (const Item& item : items()) {
        auto rate = counted(item, counts);
        if (const auto entry = score.entries.find(item.code); item.by_hand() && entry != score.entries.end())
            rate = figures::Fraction{entry->second.amount, entry->second.whole};
        if (const auto said = said_of(db, item, question)) {
            rate = said;
            score.said.insert(item.code);
        }
        score.standings.push_back(standing_of(item, rate));
    }
    return score;
}

void write_points(json::Writer& out, const std::string& name, std::optional<std::int64_t> points) {
    out.field(name, points).field(name + "_text", points ? std::optional{points_words(*points)} : std::nullopt);
}

void write_entry(json::Writer& out, const Entry& entry) {
    out.field("measured_on", entry.measured_on).field("amount", entry.amount).field("whole", entry.whole);
    out.field("source", entry.source).field("official_name", entry.official_name).field("at", entry.at);
}

void write_item(json::Writer& out, const Standing& one, const Score& score) {
    const Item& item = *one.item;
    out.field("code", item.code).field("name", item.name).field("max", item.max);
    out.field("threshold", item.named_threshold ? std::optional{item.threshold} : std::nullopt);
    const bool said = score.said.contains(item.code);
    out.field("by_hand", item.by_hand() && !said);
    out.field("said_in", said ? std::optional{item.said_in} : std::nullopt);
    out.field("amount_name", item.amount_name).field("whole_name", item.whole_name);
    out.field("amount_figures", item.amount).field("whole_figures", item.whole).field("less_figures", item.less);
    out.field("numerator", one.rate ? std::optional{one.rate->numerator} : std::nullopt);
    out.field("denominator", one.rate ? std::optional{one.rate->denominator} : std::nullopt);
    out.field("rate_text", one.points ? std::optional{figures::words_of(*one.rate)} : std::nullopt);
    write_points(out, "points", one.points);
    write_points(out, "to_gain", one.points ? std::optional{one.to_gain()} : std::nullopt);
    out.field("missing", one.points ? std::optional{missing_to_all(item, *one.rate)} : std::nullopt);
    const auto entry = score.entries.find(item.code);
    if (item.by_hand() && !said && entry != score.entries.end())
        out.key("entry").object([&] { write_entry(out, entry->second); });
}

void write_total(json::Writer& out, const Total& total) {
    write_points(out, "points", total.points);
    write_points(out, "known_max", total.known_max);
    out.field("max", total.max / hundredths);
}

void write_group(json::Writer& out, const Group& group, const Score& score) {
    std::vector<Standing> own;
    for (const Standing& one : score.standings)
        if (one.item->group == group.code) own.push_back(one);
    out.field("code", group.code).field("name", group.name);
    write_total(out, total_of(own));
    out.key("items").array([&] {
        for (const Standing& one : own) out.item().object([&] { write_item(out, one, score); });
    });
}

Response show_score(Request& rq) {
    const figures::Question question = figures::question_of(rq);
    const Score score = score_of(rq.db(), question);
    json::Writer out;
    out.object([&] {
        out.field("from", question.period.from).field("to", question.period.to);
        out.field("may_enter", rq.viewer().may(Ability::service_score_enter) && question.agency_id == rq.agency_id());
        write_total(out, total_of(score.standings));
        out.key("groups").array([&] {
            for (const Group& group : groups()) out.item().object([&] { write_group(out, group, score); });
        });
        out.key("gains").array([&] {
            for (const Standing* one : gains(score.standings)) out.element(one->item->code);
        });
    });
    return Response::json_text(out.take());
}

/// What no register counts is entered with the day until which it was counted and what shows it.
Response enter(Request& rq) {
    FieldReader in{rq.body()};
    Entry entry{.item = in.text("item"),
                .measured_on = in.date("measured_on"),
                .amount = in.integer("amount", 0, amount_max),
                .whole = in.integer("whole", 1, amount_max),
                .source = in.text("source", source_rule)};
    const Item* item = find_item(entry.item);
    if (!in.is_wrong("item") && !item) in.wrong("item", "field.choice");
    if (!in.is_wrong("amount") && !in.is_wrong("whole") && entry.amount > entry.whole)
        in.wrong("amount", "service_score.more_than_whole");
    if (!in.is_wrong("measured_on") && entry.measured_on > rq.today())
        in.wrong("measured_on", "service_score.measured_later");
    in.finish();
    if (!item->by_hand()) throw Failure{FailureKind::conflict, "service_score.counted"};
    entry.at = rq.now();
    save_entry(rq.db(), rq.agency_id(), rq.viewer().official_id, entry);
    audit::record(rq, "service_score.enter", std::nullopt, item->code + " " + item->name);
    entry.official_name = rq.viewer().name;
    json::Writer out;
    out.object([&] { write_entry(out, entry); });
    return Response::json_text(out.take(), 201);
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/service_score", show_score, Ability::reports_see},
    {office::POST, "/api/service_score/entries", enter, Ability::service_score_enter},
};

}  // namespace service_score
