#include "lib/crypto/hash.hpp"
#include "lib/failure.hpp"
#include "office/accounts/session.hpp"
#include "office/citizens/tries.hpp"

namespace citizens {
namespace {

struct Tries {
    std::int64_t count;
    calendar::Instant first_at, last_at;
};

/// A wait in words of the page.
std::vector<std::pair<std::string, std::string>> waiting(std::chrono::seconds left) {
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(left).count();
    return {{"minutes", std::to_string(minutes)}};
}

/// What was typed may be anything, and as long as it likes.
std::string code_key(const std::string& code) { return crypto::sha256(code); }

}  // namespace

std::string address_key(std::string_view address) {
    // "::ffff:203.0.113.9" is the one of IPv4 that stands at its end.
    if (address.find('.') != std::string_view::npos) return std::string(address.substr(address.rfind(':') + 1));
    constexpr int network_groups = 4;
    std::size_t end = 0;
    for (int group = 0; group < network_groups; ++group) {
        const std::size_t colon = address.find(':', end);
        // "2001:db8::7": what stands before the gap is all that there is.
        if (colon == std::string_view::npos || address.substr(colon).starts_with("::"))
            return std::string(address.substr(0, colon)) + "::";
        end = colon + 1;
    }
    return std::string(address.substr(0, end)) + ":";
}

void take(sql::Connection& db, const std::string& agency_id, const Allowance& allowed, std::string_view address,
          calendar::Instant now) {
    db.run("DELETE FROM public_tries WHERE agency_id = $1 AND last_at < $2", {agency_id, now - std::chrono::hours{24}});
    const auto tries = db.maybe(
        "INSERT INTO public_tries (agency_id, what, key, count, first_at, last_at) VALUES ($1, $2, $3, 1, $4, $4)"
        " ON CONFLICT (agency_id, what, key) DO UPDATE SET"
        " count = CASE WHEN public_tries.first_at <= $5 THEN 1 ELSE public_tries.count + 1 END,"
        " first_at = CASE WHEN public_tries.first_at <= $5 THEN excluded.first_at ELSE public_tries.first_at END,"
        " last_at = excluded.last_at RETURNING count, first_at",
        {agency_id, allowed.what, address_key(address), now, now - allowed.span}, [](sql::Columns& in) {
            return Tries{in.integer(), in.instant(), {}};
        });
    if (tries->count > allowed.most)
        throw Failure{FailureKind::too_many, "public.too_many", {}, waiting(tries->first_at + allowed.span - now)};
}

void require_no_wait(sql::Connection& db, const std::string& agency_id, std::string_view what, const std::string& code,
                     calendar::Instant now) {
    // The update takes the row, changed or not.
    const auto tries = db.maybe(
        "INSERT INTO public_tries (agency_id, what, key, count, first_at, last_at) VALUES ($1, $2, $3, 0, $4, $4)"
        " ON CONFLICT (agency_id, what, key) DO UPDATE SET count = public_tries.count RETURNING count, last_at",
        {agency_id, what, code_key(code), now}, [](sql::Columns& in) {
            return Tries{in.integer(), {}, in.instant()};
        });
    const auto until = tries->last_at + accounts::wait_after(tries->count);
    if (now < until) throw Failure{FailureKind::too_many, "public.slow_down", {}, waiting(until - now)};
}

void note_failure(sql::Connection& db, const std::string& agency_id, std::string_view what, const std::string& code,
                  calendar::Instant now) {
    db.run("UPDATE public_tries SET count = count + 1, last_at = $4 WHERE agency_id = $1 AND what = $2 AND key = $3",
           {agency_id, what, code_key(code), now});
}

void forget_failures(sql::Connection& db, const std::string& agency_id, std::string_view what,
                     const std::string& code) {
    db.run("UPDATE public_tries SET count = 0 WHERE agency_id = $1 AND what = $2 AND key = $3",
           {agency_id, what, code_key(code)});
}

}  // namespace citizens
