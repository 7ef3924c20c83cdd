#pragma once
#include "lib/sql/connection.hpp"
#include "office/accounts/viewer.hpp"
#include "office/digests/digest.hpp"

namespace digests {

/// All that the digest of this person is made of, as of that day.
Material material_of(sql::Connection&, const accounts::Viewer&, calendar::Date today);

/// Whom a mail may be sent to: active, with an address, who have not declined it.
struct Reader {
    accounts::Viewer viewer;
    std::string mail_address;
};
std::vector<Reader> list_readers(sql::Connection&, const std::string& agency_id);

/// A person's own wish.
bool wants_mail(sql::Connection&, const std::string& agency_id, const std::string& official_id);
void save_wish(sql::Connection&, const std::string& agency_id, const std::string& official_id, bool wanted);

bool is_made(sql::Connection&, const std::string& agency_id, calendar::Date day);
/// False when another server of the same database was first.
bool save_made(sql::Connection&, const std::string& agency_id, calendar::Date day, calendar::Instant at);

}  // namespace digests
