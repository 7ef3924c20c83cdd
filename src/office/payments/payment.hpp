#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/date.hpp"
#include "lib/sql/connection.hpp"
#include "office/dossiers/own_dossier.hpp"
#include "office/routing/route.hpp"

/// thu phí, lệ phí: what was paid for a dossier. Entries are never changed: a wrong one is taken back by a counter
/// entry with its reason.
namespace payments {

enum class Method { cash, transfer, online };
inline const std::vector<std::string_view> methods{"cash", "transfer", "online"};
std::string_view word_of(Method);

struct Payment {
    std::string id;
    std::string dossier_id;
    std::int64_t amount = 0;  ///< đồng; below 0: takes back the entry in cancels_id
    Method method = Method::cash;
    std::string reference;  ///< of the transfer, or of the national payment platform
    calendar::Date paid_on;
    calendar::Instant at;
    std::string official_id, official_name;
    std::optional<std::string> cancels_id = {};
    std::string reason = {};
    bool is_cancelled = false;
};

/// What is paid of a fee, and how: as figures count it.
struct Standing {
    std::int64_t paid = 0, left = 0;
    std::string payment;       ///< online, direct; empty while the fee is not paid
    bool paid_online = false;  ///< the whole fee, and every đồng of it online
};
Standing standing_of(std::int64_t fee, const std::vector<Payment>&);

/// Failure(conflict, …): `payment.no_fee`, `payment.too_much`; Failure(bad_input) on `reference` where an online
/// payment has none.
void check(const Payment&, std::int64_t fee, const Standing&);
/// The entry that takes this one back. Failure(conflict, "payment.cancelled_before") when it is taken back, or takes
/// another back itself.
Payment cancellation_of(const Payment&, std::string reason);

/// Saves the entry of a dossier that is held, and what it makes of it in the figures.
void record(sql::Connection&, const std::string& agency_id, const dossiers::OwnDossier&, Payment&);

extern const office::Routes routes;

}  // namespace payments
