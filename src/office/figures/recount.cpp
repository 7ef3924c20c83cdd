#include <map>
#include <set>
#include <tuple>

#include "office/agencies/agency.hpp"
#include "office/dossiers/dossier_reading.hpp"
#include "office/figures/kept_sums.hpp"

namespace figures {
namespace {

using calendar::Date;

RollUp from_rows(sql::Connection& db, const std::string& agency_id) {
    RollUp roll_up;
    dossiers::each_visible(db, agency_id,
                           [&](const dossiers::Dossier& dossier, const std::vector<dossiers::Pause>& pauses) {
                               roll_up.add(dossier, pauses);
                           });
    return roll_up;
}

/// What each commune keeps of its days.
RollUp from_communes(sql::Connection& db, const std::string& city_id) {
    static const std::string text = "SELECT " + kept_columns() +
                                    " FROM figure_spans WHERE agency_id = $1 AND span = 'day'"
                                    " AND (whose = 'own' OR whose IN " SEEN_COMING "'own'))";
    RollUp together;
    for (const agencies::Agency& commune : agencies::communes_of(db, city_id))
        db.each(text, {commune.agency_id}, [&](const sql::Row& row) {
            sql::Columns in{row};
            const KeptSum kept = read_kept(in);
            together.add(kept.begins, kept.cell, kept.amounts);
        });
    return together.of_city();
}

using Key = std::tuple<std::string, std::string, Cell>;

void compare(std::vector<Difference>& found, const Key& key, const Amounts& kept, const Amounts& counted) {
    for (std::size_t i = 0; i < sums; ++i)
        if (kept[i] != counted[i])
            found.push_back(
                {std::get<1>(key), std::get<0>(key), std::string(word_of(static_cast<Sum>(i))), kept[i], counted[i]});
}

void compare(sql::Connection& db, const std::string& agency_id, std::string_view whose, const RollUp& right,
             std::vector<Difference>& found) {
    static const std::string text = "SELECT " + kept_columns() +
                                    " FROM figure_spans WHERE agency_id = $1"
                                    " AND (whose = $2 OR whose IN " SEEN_COMING "$2))";
    std::map<Key, Amounts> kept;
    db.each(text, {agency_id, whose}, [&](const sql::Row& row) {
        sql::Columns in{row};
        KeptSum one = read_kept(in);
        Amounts& all = kept[{std::string(word_of(one.span)), calendar::to_iso(one.begins), std::move(one.cell)}];
        for (std::size_t i = 0; i < sums; ++i) all[i] += one.amounts[i];
    });
    for (const RollUp::Entry& entry : right.entries()) {
        const Key key{std::string(word_of(entry.span)), calendar::to_iso(entry.begins), *entry.cell};
        const auto there = kept.find(key);
        compare(found, key, there == kept.end() ? Amounts{} : there->second, entry.amounts);
        if (there != kept.end()) kept.erase(there);
    }
    for (const auto& [key, amounts] : kept) compare(found, key, amounts, {});
}

void replace(sql::Connection& db, const std::string& agency_id, std::string_view whose, const RollUp& right) {
    // What imports brought is among the rows already.
    db.run("DELETE FROM figure_spans WHERE agency_id = $1 AND (whose = $2 OR whose IN " SEEN_COMING "$2))",
           {agency_id, whose});
    db.run("DELETE FROM figure_coming WHERE agency_id = $1 AND whose = $2 AND is_seen", {agency_id, whose});
    right.write(db, agency_id, whose);
}

}  // namespace

std::vector<Difference> recount(sql::Connection& db, const std::string& agency_id) {
    std::vector<Difference> found;
    compare(db, agency_id, "own", from_rows(db, agency_id), found);
    compare(db, agency_id, "communes", from_communes(db, agency_id), found);
    return found;
}

void mend(sql::Connection& db, const std::string& agency_id) {
    replace(db, agency_id, "own", from_rows(db, agency_id));
}

void mend_city(sql::Connection& db, const std::string& agency_id) {
    replace(db, agency_id, "communes", from_communes(db, agency_id));
}

namespace {

/// Who has dossiers and no sums of them.
std::vector<std::string> without_sums(sql::Connection& db) {
    return db.all(
        "SELECT a.agency_id FROM agencies a WHERE EXISTS (SELECT 1 FROM dossiers d WHERE d.agency_id = a.agency_id)"
        " AND NOT EXISTS (SELECT 1 FROM figure_spans s WHERE s.agency_id = a.agency_id AND s.whose = 'own')"
        " AND NOT EXISTS (SELECT 1 FROM figure_coming c WHERE c.agency_id = a.agency_id AND c.whose = 'own')",
        {}, [](sql::Columns& in) { return in.text(); });
}

}  // namespace

bool is_any_missing(sql::Connection& db) { return !without_sums(db).empty(); }

void make_missing(sql::Connection& db) {
    std::set<std::string> cities;
    for (const std::string& agency_id : without_sums(db)) {
        mend(db, agency_id);
        if (const auto city = agencies::city_of(db, agency_id)) cities.insert(*city);
    }
    for (const std::string& city : cities) mend_city(db, city);
}

}  // namespace figures
