#include "many_dossiers.hpp"

#include <fmt/format.h>

#include <array>

#include "lib/calendar/clock.hpp"
#include "lib/crypto/uuid.hpp"
#include "lib/text/text.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/session.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/agency.hpp"

namespace bench {
namespace {

constexpr int rows_a_write = 20'000;
constexpr std::array<const char*, 6> names{"Nguyễn Văn An", "Trần Thị Bình", "Lê Đức Cường",
                                           "Phạm Thu Dung", "Vũ Quang Hải",  "Bùi Ngọc Lan"};

struct Office {
    std::string agency_id, unit_id, procedure_id, import_id;
};

Office make_office(sql::Connection& db, std::string& cookie) {
    const agencies::Agency agency = agencies::ensure(db, "11242");
    accounts::Unit unit{.name = "Trung tâm Phục vụ hành chính công", .short_name = "HCC", .kind = "one_stop_centre"};
    accounts::save_new_unit(db, agency.agency_id, unit);
    accounts::Official chair{.name = "Trần Văn Chủ", .post = "Chủ tịch", .unit_id = unit.id, .role = "chair"};
    accounts::save_new_official(db, agency.agency_id, chair);
    cookie = accounts::open_session(db, agency.agency_id, chair.id, "127.0.0.1", calendar::system_clock().now()).cookie;
    Office office{agency.agency_id, unit.id, crypto::new_uuid(), crypto::new_uuid()};
    db.run(
        "INSERT INTO procedures (agency_id, id, code, name, field, level, from_import)"
        " VALUES ($1, $2, '2.000815', 'Chứng thực bản sao từ bản chính', 'Chứng thực', 'partial', $3)",
        {office.agency_id, office.procedure_id, true});
    db.run(
        "INSERT INTO dossier_imports (agency_id, id, name, state, started_at, rows, new_rows, changed_rows,"
        " unchanged_rows, wrong_rows, hides_rows) VALUES ($1, $2, 'bench', 'done', $3, 0, 0, 0, 0, 0, $4)",
        {office.agency_id, office.import_id, calendar::system_clock().now(), false});
    return office;
}

void add_dossier(sql::Connection& db, const Office& office, int n, int count) {
    constexpr int years = 10, days_a_year = 365, opening = 7, hours = 9;
    const calendar::Date today = calendar::system_clock().today();
    const int age = static_cast<int>(std::int64_t{years} * days_a_year * (count - n) / count);
    const calendar::Date received_on = today - std::chrono::days{age};
    const calendar::Instant received_at = calendar::at_local(received_on, opening + n % hours, n % 60);
    const bool open = n % 50 == 0 && age < 30;
    const calendar::Date finished_on = received_on + std::chrono::days{n % 4};
    const auto finished = open ? std::nullopt : std::optional{calendar::at_local(finished_on, 16, 30)};
    const std::string name = names[static_cast<std::size_t>(n) % names.size()];
    const std::string code = fmt::format("H24.242-{:08}", n);
    db.run(
        "INSERT INTO dossiers (agency_id, id, code, procedure_id, unit_id, field, level, channel, applicant,"
        " applicant_key, received_at, received_on, due_on, finished_at, finished_on, state, fee, fee_bearing,"
        " payment, paid_online, components_digitised, result_electronic, import_id, content_hash, version)"
        " VALUES ($1, $2, $3, $4, $5, 'Chứng thực', 'partial', 'online', $6, $7, $8, $9, $10, $11, $12, $13, 0, $14,"
        " '', $14, $15, $15, $16, $17, 1)",
        {office.agency_id, crypto::new_uuid(), code, office.procedure_id, office.unit_id, name, text::fold(name),
         received_at, received_on, received_on + std::chrono::days{3}, finished,
         open ? std::nullopt : std::optional{finished_on}, open ? 4 : 10, false, true, office.import_id, n});
}

}  // namespace

Filled fill(sql::Database& database, int count) {
    Filled filled;
    const Office office = database.writing([&](sql::Connection& db) { return make_office(db, filled.cookie); });
    filled.agency_id = office.agency_id;
    for (int from = 0; from < count; from += rows_a_write)
        database.write([&](sql::Connection& db) {
            for (int n = from; n < std::min(from + rows_a_write, count); ++n) add_dossier(db, office, n, count);
        });
    return filled;
}

Folder::Folder() : path(std::filesystem::temp_directory_path() / ("sauro-bench-" + crypto::new_uuid())) {
    std::filesystem::create_directories(path);
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
}

}  // namespace bench
