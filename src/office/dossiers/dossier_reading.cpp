#include "office/dossiers/dossier_reading.hpp"

#include <map>

#include "office/dossiers/pauses.hpp"

namespace dossiers {
namespace {

/// Dossiers that each_visible holds at a time.
constexpr int rows_at_a_time = 10'000;

}  // namespace

Dimensions read_dimensions(sql::Columns& in) {
    return {.unit_id = in.text(),
            .field = in.text(),
            .channel = in.text(),
            .level = in.text(),
            .fee_bearing = in.boolean(),
            .paid_online = in.boolean(),
            .components_digitised = in.boolean(),
            .result_electronic = in.boolean()};
}

Dossier read_dossier(sql::Columns& in) {
    Dossier d{.id = in.text(), .code = in.text(), .procedure_id = in.maybe_text()};
    d.dimensions = read_dimensions(in);
    d.applicant = in.text();
    d.received_at = in.instant();
    d.due_on = in.maybe_date();
    d.finished_at = in.maybe_instant();
    d.state = static_cast<State>(in.integer());
    d.fee = in.integer();
    d.payment = in.text();
    return d;
}

void each_visible(sql::Connection& db, const std::string& agency_id,
                  const std::function<void(const Dossier&, const std::vector<Pause>&)>& take) {
    static const std::string page =
        "SELECT " + std::string(dossier_columns) +
        ", holder_id FROM visible_dossiers WHERE agency_id = $1 AND id > $2 ORDER BY id LIMIT $3";
    static const std::vector<Pause> none;
    std::string last{no_unit};
    for (;;) {
        const auto rows = db.all(page, {agency_id, last, rows_at_a_time}, [](sql::Columns& in) {
            Dossier one = read_dossier(in);
            one.holder_id = in.maybe_text();
            return one;
        });
        if (rows.empty()) return;
        std::map<std::string, std::vector<Pause>> pauses;
        db.each(
            "SELECT dossier_id, started_on, ended_on, state, started_at, ended_at FROM dossier_pauses"
            " WHERE agency_id = $1 AND dossier_id BETWEEN $2 AND $3 ORDER BY dossier_id, started_on, number",
            {agency_id, rows.front().id, rows.back().id}, [&](const sql::Row& row) {
                sql::Columns in{row};
                std::string id = in.text();
                pauses[std::move(id)].push_back(read_pause(in));
            });
        for (const Dossier& dossier : rows) {
            const auto own = pauses.find(dossier.id);
            take(dossier, own == pauses.end() ? none : own->second);
        }
        last = rows.back().id;
    }
}

}  // namespace dossiers
