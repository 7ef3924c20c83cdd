#include "office/mails/mail_store.hpp"

#include <stdexcept>

namespace mails {
namespace {

/// A try lasts a minute at most; whatever is in hand longer was left behind.
constexpr std::chrono::minutes in_hand_max{15};

#define MAIL_COLUMNS                                                                                                 \
    "m.id, m.official_id, o.name, m.kind, m.day, m.address, m.subject, m.state, m.tries, m.tried_at, m.next_try_at," \
    " m.fault, m.answer"
#define FROM_MAILS                                                                         \
    " FROM mails m JOIN officials o ON o.agency_id = m.agency_id AND o.id = m.official_id" \
    " WHERE m.agency_id = $1"

template <class Enum>
Enum value_of(const std::string& word, Enum last) {
    for (int i = 0; i <= static_cast<int>(last); ++i)
        if (word_of(static_cast<Enum>(i)) == word) return static_cast<Enum>(i);
    throw std::runtime_error("mails: no such word: " + word);
}

Mail mail_of(sql::Columns& in) {
    Mail mail;
    mail.id = in.text();
    mail.official_id = in.text();
    mail.official_name = in.text();
    mail.kind = value_of(in.text(), Kind::test);
    mail.day = in.date();
    mail.address = in.text();
    mail.subject = in.text();
    mail.state = value_of(in.text(), State::interrupted);
    mail.tries = in.integer();
    mail.tried_at = in.maybe_instant();
    mail.next_try_at = in.maybe_instant();
    mail.fault = in.maybe_text();
    mail.answer = in.maybe_text();
    return mail;
}

}  // namespace

void save_new_mail(sql::Connection& db, const std::string& agency_id, const Mail& mail,
                   const std::optional<std::string>& message, calendar::Instant now) {
    db.run(
        "INSERT INTO mails (agency_id, id, official_id, kind, day, address, subject, message, state, tries, tried_at,"
        " next_try_at, fault, answer, created_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        {agency_id, mail.id, mail.official_id, word_of(mail.kind), mail.day, mail.address, mail.subject, message,
         word_of(mail.state), mail.tries, mail.tried_at, mail.next_try_at, mail.fault, mail.answer, now});
}

std::vector<std::string> list_due(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    return db.all(
        "SELECT id FROM mails WHERE agency_id = $1 AND state = 'waiting' AND next_try_at <= $2 ORDER BY next_try_at, "
        "id",
        {agency_id, now}, [](sql::Columns& in) { return in.text(); });
}

bool some_wait(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    return db.number(
               "SELECT count(*) FROM mails WHERE agency_id = $1 AND ((state = 'waiting' AND (next_try_at <= $2"
               " OR day < $3)) OR (state = 'sending' AND tried_at < $4))",
               {agency_id, now, calendar::local_date(now), now - in_hand_max}) > 0;
}

std::optional<Claimed> claim(sql::Connection& db, const std::string& agency_id, const std::string& id,
                             calendar::Instant now) {
    const auto taken = db.run(
        "UPDATE mails SET state = 'sending', tried_at = $3 WHERE agency_id = $1 AND id = $2 AND state = 'waiting'"
        " AND next_try_at <= $3",
        {agency_id, id, now});
    if (taken == 0) return std::nullopt;
    return db.maybe("SELECT " MAIL_COLUMNS ", m.message" FROM_MAILS " AND m.id = $2", {agency_id, id},
                    [](sql::Columns& in) {
                        Mail mail = mail_of(in);
                        return Claimed{std::move(mail), in.text()};
                    });
}

void save_settled(sql::Connection& db, const std::string& agency_id, const Mail& mail) {
    db.run(
        "UPDATE mails SET state = $3, tries = $4, tried_at = $5, next_try_at = $6, fault = $7, answer = $8,"
        " message = CASE WHEN $3 = 'waiting' THEN message ELSE NULL END WHERE agency_id = $1 AND id = $2",
        {agency_id, mail.id, word_of(mail.state), mail.tries, mail.tried_at, mail.next_try_at, mail.fault,
         mail.answer});
}

std::int64_t give_up(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    const auto interrupted = db.run(
        "UPDATE mails SET state = 'interrupted', message = NULL, next_try_at = NULL"
        " WHERE agency_id = $1 AND state = 'sending' AND tried_at < $2",
        {agency_id, now - in_hand_max});
    const auto failed = db.run(
        "UPDATE mails SET state = 'failed', message = NULL, next_try_at = NULL, fault = coalesce(fault, 'too_late')"
        " WHERE agency_id = $1 AND state = 'waiting' AND day < $2",
        {agency_id, calendar::local_date(now)});
    return interrupted + failed;
}

bool failed_before(sql::Connection& db, const std::string& agency_id, const Mail& mail) {
    return db.number(
               "SELECT count(*) FROM mails WHERE agency_id = $1 AND state = 'failed' AND kind = $2 AND day = $3"
               " AND id <> $4",
               {agency_id, word_of(mail.kind), mail.day, mail.id}) > 0;
}

std::optional<Mail> find_last(sql::Connection& db, const std::string& agency_id, const std::string& official_id,
                              Kind kind, calendar::Date day) {
    return db.maybe("SELECT " MAIL_COLUMNS FROM_MAILS
                    " AND m.official_id = $2 AND m.kind = $3 AND m.day = $4 ORDER BY m.id DESC LIMIT 1",
                    {agency_id, official_id, word_of(kind), day}, mail_of);
}

MailPage list_mails(sql::Connection& db, const std::string& agency_id, const MailFilter& filter,
                    const office::Page& page) {
    MailPage found;
    found.items = db.all("SELECT " MAIL_COLUMNS FROM_MAILS
                         " AND (CAST($2 AS text) IS NULL OR m.state = $2) AND (CAST($3 AS uuid) IS NULL OR"
                         " m.official_id = $3) AND (CAST($4 AS uuid) IS NULL OR m.id < $4) ORDER BY m.id DESC LIMIT $5",
                         {agency_id, filter.state, filter.official_id, page.after, page.asked()}, mail_of);
    found.next = page.cut(found.items, [](const Mail& last) { return last.id; });
    return found;
}

}  // namespace mails
