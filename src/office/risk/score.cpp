#include <map>

#include "office/risk/risk.hpp"

namespace risk {
namespace {

constexpr std::int64_t million = 1'000'000;
/// Two standard errors and a bit, in hundredths: 95 of 100 cases.
constexpr std::int64_t errors_of_95 = 196, hundred = 100;

std::int64_t square(std::int64_t n) { return n * n; }

/// The largest whole number whose square is not above it.
std::int64_t root(__int128 n) {
    __int128 low = 0, high = __int128{1} << 62;
    while (low < high) {
        const __int128 half = (low + high + 1) / 2;
        if (half <= n / half)
            low = half;
        else
            high = half - 1;
    }
    return static_cast<std::int64_t>(low);
}

/// Sums of one dossier: its days are not independent of one another.
struct Sum {
    std::int64_t difference = 0, count = 0;
};

}  // namespace

std::optional<Score> score_of(const std::vector<Judged>& all) {
    if (all.empty()) return std::nullopt;
    Score score;
    score.foretold = static_cast<std::int64_t>(all.size());
    for (const Judged& one : all) score.late += one.late;
    const std::int64_t share = score.late * whole / score.foretold;
    std::map<std::string, Sum> sums;
    for (const Judged& one : all) {
        const std::int64_t came = one.late ? whole : 0;
        const std::int64_t ours = square(one.foretold - came), base = square(share - came);  // in millionths
        score.score += ours;
        score.base += base;
        Sum& sum = sums[one.dossier_id];
        sum.difference += ours - base;
        ++sum.count;
    }
    score.dossiers = static_cast<std::int64_t>(sums.size());
    const std::int64_t difference = (score.score - score.base) / score.foretold;
    __int128 squares = 0;
    for (const auto& [id, sum] : sums) {
        const __int128 off = sum.difference - difference * sum.count;
        squares += off * off;
    }
    // Of one dossier nothing is known about its error: everything is possible.
    const std::int64_t error = score.dossiers < 2 ? million : root(squares) / score.foretold * errors_of_95 / hundred;
    score.score /= score.foretold;
    score.base /= score.foretold;
    score.low = difference - error;
    score.high = difference + error;
    return score;
}

}  // namespace risk
