#include <doctest/doctest.h>

#include "lib/failure.hpp"
#include "lib/sql/each_engine.hpp"
#include "lib/sql/error.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/agency.hpp"
#include "office/tasks/task_part_store.hpp"
#include "office/tasks/task_store.hpp"

using namespace tasks;

namespace {

const calendar::Instant noon = calendar::at_local(*calendar::make_date(2026, 3, 10), 12);

struct Office {
    std::string agency = crypto::new_uuid(), leads, helps, third;
    Task task;

    explicit Office(sql::Connection& db) {
        agencies::Agency founded{.agency_id = agency,
                                 .code = "thu",
                                 .name = "xã Thử",
                                 .level = "xã",
                                 .province_name = "Hải Phòng",
                                 .is_demo = false};
        agencies::save_new(db, founded);
        for (std::string* id : {&leads, &helps, &third}) {
            accounts::Unit unit{.name = "Phòng " + crypto::new_uuid(), .short_name = "P", .kind = "division"};
            accounts::save_new_unit(db, agency, unit);
            *id = unit.id;
        }
        accounts::Official official{.name = "Bình", .post = "Trưởng phòng", .unit_id = leads, .role = "unit_head"};
        accounts::save_new_official(db, agency, official);
        task.content = "Lập báo cáo";
        task.lead_unit_id = leads;
        task.coordinator_ids = {helps};
        task.created_by = official.id;
        save_new_task(db, agency, task, noon);
    }
    std::vector<PartRow> parts(sql::Connection& db) const { return list_parts(db, agency, task.id); }
};

}  // namespace

TEST_CASE("the database refuses a second lead, a co-ordinator who leads, and a part without its lead") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        const auto db = database.connect();
        const Office office{*db};
        const auto insert = [&](const std::string& unit_id, const std::string& lead_unit_id) {
            db->run(
                "INSERT INTO task_coordinators (agency_id, task_id, unit_id, lead_unit_id, state, returned, version)"
                " VALUES ($1, $2, $3, $4, 'open', 0, 1)",
                {office.agency, office.task.id, unit_id, lead_unit_id});
        };
        CHECK_THROWS(insert(office.leads, office.leads));              // leads and co-ordinates
        CHECK_THROWS(insert(office.third, office.third));              // says of itself that it leads
        CHECK_THROWS(insert(office.third, office.helps));              // names a lead that is none
        CHECK_THROWS_AS(insert(office.helps, office.leads), Failure);  // twice the same
        CHECK_THROWS(db->run("UPDATE tasks SET lead_unit_id = $3 WHERE agency_id = $1 AND id = $2",
                             {office.agency, office.task.id, office.helps}));
        CHECK(office.parts(*db).size() == 1);
        insert(office.third, office.leads);
        CHECK(office.parts(*db).size() == 2);
    });
}

TEST_CASE("another unit leads: what the others owe is kept, and who led before owes nothing") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        const auto db = database.connect();
        Office office{*db};
        Part part = office.parts(*db).at(0).part;
        part.product = "Số liệu";
        part.done = true;
        part.result = "Đã gửi";
        save_part(*db, office.agency, office.task.id, part);
        office.task.lead_unit_id = office.third;
        save_task(*db, office.agency, office.task, noon);
        const auto kept = office.parts(*db);
        REQUIRE(kept.size() == 1);
        CHECK(kept[0].part.lead_unit_id == office.third);
        CHECK(kept[0].part.result == "Đã gửi");
        CHECK(kept[0].part.version == 2);
        office.task.coordinator_ids = {office.leads, office.helps};
        save_task(*db, office.agency, office.task, noon);
        CHECK(office.parts(*db).size() == 2);
        office.task.coordinator_ids.clear();
        save_task(*db, office.agency, office.task, noon);
        CHECK(office.parts(*db).empty());
    });
}
