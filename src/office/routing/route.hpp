#pragma once
#include <cstddef>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "office/accounts/ability.hpp"
#include "office/routing/request.hpp"

namespace office {

/// Largest body of an ordinary request.
inline constexpr std::size_t body_max = 1 << 20;
/// Largest body of a citizen's: a few pages of text.
inline constexpr std::size_t public_body_max = 64 * 1024;
/// Largest file that goes up: a paper, a product.
inline constexpr std::size_t attachment_max = 64u << 20;
/// Largest sheet of dossiers.
inline constexpr std::size_t sheet_max = 512u << 20;

/// What a route does to the database.
enum class Work {
    by_method,  ///< GET reads, all else writes
    reads,      ///< reads although it is a POST (understanding a paper)
};

struct Extra {
    std::size_t body_max = office::body_max;
    Work work = Work::by_method;
    bool to_file = false;  ///< the body goes to a file on disk, not into memory
};

using Handler = Response (*)(Request&);

/// What citizens ask for without signing in lies below this path, and nothing else does.
inline constexpr std::string_view public_prefix = "/api/public/";

/// One line of a route table. Without an ability it does not compile; one that is open to everybody and does not look
/// so from its path, or the other way round, does not start.
struct Route {
    http::Method method;
    std::string_view path;  ///< "/api/tasks/{id}/submission"
    Handler handler;
    accounts::Ability ability;
    Extra extra;

    constexpr Route(http::Method method_, std::string_view path_, Handler handler_, accounts::Ability ability_,
                    Extra extra_ = {})
        : method(method_), path(path_), handler(handler_), ability(ability_), extra(extra_) {
        if (path.starts_with(public_prefix) != (ability == accounts::Ability::everybody))
            throw std::logic_error("a route below /api/public/ is for everybody, and no other is");
        if (ability == accounts::Ability::everybody) extra.body_max = public_body_max;
    }
    /// Nobody has to sign in for it.
    bool without_session() const {
        return ability == accounts::Ability::open || ability == accounts::Ability::everybody;
    }

    bool writes() const { return method != http::Method::get && extra.work == Work::by_method; }
};

using Routes = std::vector<Route>;

inline constexpr auto GET = http::Method::get;
inline constexpr auto POST = http::Method::post;
inline constexpr auto PUT = http::Method::put;
inline constexpr auto PATCH = http::Method::patch;
inline constexpr auto DELETE = http::Method::del;

}  // namespace office
