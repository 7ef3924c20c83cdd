#pragma once
#include "office/digests/digest.hpp"
#include "office/mails/mail.hpp"

namespace digests {

/// Whom a digest goes to, and where its links lead.
struct Addressee {
    std::string name;
    std::string agency_name;
    std::string public_address;  ///< of the pages, "https://…"; empty: the mail has no links
};

/// Of each group so many are named in a mail; the page has all.
inline constexpr std::size_t shown_max = 10;

/// Pure: the digest as a mail.
mails::Content content_of(const Digest&, const Addressee&);

}  // namespace digests
