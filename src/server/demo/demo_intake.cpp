#include "server/demo/demo_intake.hpp"

#include <fmt/core.h>
#include <toml++/toml.h>

#include "lib/calendar/working_days.hpp"
#include "lib/embedded/embedded.hpp"
#include "office/intake/intake.hpp"
#include "office/payments/payment.hpp"
#include "server/demo/chance.hpp"

namespace demo {
namespace {

using calendar::Date;
using calendar::Instant;

constexpr int days_back = 3, people_a_day = 8;
constexpr int opens_minute = 7 * 60 + 30, minutes_open = 510;

struct Words {
    toml::table file = toml::parse(embedded::get("definitions/demo/dossiers.toml"));
    std::string one_of(Chance& chance, std::string_view list) const {
        const auto& all = *file[list].as_array();
        const auto at = static_cast<std::size_t>(chance.below(static_cast<std::int64_t>(all.size())));
        return all[at].value<std::string>().value();
    }
};

applicants::Applicant invent(Chance& chance, const Words& words) {
    applicants::Applicant one;
    one.name =
        words.one_of(chance, "families") + " " + words.one_of(chance, "middles") + " " + words.one_of(chance, "givens");
    // No real card begins so.
    one.number = fmt::format("000{:09}", chance.below(1'000'000'000));
    one.phone = fmt::format("0900{:06}", chance.below(1'000'000));
    one.address = words.one_of(chance, "addresses");
    return one;
}

intake::Item item_of(sql::Connection& db, const std::string& agency_id, const std::string& procedure_id, Date day) {
    intake::Item item{.procedure_id = procedure_id, .subject = {}, .fee = {}, .papers = {}};
    const procedures::Version version = procedures::find_in_force(db, agency_id, procedure_id, day).value();
    for (const procedures::Paper& paper : version.papers)
        item.papers.push_back(
            {.name = paper.name, .originals = paper.originals, .copies = paper.copies, .received = paper.required});
    return item;
}

void pay(sql::Connection& db, Chance& chance, const intake::Receiver& by, const intake::Received& one, Instant at) {
    const std::int64_t fee = one.own.dossier.fee;
    if (fee == 0 || !chance.in_thousand(850)) return;
    payments::Payment payment{.dossier_id = one.own.dossier.id, .amount = fee};
    if (chance.in_thousand(600)) {
        payment.method = payments::Method::online;
        payment.reference = fmt::format("DVC{:010}", chance.below(10'000'000'000));
    } else if (chance.in_thousand(300)) {
        payment.method = payments::Method::transfer;
        payment.reference = fmt::format("CK{:06}", chance.below(1'000'000));
    }
    payment.paid_on = calendar::local_date(at);
    payment.at = at;
    payment.official_id = by.actor.official_id.value();
    payments::record(db, by.actor.agency_id, one.own, payment);
}

void receive_one(sql::Connection& db, Chance& chance, const Words& words, const intake::Receiver& by,
                 const std::vector<procedures::Procedure>& known, Instant at) {
    intake::Application given{.applicant = invent(chance, words), .items = {}};
    if (chance.in_thousand(120)) given.channel = "postal";
    const std::int64_t items = chance.in_thousand(250) ? 2 : 1;
    for (std::int64_t i = 0; i < items; ++i) {
        const auto at_random = static_cast<std::size_t>(chance.below(static_cast<std::int64_t>(known.size())));
        given.items.push_back(item_of(db, by.actor.agency_id, known[at_random].id, calendar::local_date(at)));
    }
    for (const intake::Received& one : intake::receive(db, by, given, at)) pay(db, chance, by, one, at);
}

}  // namespace

void take_in_dossiers(sql::Database& database, const Office& office, Instant now) {
    const Words words;
    const Date today = calendar::local_date(now);
    Chance chance{static_cast<std::uint64_t>(today.time_since_epoch().count()) + 7};
    const accounts::Official official = office.of_role("counter_officer").front();
    const intake::Receiver by{{office.agency.agency_id, official.id, "127.0.0.1"}, official.unit_id};
    database.write([&](sql::Connection& db) {
        const auto known = procedures::list_procedures(db, office.agency.agency_id);
        for (Date day = today - std::chrono::days{days_back}; day <= today; day += std::chrono::days{1}) {
            if (!calendar::working_days().includes(day)) continue;
            for (int person = 0; person < people_a_day; ++person) {
                const int minute = opens_minute + minutes_open * person / people_a_day;
                const Instant at = calendar::at_local(day, minute / 60, minute % 60);
                if (at <= now) receive_one(db, chance, words, by, known, at);
            }
        }
    });
}

}  // namespace demo
