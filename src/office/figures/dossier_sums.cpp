#include <algorithm>

#include "office/figures/figure.hpp"
#include "office/figures/kept_sums.hpp"

namespace figures {
namespace {

using calendar::Date;

/// Before the first dossier of all.
constexpr Date first_day{std::chrono::year{1900} / 1 / 1};
/// Up to the period's first day at most three ranges: years, months, days.
constexpr std::size_t ranges_before = 3, ranges = ranges_before + ranges_max;
/// $1 agency, $2 to $8 filters, and from $9 on the ranges: span, first, last, and whether before the period.
constexpr int first_range = 9;

const char* column_of(Dimension dimension) {
    switch (dimension) {
        case Dimension::unit:
            return "s.unit_id";
        case Dimension::field:
            return "s.field";
        case Dimension::channel:
            return "s.channel";
        case Dimension::level:
            return "s.level";
        case Dimension::procedure:
            return "s.procedure_id";
        case Dimension::official:
            break;
    }
    return "s.official_id";
}

std::string text_of(const char* key) {
    std::string text = "SELECT ", group = "s.channel, s.level, r.column4";
    if (key) group = std::string(key) + ", " + group;
    text += key ? group : "'', " + group;
    for (std::size_t i = 0; i < sums; ++i)
        text += ", CAST(sum(s." + std::string(word_of(static_cast<Sum>(i))) + ") AS bigint)";
    text += " FROM (VALUES ";
    int n = first_range;
    for (std::size_t i = 0; i < ranges; ++i) {
        text += i == 0 ? "(" : ", (";
        for (int c = 0; c < 4; ++c) text += (c == 0 ? "$" : ", $") + std::to_string(n++);
        text += ")";
    }
    // CROSS JOIN: SQLite takes range after range, each by the key.
    return text +
           ") r CROSS JOIN figure_spans s WHERE s.agency_id = $1 AND s.span = r.column1"
           " AND s.begins BETWEEN r.column2 AND r.column3"
           " AND (CAST($2 AS uuid) IS NULL OR s.unit_id = $2) AND (CAST($3 AS text) IS NULL OR s.field = $3)"
           " AND (CAST($4 AS text) IS NULL OR s.channel = $4) AND (CAST($5 AS text) IS NULL OR s.level = $5)"
           " AND (CAST($6 AS uuid) IS NULL OR s.procedure_id = $6)"
           " AND (CAST($7 AS uuid) IS NULL OR s.official_id = $7)"
           " AND (s.whose = 'own' OR (CAST($8 AS text) IS NULL AND s.whose = 'communes') OR s.whose IN " SEEN_COMING
           "COALESCE(CAST($8 AS text), c.whose))) GROUP BY " +
           group + " ORDER BY " + (key ? key : "s.channel");
}

struct Ranges {
    std::vector<SpanRange> before, during;
    explicit Ranges(const Question& question)
        : before(cover(first_day, question.start())),
          during(cover(question.start() + std::chrono::days{1}, question.end())) {}
};

std::vector<sql::Value> values_of(const Question& question) {
    const Filter& filter = question.filter;
    const sql::Value official = filter.nobody        ? sql::Value{dossiers::no_unit}
                                : filter.official_id ? sql::Value{*filter.official_id}
                                                     : sql::Value{nullptr};
    const sql::Value whose = question.own_only ? sql::Value{"own"} : sql::Value{nullptr};
    std::vector<sql::Value> values{question.agency_id, filter.unit_id,      filter.field, filter.channel,
                                   filter.level,       filter.procedure_id, official,     whose};
    const Ranges asked{question};
    const auto add = [&](const std::vector<SpanRange>& all, const char* when) {
        for (const SpanRange& one : all) values.insert(values.end(), {word_of(one.span), one.first, one.last, when});
    };
    add(asked.before, "before");
    add(asked.during, "during");
    // What is left asks for nothing.
    while (values.size() < first_range - 1 + 4 * ranges) values.insert(values.end(), {"", "", "", ""});
    return values;
}

bool is_among(const std::vector<std::string_view>& wanted, std::string_view one) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), one) != wanted.end();
}

