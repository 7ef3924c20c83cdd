#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "lib/sql/connection.hpp"

/// What holds back those who try again and again without having signed in. Everything here is called inside the write
/// of the try itself, and keeps the row of the address or code until that write ends: two at once come one after the
/// other.
namespace citizens {

/// So many of one thing from one address in so long.
struct Allowance {
    std::string_view what;
    std::int64_t most;
    std::chrono::minutes span;
};
inline constexpr Allowance look_ups{"look_up", 30, std::chrono::minutes{10}};
inline constexpr Allowance feedback_sent{"feedback", 5, std::chrono::minutes{60}};
inline constexpr Allowance ratings_sent{"rating", 30, std::chrono::minutes{10}};

/// Who shares an address: of IPv6 the network of one household (/64), or one machine would have as many as it likes.
std::string address_key(std::string_view address);

/// Counts one more from that address; Failure(too_many, "public.too_many") when that is more than it is allowed.
void take(sql::Connection&, const std::string& agency_id, const Allowance&, std::string_view address,
          calendar::Instant now);

/// Codes are opened by four digits: after five wrong ones each further try waits, from 2 seconds to 15 minutes, as for
/// passwords. Failure(too_many, "public.slow_down") while it has to. A code that is nobody's is held back likewise.
void require_no_wait(sql::Connection&, const std::string& agency_id, std::string_view what, const std::string& code,
                     calendar::Instant now);
void note_failure(sql::Connection&, const std::string& agency_id, std::string_view what, const std::string& code,
                  calendar::Instant now);
void forget_failures(sql::Connection&, const std::string& agency_id, std::string_view what, const std::string& code);

}  // namespace citizens
