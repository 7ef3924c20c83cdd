#include "office/accounts/session.hpp"

#include <algorithm>

namespace accounts {

bool is_alive(calendar::Instant created_at, calendar::Instant seen_at, calendar::Instant now) {
    return now - seen_at < session_idle_max && now - created_at < session_life_max;
}

std::chrono::seconds wait_after(std::int64_t failures) {
    constexpr std::int64_t free_tries = 5;
    constexpr std::chrono::seconds longest{15 * 60};
    if (failures < free_tries) return std::chrono::seconds{0};
    const auto doubled = std::int64_t{2} << std::min<std::int64_t>(failures - free_tries, 20);
    return std::min(std::chrono::seconds{doubled}, longest);
}

}  // namespace accounts