const std::vector<Figure>& own_figures() {
    static const std::vector<Figure> all = [] {
        std::vector<Figure> found;
        for (const Figure& figure : definitions())
            if (figure.counts == Register::dossiers) found.push_back(figure);
        return found;
    }();
    return all;
}

Counts nothing() {
    Counts counts;
    for (const Figure& figure : definitions())
        if (figure.counts == Register::dossiers) counts.emplace_back(figure.code, 0);
    return counts;
}

/// Adds the sums of one channel and level, before or in the period.
void add(Counts& counts, const sql::Row& row, int column) {
    const std::string_view channel = row.text(column), level = row.text(column + 1);
    const bool before = row.text(column + 2) == "before";
    Amounts amounts;
    for (std::size_t i = 0; i < sums; ++i) amounts[i] = row.integer(column + 3 + static_cast<int>(i));
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const Figure& figure = own_figures()[i];
        if (!is_among(figure.channels, channel) || !is_among(figure.levels, level)) continue;
        for (const Term& term : figure.terms)
            if (term.when == When::until_end || (term.when == When::until_start) == before)
                counts[i].second += term.sign * amounts[static_cast<std::size_t>(term.sum)];
    }
}

}  // namespace

Counts dossier_counts(sql::Connection& db, const Question& question) {
    static const std::string text = text_of(nullptr);
    Counts counts = nothing();
    db.each(text, values_of(question), [&](const sql::Row& row) { add(counts, row, 1); });
    return counts;
}

std::vector<std::pair<std::string, Counts>> by(sql::Connection& db, Dimension dimension, const Question& question) {
    static const std::map<Dimension, std::string> texts = [] {
        std::map<Dimension, std::string> made;
        for (const Dimension each : dimensions) made[each] = text_of(column_of(each));
        return made;
    }();
    std::vector<std::pair<std::string, Counts>> found;
    db.each(texts.at(dimension), values_of(question), [&](const sql::Row& row) {
        if (found.empty() || found.back().first != row.text(0)) found.emplace_back(std::string(row.text(0)), nothing());
        add(found.back().second, row, 1);
    });
    return found;
}

std::vector<Results> results_by_month(sql::Connection& db, const std::string& agency_id,
                                      const std::optional<std::string>& unit_id, const calendar::Period& period) {
    // Days, months, days: what is left over asks for nothing.
    std::vector<SpanRange> ranges = cover(period.from, period.to, Span::month);
    ranges.resize(3, {Span::day, period.to, period.to - std::chrono::days{1}});
    std::vector<sql::Value> values{agency_id, unit_id};
    for (const SpanRange& one : ranges) values.insert(values.end(), {word_of(one.span), one.first, one.last});
    return db.all(
        "SELECT s.unit_id, s.procedure_id, substr(s.begins, 1, 7), CAST(sum(s.early + s.on_time + s.late) AS bigint)"
        " FROM (VALUES ($3, $4, $5), ($6, $7, $8), ($9, $10, $11)) r CROSS JOIN figure_spans s"
        " WHERE s.agency_id = $1 AND s.span = r.column1 AND s.begins BETWEEN r.column2 AND r.column3"
        " AND (s.whose = 'own' OR s.whose IN " SEEN_COMING
        "'own')) AND (CAST($2 AS uuid) IS NULL OR s.unit_id = $2)"
        " GROUP BY s.unit_id, s.procedure_id, substr(s.begins, 1, 7)"
        " HAVING sum(s.early + s.on_time + s.late) > 0",
        values, [](sql::Columns& in) {
            return Results{in.text(), in.text(), in.text(), in.integer()};
        });
}

}  // namespace figures
