#pragma once
#include "office/mails/mail.hpp"

namespace mails {

void save_new_mail(sql::Connection&, const std::string& agency_id, const Mail&,
                   const std::optional<std::string>& message, calendar::Instant now);

/// Ids of those whose time has come, the oldest first.
std::vector<std::string> list_due(sql::Connection&, const std::string& agency_id, calendar::Instant now);
/// Are there such, or some to give up?
bool some_wait(sql::Connection&, const std::string& agency_id, calendar::Instant now);

/// A mail in hand: nobody else sends it now.
struct Claimed {
    Mail mail;
    std::string message;
};
/// Nothing when another server of the same database was first.
std::optional<Claimed> claim(sql::Connection&, const std::string& agency_id, const std::string& id,
                             calendar::Instant now);
void save_settled(sql::Connection&, const std::string& agency_id, const Mail&);

/// What was in hand when a program stopped becomes interrupted; what waits since another day has failed. Their number.
std::int64_t give_up(sql::Connection&, const std::string& agency_id, calendar::Instant now);

/// Has another of its kind and day failed?
bool failed_before(sql::Connection&, const std::string& agency_id, const Mail&);

struct MailFilter {
    std::optional<std::string> state, official_id;
};
struct MailPage {
    std::vector<Mail> items;
    std::optional<std::string> next;
};
/// The newest first.
MailPage list_mails(sql::Connection&, const std::string& agency_id, const MailFilter&, const office::Page&);

}  // namespace mails
