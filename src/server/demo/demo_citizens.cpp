#include "server/demo/demo_citizens.hpp"

#include <toml++/toml.h>

#include <algorithm>

#include "lib/crypto/uuid.hpp"
#include "lib/embedded/embedded.hpp"
#include "office/feedback/feedback_entry.hpp"
#include "office/ratings/rating_store.hpp"
#include "server/demo/chance.hpp"

namespace demo {
namespace {

using calendar::Instant;
using std::chrono::days;
using std::chrono::hours;

std::vector<std::string> texts(const toml::table& file, std::string_view name) {
    std::vector<std::string> all;
    for (const toml::node& one : *file[name].as_array()) all.push_back(one.value<std::string>().value());
    return all;
}

/// A result of the year that its citizen may have rated.
struct Result {
    std::string dossier_id, unit_id;
    std::optional<std::string> procedure_id;
    calendar::Date finished_on;
};

std::vector<Result> results_of_year(sql::Connection& db, const std::string& agency_id, calendar::Date today) {
    return db.all(
        "SELECT d.id, d.unit_id, d.procedure_id, d.finished_on FROM visible_dossiers d WHERE d.agency_id = $1"
        " AND d.finished_on > $2 AND d.finished_on < $3 AND d.state NOT IN (3, 7) ORDER BY d.code",
        {agency_id, today - days{365}, today}, [](sql::Columns& in) {
            return Result{in.text(), in.text(), in.maybe_text(), in.date()};
        });
}

int some_score(Chance& chance, const std::vector<std::int64_t>& weights) {
    std::int64_t left = chance.below(100);
    for (std::size_t i = 0; i < weights.size(); ++i)
        if ((left -= weights[i]) < 0) return static_cast<int>(i) + 1;
    return ratings::scores;
}

void rate_results(sql::Connection& db, const Office& office, const toml::table& file, calendar::Date today) {
    const auto good = texts(file, "comments_good"), bad = texts(file, "comments_bad");
    const auto of_hundred = file["rated_of_hundred"].value<std::int64_t>().value();
    std::vector<std::int64_t> weights;
    for (const toml::node& one : *file["score_weights"].as_array())
        weights.push_back(one.value<std::int64_t>().value());
    const std::string& agency_id = office.agency.agency_id;
    Chance chance{static_cast<std::uint64_t>(today.time_since_epoch().count()) + 1};
    for (const Result& one : results_of_year(db, agency_id, today)) {
        if (chance.below(100) >= of_hundred) continue;
        ratings::Rating rating{.id = crypto::new_uuid(), .unit_id = one.unit_id, .procedure_id = one.procedure_id};
        rating.rated_on = std::min(one.finished_on + days{chance.below(3)}, today);
        rating.score = some_score(chance, weights);
        const bool satisfied = rating.score >= ratings::satisfied_from;
        if (chance.in_thousand(satisfied ? 30 : 200)) rating.comment = chance.one_of(satisfied ? good : bad);
        ratings::token_of(db, agency_id, one.dossier_id);
        ratings::use_link(db, agency_id, one.dossier_id);
        ratings::save_new(db, agency_id, rating, rating.id);
    }
}

/// Who answers for a unit: the first of its people who may.
accounts::Viewer answerer(const Office& office, const accounts::Unit& unit) {
    for (const accounts::Official& one : office.people_of(unit.id))
        if (const auto viewer = office.viewer(one); viewer.may(accounts::Ability::feedback_answer)) return viewer;
    throw std::logic_error("definitions/demo/citizens.toml: nobody of " + unit.name + " answers");
}

/// One line of the file, from its day to today.
class Story {
public:
    Story(sql::Connection& db, const Office& office, const toml::table& line, Instant now)
        : db_(db), office_(office), line_(line), now_(now) {
        const auto day = calendar::local_date(now) - days{number("days_ago").value()};
        begin_ = std::min(calendar::at_local(day, 9), now - hours{1});
    }
    void tell() {
        one_ = feedback::take_in(db_, office_.agency.agency_id, text("content"), text("phone"), begin_);
        const auto keeper = office_.viewer(office_.of_role("office_head").front());
        if (const auto after = number("dismissed_after"))
            one_ = feedback::dismiss(db_, keeper, one_, text("answer"), later(*after));
        if (text("unit").empty()) return;
        const accounts::Unit& unit = office_.unit(text("unit"));
        one_ = feedback::give(db_, keeper, one_, unit.id, "", std::min(begin_ + hours{2}, now_));
        const auto after = number("answered_after");
        if (!after) return;
        one_ = feedback::answer(db_, answerer(office_, unit), one_, text("answer"), later(*after));
        const auto satisfied = line_["satisfied"].value<bool>();
        if (satisfied) feedback::rate(db_, office_.agency.agency_id, one_, *satisfied, later(*after + 1));
        if (const auto again = number("asked_again_after"))
            feedback::reopen(db_, office_.agency.agency_id, one_, text("asked_again"), later(*after + *again));
    }

private:
    std::string text(std::string_view name) const { return line_[name].value_or(std::string{}); }
    std::optional<std::int64_t> number(std::string_view name) const { return line_[name].value<std::int64_t>(); }
    Instant later(std::int64_t after) const { return std::min(begin_ + days{after} + hours{5}, now_); }

    sql::Connection& db_;
    const Office& office_;
    const toml::table& line_;
    Instant now_, begin_{};
    feedback::Feedback one_;
};

}  // namespace

void hear_citizens(sql::Database& database, const Office& office, Instant now) {
    const toml::table file = toml::parse(embedded::get("definitions/demo/citizens.toml"));
    database.write([&](sql::Connection& db) {
        rate_results(db, office, file, calendar::local_date(now));
        for (const toml::node& line : *file["feedback"].as_array()) Story{db, office, *line.as_table(), now}.tell();
    });
}

}  // namespace demo
