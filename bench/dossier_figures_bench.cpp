// How long form II.06a of a city takes, and of one of its communes, from the sums of spans; against counting the same
// rows by field in the same run. Both must give the same numbers.
//   dossier_figures_bench [DOSSIERS] [YEARS] [POSTGRESQL URL of an empty database]
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>

#include "lib/calendar/clock.hpp"
#include "many_dossiers.hpp"
#include "office/figures/form_ii06a.hpp"

namespace {

using calendar::Date;
using std::chrono::steady_clock;

constexpr int rounds = 15;  // the median counts
constexpr double wanted_ms = 50;

template <class Body>
double milliseconds(Body body) {
    const auto start = steady_clock::now();
    body();
    return std::chrono::duration<double, std::milli>(steady_clock::now() - start).count();
}

struct Line {
    std::string field;
    std::vector<std::int64_t> numbers;
    friend bool operator==(const Line&, const Line&) = default;
};

/// The columns of the form counted from rows, by a statement of its own. $4: one commune, or nothing.
constexpr const char* from_rows =
    "SELECT d.field, count(*),"
    " sum(CASE WHEN d.received_on >= $1 AND d.channel = 'online' THEN 1 ELSE 0 END),"
    " sum(CASE WHEN d.received_on >= $1 AND d.channel IN ('counter', 'postal') THEN 1 ELSE 0 END),"
    " sum(CASE WHEN d.received_on < $1 THEN 1 ELSE 0 END),"
    " sum(CASE WHEN d.finished_on <= $2 THEN 1 ELSE 0 END),"
    " sum(CASE WHEN d.finished_on <= $2 AND d.state NOT IN (3, 7) AND d.finished_on < d.due_on THEN 1 ELSE 0 END),"
    " sum(CASE WHEN d.finished_on <= $2 AND (d.state IN (3, 7) OR d.finished_on = d.due_on) THEN 1 ELSE 0 END),"
    " sum(CASE WHEN d.finished_on <= $2 AND d.state NOT IN (3, 7) AND d.finished_on > d.due_on THEN 1 ELSE 0 END),"
    " sum(CASE WHEN d.finished_on IS NULL OR d.finished_on > $2 THEN 1 ELSE 0 END),"
    " sum(CASE WHEN (d.finished_on IS NULL OR d.finished_on > $2) AND (d.state = 5 OR d.due_on >= $2)"
    " THEN 1 ELSE 0 END),"
    " sum(CASE WHEN (d.finished_on IS NULL OR d.finished_on > $2) AND d.state <> 5 AND d.due_on < $2"
    " THEN 1 ELSE 0 END)"
    " FROM dossiers d JOIN agencies a ON a.agency_id = d.agency_id"
    " WHERE a.level IN ('xã', 'phường', 'đặc khu') AND (CAST($3 AS uuid) IS NULL OR d.agency_id = $3)"
    " AND d.received_on <= $2 AND (d.finished_on IS NULL OR d.finished_on >= $1)"
    " GROUP BY d.field ORDER BY d.field";

std::vector<Line> counted(sql::Connection& db, calendar::Period period, const std::optional<std::string>& commune) {
    std::vector<Line> lines;
    db.each(from_rows, {period.from, period.to, commune}, [&](const sql::Row& row) {
        Line line{std::string(row.text(0)), {}};
        for (int column = 1; column <= 11; ++column) line.numbers.push_back(row.integer(column));
        lines.push_back(std::move(line));
    });
    return lines;
}

std::vector<Line> summed(sql::Connection& db, const figures::Question& question) {
    const figures::Form form = figures::form_of(figures::by(db, figures::Dimension::field, question));
    std::vector<Line> lines;
    for (const figures::FormLine& line : form.lines)
        lines.push_back({line.field, {line.numbers.begin(), line.numbers.end()}});
    std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.field < b.field; });
    return lines;
}

bool measure(sql::Database& database, const char* what, const std::string& agency_id,
             const std::optional<std::string>& commune, calendar::Period period) {
    const Date today = calendar::system_clock().today();
    period.to = std::min(period.to, today);
    std::vector<Line> fast, slow;
    std::vector<double> times;
    double first = 0, reference = 0;
    database.read([&](sql::Connection& db) {
        const figures::Question question{agency_id, period, today};
        first = milliseconds([&] { fast = summed(db, question); });
        for (int i = 0; i < rounds; ++i) times.push_back(milliseconds([&] { fast = summed(db, question); }));
        reference = milliseconds([&] { slow = counted(db, period, commune); });
    });
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    std::int64_t received = 0;
    for (const Line& line : fast) received += line.numbers[0];
    fmt::print("{:<12} {} to {}: {:9} dossiers {:7.2f} ms (first {:7.2f})   rows {:9.1f} ms   ratio {:8.4f}\n", what,
               calendar::to_iso(period.from), calendar::to_iso(period.to), received, median, first, reference,
               median / reference);
    if (fast != slow) fmt::print("the sums and the rows differ\n");
    if (median >= wanted_ms) fmt::print("wanted: under {} ms\n", wanted_ms);
    return fast == slow && median < wanted_ms;
}

}  // namespace

int main(int count, char** words) {
    const int dossiers = count > 1 ? std::stoi(words[1]) : 3'000'000;
    const int years = count > 2 ? std::stoi(words[2]) : 3;
    spdlog::set_level(spdlog::level::warn);
    const bench::Folder folder;
    const auto database = sql::Database::open(folder.path, count > 3 ? words[3] : "");
    sql::migrate(*database->connect());
    bench::City filled;
    const double filling = milliseconds([&] { filled = bench::fill_city(*database, dossiers, years); });
    const std::int64_t rows = database->reading([&](sql::Connection& db) {
        return db.number("SELECT count(*) FROM figure_spans WHERE agency_id = $1", {filled.city.agency_id});
    });
    fmt::print("{} dossiers of {} years in {} communes, filled in {:.0f} s; the city keeps {} sums\n", dossiers, years,
               filled.communes.size(), filling / 1000, rows);

    const Date today = calendar::system_clock().today();
    const int year = calendar::year_of(today);
    const auto day = [](int y, int m, int d) { return *calendar::make_date(y, m, d); };
    const calendar::Period periods[] = {{day(year, 1, 1), day(year, 12, 31)},
                                        {day(year - 1, 12, 15), day(year, 12, 14)},
                                        {day(year, calendar::month_of(today), 1), today},
                                        {day(year - 1, 7, 7), day(year, 9, 23)}};
    bool good = true;
    for (const calendar::Period& period : periods) {
        good &= measure(*database, "the city", filled.city.agency_id, std::nullopt, period);
        const std::string& commune = filled.communes[filled.communes.size() / 2];
        good &= measure(*database, "a commune", commune, commune, period);
    }
    fmt::print("II.06a of the city and of a commune equal to a recount, each under {:.0f} ms: {}\n", wanted_ms,
               good ? "yes" : "no");
    return good ? 0 : 1;
}
