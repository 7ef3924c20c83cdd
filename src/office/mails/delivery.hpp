#pragma once
#include <stop_token>

#include "office/mails/mail.hpp"
#include "office/routing/request.hpp"

namespace mails {

/// Hands over the mails of an agency whose time has come, each outside of any transaction, and keeps what became of it.
/// A server that cannot be reached ends it: the others wait as if each had been tried. Gives how many were sent.
int deliver(office::Installation&, const std::string& agency_id, std::stop_token);

/// A mail to somebody who waits for it, recorded like the others.
Mail send_now(office::Installation&, const std::string& agency_id, Mail, const smtp::Server&, const mail::Address& from,
              const Content&);

}  // namespace mails
