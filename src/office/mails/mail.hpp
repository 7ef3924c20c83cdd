#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/mail/message.hpp"
#include "lib/mail/smtp.hpp"
#include "lib/sql/connection.hpp"
#include "office/routing/route.hpp"
#include "office/settings/setting.hpp"

/// thư đi: what the program sends by mail, to whom, and what became of it.
namespace mails {

/// interrupted: the program stopped while it handed the mail over, and nobody knows whether it arrived. It is not sent
/// again: better one missing than two.
enum class State { waiting, sending, sent, failed, interrupted };
/// Why it is sent: việc sáng nay; thư thử.
enum class Kind { digest, test };
std::string_view word_of(State);
std::string_view word_of(Kind);

struct Mail {
    std::string id;
    std::string official_id, official_name;
    Kind kind = Kind::digest;
    calendar::Date day;
    std::string address;
    std::string subject;
    State state = State::waiting;
    std::int64_t tries = 0;
    std::optional<calendar::Instant> tried_at, next_try_at;
    std::optional<std::string> fault, answer;  ///< of the last try; the sentence of a fault is "mail.fault.<fault>"
};

/// What a mail says, the same in both forms.
struct Content {
    std::string subject, text, html;
};

/// Does the office send mail at all? It has named a server and an address to send from.
bool sends(const settings::Values&);
/// From whom its mails come.
mail::Address from_of(const settings::Values&, const std::string& agency_name);
/// The mail server as the office has set it; nothing when its password cannot be read with this installation's key.
std::optional<smtp::Server> server_of(const settings::Values&, const std::filesystem::path& data);

/// Pure: when a mail is tried again after so many tries that failed; nothing: not any more.
std::optional<calendar::Instant> next_try(std::int64_t tries, const smtp::Outcome&, calendar::Instant now);
/// Pure: the mail after a try. A try that was stopped before the server took the mail does not count.
void settle(Mail&, const smtp::Outcome&, calendar::Instant now);

/// Puts a mail to an official where the next round finds it.
void post(sql::Connection&, const std::string& agency_id, Mail, const mail::Address& from, const Content&,
          calendar::Instant now);

/// The last of that kind to that person on that day.
std::optional<Mail> find_last(sql::Connection&, const std::string& agency_id, const std::string& official_id, Kind,
                              calendar::Date day);

extern const office::Routes routes;

}  // namespace mails
