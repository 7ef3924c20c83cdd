#include "many_dossiers.hpp"

#include <fmt/format.h>

#include <array>

#include "lib/calendar/clock.hpp"
#include "lib/crypto/uuid.hpp"
#include "lib/text/text.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/session.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/administrative_unit.hpp"
#include "office/agencies/agency.hpp"
#include "office/figures/roll_up.hpp"

namespace bench {
namespace {

using calendar::Date;
using dossiers::Dossier;
using dossiers::State;
using std::chrono::days;

constexpr int rows_a_write = 20'000, days_a_year = 365;
constexpr std::array<const char*, 6> names{"Nguyễn Văn An", "Trần Thị Bình", "Lê Đức Cường",
                                           "Phạm Thu Dung", "Vũ Quang Hải",  "Bùi Ngọc Lan"};

/// What a commune receives, in parts of a hundred, as one commune's quarter has it.
struct Kind {
    const char *code, *name, *field, *level;
    int unit, share, days;
};
constexpr std::array<Kind, 10> kinds{
    Kind{"2.000815", "Chứng thực bản sao từ bản chính", "Chứng thực", "information", 0, 46, 1},
    Kind{"2.001035", "Chứng thực hợp đồng, giao dịch", "Chứng thực", "partial", 0, 17, 2},
    Kind{"1.001193", "Đăng ký khai sinh", "Hộ tịch", "full", 0, 10, 1},
    Kind{"1.012756", "Cấp giấy chứng nhận quyền sử dụng đất", "Đất đai", "partial", 1, 6, 20},
    Kind{"1.001612", "Đăng ký hộ kinh doanh", "Đăng ký kinh doanh", "full", 1, 6, 3},
    Kind{"1.001776", "Trợ cấp xã hội hằng tháng", "Bảo trợ xã hội", "partial", 2, 4, 10},
    Kind{"1.010833", "Xác nhận người có công", "Người có công", "partial", 2, 4, 5},
    Kind{"1.003622", "Thông báo tổ chức lễ hội", "Văn hóa", "partial", 2, 3, 15},
    Kind{"1.009994", "Cấp giấy phép xây dựng nhà ở", "Xây dựng", "partial", 1, 3, 15},
    Kind{"1.011606", "Công nhận hộ nghèo", "Giảm nghèo", "partial", 2, 1, 15}};
constexpr std::array<const char*, 3> units{"Trung tâm Phục vụ hành chính công", "Phòng Kinh tế",
                                           "Phòng Văn hóa - Xã hội"};

struct Office {
    std::string agency_id, cookie, import_id;
    std::vector<std::string> unit_ids, procedure_ids;
};

Office make_office(sql::Connection& db, const std::string& code) {
    Office office{.agency_id = agencies::ensure(db, code).agency_id, .cookie = {}, .import_id = crypto::new_uuid()};
    for (const char* name : units) {
        accounts::Unit unit{.name = name, .short_name = name, .kind = "division"};
        accounts::save_new_unit(db, office.agency_id, unit);
        office.unit_ids.push_back(unit.id);
    }
    accounts::Official chair{
        .name = "Trần Văn Chủ", .post = "Chủ tịch", .unit_id = office.unit_ids[0], .role = "chair"};
    accounts::save_new_official(db, office.agency_id, chair);
    office.cookie =
        accounts::open_session(db, office.agency_id, chair.id, "127.0.0.1", calendar::system_clock().now()).cookie;
    for (const Kind& kind : kinds) {
        office.procedure_ids.push_back(crypto::new_uuid());
        db.run(
            "INSERT INTO procedures (agency_id, id, code, name, field, level, from_import)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7)",
            {office.agency_id, office.procedure_ids.back(), kind.code, kind.name, kind.field, kind.level, true});
    }
    db.run(
        "INSERT INTO dossier_imports (agency_id, id, name, state, started_at, rows, new_rows, changed_rows,"
        " unchanged_rows, wrong_rows, hides_rows) VALUES ($1, $2, 'bench', 'done', $3, 0, 0, 0, 0, 0, $4)",
        {office.agency_id, office.import_id, calendar::system_clock().now(), false});
    return office;
}

/// The same number every time, without a pattern that dimensions could share.
std::uint32_t lot(std::uint32_t n, std::uint32_t below) {
    n = (n ^ 61) ^ (n >> 16);
    n *= 9;
    n ^= n >> 4;
    n *= 0x27d4eb2d;
    n ^= n >> 15;
    return n % below;
}

std::size_t kind_of(std::uint32_t n) {
    int left = static_cast<int>(lot(n, 100));
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if ((left -= kinds[i].share) < 0) return i;
    return 0;
}

/// Mostly early, now and then on the day, late, refused or withdrawn; of the last weeks some are open or stand still.
void decide_end(Dossier& dossier, std::uint32_t n, const Kind& kind, int age) {
    const auto chance = static_cast<int>(lot(n + 7, 1000));
    const bool recent = age < 40;
    if (recent && chance < 60) {
        dossier.state = chance < 15 ? State::awaiting_supplement : State::processing;
        return;
    }
    int taken = static_cast<int>(lot(n + 11, static_cast<std::uint32_t>(kind.days)));
    dossier.state = State::returned;
    if (chance >= 960) dossier.state = chance >= 970 ? State::refused : State::withdrawn;
    if (chance >= 900 && chance < 940) taken = kind.days;
    if (chance >= 940 && chance < 960) taken = kind.days + 3;
    if (taken > age) {
        dossier.state = State::processing;
        return;
    }
    dossier.finished_at = calendar::at_local(dossier.received_on() + days{taken}, 17);
}

Dossier dossier_of(const Office& office, int n, int count, int years) {
    const auto number = static_cast<std::uint32_t>(n);
    const Date today = calendar::system_clock().today();
    const int age = static_cast<int>(std::int64_t{years} * days_a_year * (count - n) / count);
    const std::size_t which = kind_of(number);
    const Kind& kind = kinds[which];
    constexpr std::uint32_t opening = 7, hours = 9;
    Dossier dossier{
        .id = crypto::new_uuid(), .code = fmt::format("H24.242-{:08}", n), .procedure_id = office.procedure_ids[which]};
    auto& by = dossier.dimensions;
    by.unit_id = office.unit_ids[static_cast<std::size_t>(kind.unit)];
    by.field = kind.field;
    by.level = kind.level;
    const std::uint32_t way = lot(number + 3, 100);
    by.channel = way < 92 ? "online" : way < 98 ? "counter" : "postal";
    by.fee_bearing = lot(number + 5, 5) == 0;
    by.paid_online = by.fee_bearing && lot(number + 13, 10) > 0;
    by.components_digitised = by.result_electronic = lot(number + 17, 25) > 0;
    dossier.applicant = names[number % names.size()];
    dossier.received_at = calendar::at_local(today - days{age}, static_cast<int>(opening + lot(number, hours)),
                                             static_cast<int>(number % 60));
    dossier.due_on = dossier.received_on() + days{kind.days};
    dossier.fee = by.fee_bearing ? 50'000 : 0;
    decide_end(dossier, number, kind, age);
    return dossier;
}

void add_dossier(sql::Connection& db, const Office& office, const Dossier& d, int n) {
    const auto& by = d.dimensions;
    db.run(
        "INSERT INTO dossiers (agency_id, id, code, procedure_id, unit_id, field, level, channel, applicant,"
        " applicant_key, received_at, received_on, due_on, finished_at, finished_on, state, fee, fee_bearing,"
        " payment, paid_online, components_digitised, result_electronic, import_id, content_hash, version)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, '', $19, $20, $21,"
        " $22, $23, 1)",
        {office.agency_id,
         d.id,
         d.code,
         d.procedure_id,
         by.unit_id,
         by.field,
         by.level,
         by.channel,
         d.applicant,
         text::fold(d.applicant),
         d.received_at,
         d.received_on(),
         d.due_on,
         d.finished_at,
         d.finished_on(),
         static_cast<int>(d.state),
         d.fee,
         by.fee_bearing,
         by.paid_online,
         by.components_digitised,
         by.result_electronic,
         office.import_id,
         n});
    if (dossiers::is_pausing(d.state))
        db.run("INSERT INTO dossier_pauses (agency_id, dossier_id, started_on, state) VALUES ($1, $2, $3, $4)",
               {office.agency_id, d.id, d.received_on(), static_cast<int>(d.state)});
}

void fill_commune(sql::Database& database, const Office& office, int count, int years) {
    figures::RollUp roll_up;
    for (int from = 0; from < count; from += rows_a_write)
        database.write([&](sql::Connection& db) {
            const int to = std::min(from + rows_a_write, count);
            for (int n = from; n < to; ++n) {
                const Dossier dossier = dossier_of(office, n, count, years);
                add_dossier(db, office, dossier, n);
                roll_up.add(dossier, dossiers::pauses_after_import({}, dossier, dossier.received_on()));
            }
            if (to == count) roll_up.save(db, office.agency_id);
        });
}

}  // namespace

Filled fill(sql::Database& database, int count) {
    constexpr int years = 10;
    const Office office = database.writing([](sql::Connection& db) { return make_office(db, "11242"); });
    fill_commune(database, office, count, years);
    return {office.agency_id, office.cookie};
}

City fill_city(sql::Database& database, int count, int years) {
    const Office city = database.writing([](sql::Connection& db) { return make_office(db, "31"); });
    City filled{{city.agency_id, city.cookie}, {}};
    std::vector<std::string> codes;
    for (const agencies::AdministrativeUnit& unit : agencies::administrative_units())
        if (unit.province_code == "31" && !unit.is_province()) codes.push_back(unit.code);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const Office commune = database.writing([&](sql::Connection& db) { return make_office(db, codes[i]); });
        const auto share = [&](std::size_t n) {
            return static_cast<std::int64_t>(n) * count / static_cast<int>(codes.size());
        };
        fill_commune(database, commune, static_cast<int>(share(i + 1) - share(i)), years);
        filled.communes.push_back(commune.agency_id);
    }
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
