#pragma once
#include <random>

#include "lib/crypto/uuid.hpp"
#include "lib/sql/each_engine.hpp"
#include "office/agencies/agency.hpp"
#include "office/dossiers/import_finish.hpp"
#include "office/figures/roll_up.hpp"

/// Dossiers for the tests of their figures.
namespace dossiers::test {

inline constexpr int span = 60;
inline const calendar::Date first_day = *calendar::make_date(2026, 1, 1);

struct Case {
    Dossier dossier;
    std::vector<Pause> pauses;
};

/// Dossiers of every kind, some received or finished on days that have not come yet.
inline std::vector<Case> random_cases(int count) {
    std::mt19937 random{20260310};
    const auto up_to = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    const std::vector<std::string> units{crypto::new_uuid(), crypto::new_uuid()};
    const std::vector<std::string> procedures{crypto::new_uuid(), crypto::new_uuid()};
    const std::vector<std::string> officials{crypto::new_uuid(), crypto::new_uuid()};
    std::vector<Case> all;
    for (int i = 0; i < count; ++i) {
        Case one;
        Dossier& d = one.dossier;
        d.id = crypto::new_uuid();
        d.code = "H99-" + std::to_string(i);
        d.applicant = "Nguyễn Văn A";
        const int received = up_to(span);
        d.received_at = calendar::at_local(first_day + std::chrono::days{received}, up_to(23), up_to(59));
        if (up_to(9) > 0) d.due_on = first_day + std::chrono::days{received + up_to(15)};
        const State ends[] = {State::refused, State::withdrawn, State::resolved, State::returned, State::returned};
        const State goes[] = {State::processing, State::awaiting_supplement, State::awaiting_payment, State::stopped};
        if (up_to(2) > 0) {
            d.state = ends[up_to(4)];
            d.finished_at = calendar::at_local(first_day + std::chrono::days{received + up_to(25)}, 12);
        } else {
            d.state = goes[up_to(3)];
        }
        if (i == 0 || up_to(2) > 0) d.procedure_id = procedures[static_cast<std::size_t>(up_to(1))];
        if (i == 0 || up_to(2) > 0) d.holder_id = officials[static_cast<std::size_t>(up_to(1))];
        auto& by = d.dimensions;
        by.unit_id = units[static_cast<std::size_t>(up_to(1))];
        by.field = up_to(1) ? "Đất đai" : "Hộ tịch";
        by.channel =
            std::vector<std::string>{"online", "online", "counter", "postal", ""}[static_cast<std::size_t>(up_to(4))];
        by.level = std::vector<std::string>{"full", "partial", "information", ""}[static_cast<std::size_t>(up_to(3))];
        by.fee_bearing = up_to(1);
        by.paid_online = by.fee_bearing && up_to(1);
        by.components_digitised = up_to(1);
        by.result_electronic = up_to(1);
        one.pauses = dossiers::pauses_after_import({}, d, first_day);
        all.push_back(std::move(one));
    }
    return all;
}

inline std::string save(sql::Database& database, std::vector<Case>& cases) {
    ImportRecord record{"", crypto::new_uuid(), "x", std::nullopt, {}};
    database.write([&](sql::Connection& db) {
        record.agency_id = agencies::ensure(db, "11242").agency_id;
        save_started(db, record);
        std::vector<Incoming> incoming;
        figures::RollUp roll_up;
        for (const Case& one : cases) {
            incoming.push_back({one.dossier, 0});
            roll_up.add(one.dossier, one.pauses);
        }
        save_new(db, record, incoming);
        for (const Case& one : cases)
            db.run("UPDATE dossiers SET holder_id = $3 WHERE agency_id = $1 AND id = $2",
                   {record.agency_id, one.dossier.id, one.dossier.holder_id});
        roll_up.save(db, record.agency_id);
        save_seen(db, record, {});
    });
    finish_import(database, record, {}, {});
    return record.agency_id;
}

}  // namespace dossiers::test
