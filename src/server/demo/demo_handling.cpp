#include "server/demo/demo_handling.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "lib/calendar/working_days.hpp"
#include "lib/embedded/embedded.hpp"
#include "office/handling/acting.hpp"
#include "office/intake/intake.hpp"

namespace demo {
namespace {

using accounts::Official;
using calendar::Date;
using calendar::Instant;
using handling::Act;
using std::chrono::minutes;

/// Whoever of the lowest rank may, does it.
constexpr std::array<std::string_view, 7> ranks{"specialist",      "counter_officer", "unit_head", "office_head",
                                                "centre_director", "vice_chair",      "chair"};
/// What is done just now was done so many minutes ago.
constexpr minutes just_now{5};
constexpr int receipt_minute = 8 * 60 + 10, act_minute = 9 * 60 + 30;

class Handled {
public:
    Handled(sql::Connection& db, const Office& office, Instant now) : db_(db), office_(office), now_(now) {}

    void run() {
        const toml::table file = toml::parse(embedded::get("definitions/demo/handled.toml"));
        for (const toml::node& node : *file["dossiers"].as_array()) live(*node.as_table());
    }

private:
    static std::string text(const toml::table& row, std::string_view name) { return row[name].value_or(std::string{}); }

    Instant moment(Date day, int minute) const { return calendar::at_local(day) + minutes{minute}; }

    const Official& of_user(const std::string& user_name) const {
        for (const Official& one : office_.officials)
            if (one.user_name == user_name) return one;
        throw std::logic_error("definitions/demo/handled.toml: nobody is " + user_name);
    }

    std::string procedure_id(const std::string& code) {
        for (const procedures::Procedure& one : procedures::list_procedures(db_, office_.agency.agency_id))
            if (one.code == code) return one.id;
        throw std::logic_error("definitions/demo/handled.toml: there is no procedure " + code);
    }

    void live(const toml::table& row) {
        const Date day = calendar::working_days().before(
            calendar::working_days().before(calendar::local_date(now_) + std::chrono::days{1}, 1),
            static_cast<int>(row["ago"].value_or(0)));
        const Instant received_at = moment(day, receipt_minute + serial_++ * 3);
        if (received_at > now_) return;
        const Official counter = office_.of_role("counter_officer").front();
        const intake::Receiver receiver{{office_.agency.agency_id, counter.id, "demo"}, counter.unit_id};
        const intake::Application application{
            .applicant = {.name = text(row, "applicant"), .phone = text(row, "phone"), .address = text(row, "address")},
            .items = {{.procedure_id = procedure_id(text(row, "procedure"))}},
            .confirmed = true};
        const std::string id = intake::receive(db_, receiver, application, received_at).front().own.dossier.id;
        const toml::array* acts = row["acts"].as_array();
        if (!acts) return;
        for (const toml::node& node : *acts)
            if (!act(id, *node.as_table(), day)) return;
    }

    Instant time_of(const toml::table& row, Date received_on) const {
        if (row["day"].is_string()) return std::max(now_ - just_now, calendar::at_local(calendar::local_date(now_)));
        const Date day = calendar::working_days().after(received_on, static_cast<int>(row["day"].value_or(0)));
        return moment(day, act_minute + serial_ * 7);
    }

    /// False: that time has not come yet.
    bool act(const std::string& id, const toml::table& row, Date received_on) {
        const Instant at = time_of(row, received_on);
        if (at > now_) return false;
        const std::string& agency_id = office_.agency.agency_id;
        auto own = dossiers::find_own(db_, accounts::whole_agency(agency_id), id).value();
        handling::Subject subject = handling::subject_of(db_, agency_id, std::move(own));
        const Act what = handling::act_of(text(row, "act")).value();
        const accounts::Viewer viewer = doer(what, subject, calendar::local_date(at));
        const handling::Given given = given_of(row, subject, calendar::local_date(at));
        const auto line = handling::perform_and_save(db_, viewer, what, subject, given, at);
        audit::record(db_, {agency_id, viewer.official_id, "demo"}, at, "dossier." + line.act, id,
                      subject.own.dossier.code);
        return true;
    }

    accounts::Viewer doer(Act act, const handling::Subject& subject, Date day) const {
        for (const std::string_view rank : ranks)
            for (const Official& one : office_.of_role(std::string(rank))) {
                const accounts::Viewer viewer = office_.viewer(one);
                const auto may = handling::offered(subject.now, viewer, subject.deciders, day);
                if (std::find(may.begin(), may.end(), act) != may.end()) return viewer;
            }
        throw std::logic_error("definitions/demo/handled.toml: nobody may " + std::string(handling::word_of(act)));
    }

    handling::Given given_of(const toml::table& row, const handling::Subject& subject, Date day) const {
        handling::Given given;
        if (row.contains("reason")) given.reason = text(row, "reason");
        if (const auto step = row["step"].value<std::int64_t>()) {
            const auto& unit = subject.version.value().steps.at(static_cast<std::size_t>(*step) - 1).unit_id;
            given.to = handling::Place{unit.value_or(subject.now.unit_id), std::nullopt, step};
        }
        if (row.contains("to")) given.to->official_id = of_user(text(row, "to")).id;
        const auto days = [&](std::string_view name) { return static_cast<int>(row[name].value_or(1)); };
        if (row.contains("limit")) given.limit_on = calendar::working_days().after(day, days("limit"));
        if (row.contains("due")) given.due_on = calendar::working_days().after(*subject.now.due_on, days("due"));
        if (row.contains("electronic")) given.result_electronic = row["electronic"].value_or(false);
        if (row.contains("way")) given.delivery = {subject.own.dossier.applicant, text(row, "way"), true};
        return given;
    }

    sql::Connection& db_;
    const Office& office_;
    const Instant now_;
    int serial_ = 0;
};

}  // namespace

void handle_dossiers(sql::Connection& db, const Office& office, Instant now) { Handled{db, office, now}.run(); }

}  // namespace demo
