#include <algorithm>

#include "office/figures/place.hpp"

namespace figures {
namespace {

/// So many are read and sorted at once; more are walked through by their receipt until enough are found.
constexpr std::int64_t sorted_max = 20'000;

/// Two ways to the same rows. What is wrapped in coalesce() is kept from an index: neither engine then goes the other
/// way by mistake.
enum class Way { by_finish, by_receipt };

#define LAST " (SELECT a.received_at, a.id FROM dossiers a WHERE a.agency_id = $1 AND a.id = $14)"

std::string text_of(const Figure& figure, Way way, bool shown) {
    const bool by_receipt = way == Way::by_receipt;
    const std::string moment = by_receipt ? "d.received_at" : "coalesce(d.received_at, '')";
    std::string text = (shown ? "SELECT count(*)" : "SELECT d.id") + from_where(Register::dossiers) + " AND " +
                       rows_of(figure) + " AND (CAST($14 AS uuid) IS NULL OR (" + moment + ", d.id) ";
    text += shown ? ">=" LAST ")" : "<" LAST ")";
    if (by_receipt) text += " AND d.received_at < $8";
    if (by_receipt && figure.touched == Touched::received_in_period) text += " AND d.received_at >= $7";
    if (!by_receipt) text += finish_of(figure);
    return shown ? text : text + " ORDER BY " + moment + " DESC, d.id DESC LIMIT $15";
}

#undef LAST

/// How many rows are read where those that were finished are asked.
std::int64_t touched(sql::Connection& db, const Figure& figure, const Question& question) {
    Question all{question.agency_id, question.period, question.today, {}, true};
    if (figure.touched == Touched::finished_in_period) return count(db, "dossiers.finished", all);
    if (figure.touched == Touched::finished_after_end) all.period.from = question.end() + std::chrono::days{1};
    all.period.to = question.today;
    return count(db, "dossiers.received", all);
}

Way way_to(sql::Connection& db, const Figure& figure, const Question& question, std::int64_t total, int limit) {
    if (figure.touched == Touched::received_in_period) return Way::by_receipt;
    const std::int64_t read = touched(db, figure, question);
    if (read > sorted_max) return Way::by_receipt;
    // Where a page is soon full, nothing need be sorted.
    return total > limit && limit * read / total < read ? Way::by_receipt : Way::by_finish;
}

}  // namespace

std::vector<std::string> dossier_rows(sql::Connection& db, const Figure& figure, const Question& asked, int limit,
                                      const std::optional<std::string>& after) {
    Question question = asked;
    question.own_only = true;
    const std::int64_t total = count(db, figure.code, question);
    const Way way = way_to(db, figure, question, total, limit);
    std::vector<sql::Value> values = values_of(question);
    values.emplace_back(after);
    const std::int64_t shown = after ? db.number(text_of(figure, way, true), values) : 0;
    // The sums say how many there are: when the last is found, nobody looks on through the years before it.
    const std::int64_t wanted = std::min<std::int64_t>(limit, total - shown);
    if (wanted <= 0) return {};
    values.emplace_back(wanted);
    return db.all(text_of(figure, way, false), values, [](sql::Columns& in) { return in.text(); });
}

}  // namespace figures
