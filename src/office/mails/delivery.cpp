#include "office/mails/delivery.hpp"

#include <spdlog/spdlog.h>

#include "lib/crypto/uuid.hpp"
#include "lib/mail/message.hpp"
#include "office/accounts/official.hpp"
#include "office/mails/mail_store.hpp"
#include "office/notices/notice.hpp"

namespace mails {
namespace {

std::string written(const Mail& mail, const mail::Address& from, const Content& content, calendar::Instant now) {
    return mail::write({.id = mail.id,
                        .from = from,
                        .to = {mail.official_name, mail.address},
                        .subject = content.subject,
                        .text = content.text,
                        .html = content.html,
                        .at = now});
}

/// The first of a day that is given up is told to those who can mend it.
void tell_administrators(sql::Connection& db, const std::string& agency_id, const Mail& mail, calendar::Instant now) {
    if (failed_before(db, agency_id, mail)) return;
    for (const accounts::Official& one : accounts::officials_of_role(db, agency_id, "administrator"))
        notices::tell(db, agency_id, one.id, {"mail_failed", mail.official_name, "/mails?state=failed"}, now);
}

struct Open {
    std::optional<smtp::Server> server;  ///< nothing: its password was sealed with another key
    std::string from;
    std::vector<std::string> ids;
};

/// Gives up what need not be sent any more; what is to be sent now, and how.
Open open(office::Installation& office, const std::string& agency_id, calendar::Instant now) {
    const bool waits = office.database.reading([&](sql::Connection& db) { return some_wait(db, agency_id, now); });
    if (!waits) return {};
    office.database.writing([&](sql::Connection& db) { return give_up(db, agency_id, now); });
    return office.database.reading([&](sql::Connection& db) {
        const settings::Values values = settings::values_of(db, agency_id);
        if (!sends(values)) return Open{};
        return Open{server_of(values, office.data), values.text("mail_from"), list_due(db, agency_id, now)};
    });
}

void keep(office::Installation& office, const std::string& agency_id, Mail& mail, const smtp::Outcome& outcome,
          bool has_server) {
    const calendar::Instant now = office.clock.now();
    settle(mail, outcome, now);
    if (!has_server) mail.fault = "other_key";
    if (mail.fault) spdlog::warn("mail {} of agency {}: {}", mail.id, agency_id, *mail.fault);
    office.database.write([&](sql::Connection& db) {
        save_settled(db, agency_id, mail);
        if (mail.state == State::failed) tell_administrators(db, agency_id, mail, now);
    });
}

}  // namespace

int deliver(office::Installation& office, const std::string& agency_id, std::stop_token stop) {
    const Open opened = open(office, agency_id, office.clock.now());
    if (opened.ids.empty()) return 0;
    smtp::Session session{opened.server.value_or(smtp::Server{})};
    smtp::Outcome outcome;
    if (!opened.server) outcome.fault = smtp::Fault::wrong_password;
    int sent = 0;
    for (const std::string& id : opened.ids) {
        if (stop.stop_requested()) break;
        auto claimed =
            office.database.writing([&](sql::Connection& db) { return claim(db, agency_id, id, office.clock.now()); });
        if (!claimed) continue;
        Mail& mail = claimed->mail;
        // The server is out of reach: what it did to the one before is what it would do to this one.
        const bool reached = outcome.fault == smtp::Fault::none || outcome.of_message();
        if (reached) outcome = session.send(opened.from, mail.address, claimed->message, stop);
        keep(office, agency_id, mail, outcome, opened.server.has_value());
        outcome.uncertain = false;  // the others were not sent at all
        if (mail.state == State::sent) ++sent;
    }
    return sent;
}

void post(sql::Connection& db, const std::string& agency_id, Mail mail, const mail::Address& from,
          const Content& content, calendar::Instant now) {
    mail.id = crypto::new_uuid();
    mail.subject = content.subject;
    mail.next_try_at = now;
    save_new_mail(db, agency_id, mail, written(mail, from, content, now), now);
}

Mail send_now(office::Installation& office, const std::string& agency_id, Mail mail, const smtp::Server& server,
              const mail::Address& from, const Content& content) {
    const calendar::Instant now = office.clock.now();
    mail.id = crypto::new_uuid();
    mail.subject = content.subject;
    smtp::Session session{server};
    settle(mail, session.send(from.address, mail.address, written(mail, from, content, now)), now);
    // Somebody waits for the answer and may press again.
    if (mail.state == State::waiting) mail.state = State::failed;
    mail.next_try_at.reset();
    office.database.write([&](sql::Connection& db) { save_new_mail(db, agency_id, mail, std::nullopt, now); });
    return mail;
}

}  // namespace mails
