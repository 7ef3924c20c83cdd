#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "office/accounts/ability.hpp"
#include "office/routing/request.hpp"

namespace office {

/// Largest body of an ordinary request.
inline constexpr std::size_t body_max = 1 << 20;
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

/// One line of a route table. Without an ability it does not compile.
struct Route {
    http::Method method;
    std::string_view path;  ///< "/api/tasks/{id}/submission"
    Handler handler;
    accounts::Ability ability;
    Extra extra;

    constexpr Route(http::Method method_, std::string_view path_, Handler handler_, accounts::Ability ability_,
                    Extra extra_ = {})
        : method(method_), path(path_), handler(handler_), ability(ability_), extra(extra_) {}

    bool writes() const { return method != http::Method::get && extra.work == Work::by_method; }
};

using Routes = std::vector<Route>;

inline constexpr auto GET = http::Method::get;
inline constexpr auto POST = http::Method::post;
inline constexpr auto PUT = http::Method::put;
inline constexpr auto PATCH = http::Method::patch;
inline constexpr auto DELETE = http::Method::del;

}  // namespace office
