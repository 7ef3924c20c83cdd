#pragma once
#include <string>
#include <string_view>

#include "lib/calendar/date.hpp"

/// Mail as it travels: RFC 5322 and MIME.
namespace mail {

struct Address {
    std::string name;  ///< may be empty
    std::string address;
};

struct Message {
    std::string id;  ///< unique left of the @ of its Message-ID; letters, digits and hyphens
    Address from, to;
    std::string subject;
    std::string text, html;  ///< the same in both
    calendar::Instant at;
};

/// The whole message, lines ended by CR LF: plain text and HTML as alternatives, both UTF-8 in base64. It says that a
/// program sent it (RFC 3834), so that nobody's absence note answers it. Addresses must be is_address.
std::string write(const Message&);

/// "van.phong@xa.gov.vn": one mailbox of ASCII letters, as servers everywhere take it; no name, no brackets.
bool is_address(std::string_view);

/// What stands right of the @.
std::string domain_of(std::string_view address);

/// A header's text by RFC 2047 where it is more than short ASCII: encoded words of at most 75 octets, folded, none cut
/// inside a letter.
std::string encoded_words(std::string_view);

/// A text as HTML shows it, also within quotes.
std::string as_html(std::string_view);

}  // namespace mail
