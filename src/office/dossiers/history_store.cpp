#include <algorithm>

#include "office/dossiers/dossier_reading.hpp"
#include "office/dossiers/histories.hpp"
#include "office/dossiers/pauses.hpp"

namespace dossiers {
namespace {

using Histories = std::unordered_map<std::string, History>;

/// Few statements, and few places in each.
constexpr std::size_t batch_size = 100;

/// "$2, $3 …": as many places as a batch has.
std::string places() {
    std::string text;
    for (std::size_t i = 0; i < batch_size; ++i) text += (i == 0 ? "$" : ", $") + std::to_string(i + 2);
    return text;
}

template <class Put>
void fill(sql::Connection& db, const std::string& text, const std::vector<sql::Value>& values, Histories& all,
          Put put) {
    db.each(text, values, [&](const sql::Row& row) {
        sql::Columns in{row};
        put(all[in.text()], in);
    });
}

/// The agency and the ids from `first` on; where there are no more, the last one again.
std::vector<sql::Value> batch_of(const std::string& agency_id, const std::vector<std::string>& ids, std::size_t first) {
    std::vector<sql::Value> values{agency_id};
    for (std::size_t i = first; i < first + batch_size; ++i) values.emplace_back(ids[std::min(i, ids.size() - 1)]);
    return values;
}

}  // namespace

Histories list_histories(sql::Connection& db, const std::string& agency_id, const std::vector<std::string>& ids) {
    static const std::string acts = "SELECT dossier_id, " + std::string(act_columns) +
                                    " FROM dossier_acts WHERE agency_id = $1 AND dossier_id IN (" + places() +
                                    ") ORDER BY dossier_id, number";
    static const std::string pauses =
        "SELECT dossier_id, started_on, ended_on, state, started_at, ended_at FROM dossier_pauses"
        " WHERE agency_id = $1 AND dossier_id IN (" +
        places() + ") ORDER BY dossier_id, started_on, number";
    static const std::string papers =
        "SELECT dossier_id, name FROM dossier_papers WHERE agency_id = $1 AND NOT received AND dossier_id IN (" +
        places() + ") ORDER BY dossier_id, place";
    Histories all;
    for (std::size_t first = 0; first < ids.size(); first += batch_size) {
        const auto values = batch_of(agency_id, ids, first);
        fill(db, acts, values, all, [](History& one, sql::Columns& in) { one.acts.push_back(read_act(in)); });
        fill(db, pauses, values, all, [](History& one, sql::Columns& in) { one.pauses.push_back(read_pause(in)); });
        fill(db, papers, values, all, [](History& one, sql::Columns& in) { one.missing_papers.push_back(in.text()); });
    }
    return all;
}

}  // namespace dossiers
