#include "server/demo/demo_dossiers.hpp"

#include <fmt/core.h>
#include <toml++/toml.h>

#include <fstream>
#include <stdexcept>

#include "lib/calendar/working_days.hpp"
#include "lib/crypto/uuid.hpp"
#include "lib/embedded/embedded.hpp"
#include "lib/ooxml/xlsx_writer.hpp"
#include "office/dossiers/clock.hpp"
#include "office/dossiers/dossier.hpp"
#include "office/dossiers/dossier_import.hpp"
#include "office/dossiers/import_record.hpp"
#include "office/dossiers/import_source.hpp"
#include "server/demo/chance.hpp"
#include "server/demo/demo_procedures.hpp"

namespace demo {
namespace {

using calendar::Date;
using calendar::Instant;
using dossiers::State;
using std::chrono::days;
using std::chrono::minutes;

constexpr int dossiers_a_day = 60;
constexpr int year_days = 365;
/// The export to try begins so many days ago.
constexpr int recent_days = 3;
constexpr int opens_minute = 7 * 60 + 30, closes_minute = 16 * 60 + 45;

/// The words of definitions/demo/dossiers.toml.
struct Words {
    toml::table file = toml::parse(embedded::get("definitions/demo/dossiers.toml"));
    std::vector<DemoProcedure> procedures;
    int weights = 0;

    explicit Words(Date today) : procedures(read_procedures(file, today)) {
        for (const DemoProcedure& one : procedures) weights += one.weight;
    }
    std::string word(std::string_view name) const { return file[name].value<std::string>().value(); }
    std::string word(std::string_view table, std::string_view name) const {
        return file[table][name].value<std::string>().value();
    }
    std::vector<std::string> list(std::string_view name) const {
        std::vector<std::string> all;
        for (const toml::node& one : *file[name].as_array()) all.push_back(one.value<std::string>().value());
        return all;
    }
    const DemoProcedure& procedure(Chance& chance) const {
        std::int64_t left = chance.below(weights);
        for (const DemoProcedure& one : procedures)
            if ((left -= one.weight) < 0) return one;
        throw std::logic_error("weights");
    }
};

/// One invented dossier, as the export shows it.
struct Invented {
    std::string code;
    const DemoProcedure* procedure;
    std::string applicant, channel;
    Instant received_at;
    Date due_on;
    std::optional<Instant> finished_at;
    State state = State::processing;
    bool paid_online, digitised, electronic;
};

/// The city's system now and then gives another day than the procedure's time limit does.
constexpr int serials_a_slip = 23;

Date due_day(const DemoProcedure& procedure, Instant received_at, int serial) {
    const auto& working = calendar::working_days();
    const auto& limit = procedure.limit_on(calendar::local_date(received_at));
    const Date due_on = dossiers::reckon(limit, received_at, {}, {working}).due_on().value();
    return serial % serials_a_slip == 0 ? working.after(due_on, 1) : due_on;
}

Instant some_minute(Chance& chance, Date day) {
    return calendar::at_local(day, 0, static_cast<int>(chance.between(opens_minute, closes_minute)));
}

/// When and how handling ends: mostly early, now and then late, refused or withdrawn; seldom it is forgotten.
void decide_end(Chance& chance, Invented& one, Instant now) {
    const auto& working = calendar::working_days();
    const Date received = calendar::local_date(one.received_at);
    const Date today = calendar::local_date(now);
    const std::int64_t lot = chance.below(1000);
    Date day = one.due_on;
    if (const int limit = one.procedure->limit_on(received).amount)
        day = working.after(received, static_cast<int>(chance.between(0, limit - 1)));
    State state = State::returned;
    if (lot < 9)
        state = State::refused;
    else if (lot < 13)
        state = State::withdrawn;
    else if (lot < 40)
        day = one.due_on;
    else if (lot < 47)
        day = working.after(one.due_on, static_cast<int>(chance.between(1, 5)));
    else if (lot < 49 && today - received < days{40})
        return;
    else if (lot < 60 && today - received < days{25}) {
        constexpr State pausing[] = {State::awaiting_supplement, State::awaiting_payment, State::stopped};
        one.state = pausing[chance.below(3)];
        return;
    }
    const Instant at = std::max(some_minute(chance, day), one.received_at + minutes{chance.between(15, 70)});
    if (at > now) {
        if (received == today) one.state = State::received;
        return;
    }
    one.finished_at = at;
    one.state = state == State::returned && today - day < days{2} && chance.in_thousand(500) ? State::resolved : state;
}

Invented invent(Chance& chance, const Words& words, Date day, int serial, Instant now) {
    static const auto families = words.list("families"), middles = words.list("middles"), givens = words.list("givens");
    const DemoProcedure& procedure = words.procedure(chance);
    Invented one{
        .code = fmt::format("{}-{:02}{:02}{:02}-{:04}", words.word("code_prefix"), calendar::year_of(day) % 100,
                            calendar::month_of(day), calendar::day_of(day), serial),
        .procedure = &procedure,
        .applicant = chance.one_of(families) + " " + chance.one_of(middles) + " " + chance.one_of(givens),
        .channel = {},
        .received_at = some_minute(chance, day),
        .due_on = {},
        .finished_at = {},
        .paid_online = false,
        .digitised = chance.in_thousand(965),
        .electronic = chance.in_thousand(955)};
    one.channel = chance.in_thousand(930) ? "online" : chance.in_thousand(850) ? "counter" : "postal";
    one.paid_online = one.channel == "online" ? chance.in_thousand(985) : chance.in_thousand(300);
    one.due_on = due_day(procedure, one.received_at, serial);
    decide_end(chance, one, now);
    return one;
}

std::vector<Invented> invent_year(const Words& words, Instant now) {
    const Date today = calendar::local_date(now);
    Chance chance{static_cast<std::uint64_t>(today.time_since_epoch().count())};
    std::vector<Invented> all;
    for (Date day = today - days{year_days}; day <= today; day += days{1}) {
        if (!calendar::working_days().includes(day)) continue;
        const bool monday = std::chrono::weekday{day} == std::chrono::Monday;
        const auto count = chance.between(dossiers_a_day * 7 / 10, dossiers_a_day * 13 / 10) + (monday ? 15 : 0);
        for (int serial = 1; serial <= count; ++serial) {
            Invented one = invent(chance, words, day, serial, now);
            if (one.received_at <= now) all.push_back(std::move(one));
        }
    }
    return all;
}

std::string moment(Instant at) {
    const Date day = calendar::local_date(at);
    const auto minute = std::chrono::duration_cast<minutes>(at - calendar::at_local(day)).count();
    return fmt::format("{} {:02}:{:02}", calendar::to_vietnamese(day), minute / 60, minute % 60);
}

class Export {
public:
    explicit Export(const Words& words) : words_(words) {
        sheet_.name = words.word("sheet_name");
        sheet_.title = words.word("sheet_title");
        for (const std::string& header : words.list("headers")) sheet_.columns.push_back({header, 20});
    }
    void add(const Invented& one) {
        const DemoProcedure& of = *one.procedure;
        const procedures::Procedure& p = of.procedure;
        const auto yes = [&](bool answer) { return words_.word("answers", answer ? "yes" : "no"); };
        const bool has_result = one.state == State::resolved || one.state == State::returned;
        const std::string payment = of.fee == 0 ? "" : words_.word("payments", one.paid_online ? "online" : "direct");
        static const auto states = words_.list("states");
        add_cells({one.code, p.code.value(), p.name, p.field, words_.word("levels", p.level), one.applicant, of.unit,
                   words_.word("channels", one.channel), moment(one.received_at),
                   calendar::to_vietnamese(one.due_on) + " 17:00", one.finished_at ? moment(*one.finished_at) : "",
                   states[static_cast<std::size_t>(one.state) - 1], of.fee == 0 ? "" : std::to_string(of.fee), payment,
                   yes(one.digitised), has_result ? yes(one.electronic) : ""});
    }
    /// As they stand below the headers, without the running number.
    void add_cells(std::vector<std::string> texts) {
        std::vector<ooxml::CellValue> cells{static_cast<std::int64_t>(sheet_.rows.size() + 1)};
        for (std::string& text : texts) {
            if (text.empty())
                cells.emplace_back();
            else
                cells.emplace_back(std::move(text));
        }
        sheet_.rows.push_back(std::move(cells));
    }
    std::vector<ooxml::CellValue>& last_row() { return sheet_.rows.back(); }
    void save(const std::filesystem::path& path) const {
        std::ofstream(path, std::ios::binary) << ooxml::write_xlsx(sheet_);
    }

private:
    const Words& words_;
    ooxml::Sheet sheet_;
};

/// The last days again, some dossiers finished since, today's new ones, and four rows that are wrong.
void save_file_to_try(const Words& words, std::vector<Invented> recent, const std::filesystem::path& path,
                      Instant now) {
    constexpr int new_dossiers = 24, first_serial = 501, received_column = 9, due_column = 10, state_column = 12;
    Export sheet{words};
    Chance chance{static_cast<std::uint64_t>(now.time_since_epoch().count() / 86400)};
    const Date today = calendar::local_date(now);
    for (Invented& one : recent) {
        if (!one.finished_at && chance.in_thousand(500)) {
            one.finished_at = std::max(one.received_at + minutes{30}, now - minutes{20});
            one.state = State::resolved;
        }
        sheet.add(one);
    }
    const Date day = calendar::working_days().this_or_next(today);
    for (int serial = first_serial; serial < first_serial + new_dossiers; ++serial)
        sheet.add(invent(chance, words, day, serial, calendar::at_local(day, 23)));
    const auto wrong = [&](std::size_t column, std::string text) {
        sheet.add(invent(chance, words, day, static_cast<int>(900 + column), calendar::at_local(day, 23)));
        sheet.last_row().at(column) = std::move(text);
    };
    wrong(received_column, "31/02/2026 09:00");
    wrong(due_column, "01/01/2020 17:00");
    wrong(state_column, "?");
    sheet.save(path);
}

}  // namespace

void bring_dossiers(sql::Database& database, const Office& office, const std::filesystem::path& folder, Instant now) {
    const Words words{calendar::local_date(now)};
    database.write([&](sql::Connection& db) { save_procedures(db, office, words.procedures, now); });
    const std::vector<Invented> year = invent_year(words, now);
    Export sheet{words};
    for (const Invented& one : year) sheet.add(one);
    std::filesystem::create_directories(folder);
    const std::filesystem::path path = folder / words.word("file_of_year");
    sheet.save(path);
    const std::string counter_officer = office.of_role("counter_officer").front().id;
    const Instant taken_at = now - std::chrono::hours{1};
    const std::string import_id = crypto::new_uuid();
    const dossiers::ImportResult taken = dossiers::import_dossiers(
        database, office.agency.agency_id, path,
        {.name = path.filename().string(), .import_id = import_id, .official_id = counter_officer, .now = taken_at});
    database.write([&](sql::Connection& db) {
        const std::string source = words.word("source");
        dossiers::save_source(db, office.agency.agency_id, source, taken.table, counter_officer, taken_at);
        dossiers::save_source_name(db, office.agency.agency_id, import_id, source);
    });

    std::vector<Invented> recent;
    for (const Invented& one : year)
        if (calendar::local_date(one.received_at) >= calendar::local_date(now) - days{recent_days})
            recent.push_back(one);
    save_file_to_try(words, std::move(recent), folder / words.word("file_to_try"), now);
}

}  // namespace demo
