#include "office/figures/share.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include "lib/embedded/embedded.hpp"
#include "lib/failure.hpp"

namespace figures {
namespace {

std::vector<std::string> codes_of(const toml::table& share, std::string_view part) {
    std::vector<std::string> codes;
    for (const auto& code : *share[part].as_array()) codes.push_back(code.value<std::string>().value());
    return codes;
}

std::int64_t sum_of(const std::vector<std::string>& codes, const Counts& counts) {
    std::int64_t sum = 0;
    for (const std::string& code : codes) sum += at(counts, code);
    return sum;
}

}  // namespace

const std::vector<Share>& shares() {
    static const auto all = [] {
        std::vector<Share> found;
        const toml::table table = toml::parse(embedded::get("definitions/shares.toml"));
        for (const auto& one : *table["shares"].as_array()) {
            const toml::table& share = *one.as_table();
            found.push_back({share["code"].value<std::string>().value(), share["name"].value<std::string>().value(),
                             codes_of(share, "numerator"), codes_of(share, "denominator")});
        }
        return found;
    }();
    return all;
}

const Share& share(std::string_view code) {
    for (const Share& one : shares())
        if (one.code == code) return one;
    throw Failure(FailureKind::not_found, "figure.unknown", {}, {{"code", std::string(code)}});
}

Fraction fraction(const Share& share, const Counts& counts) {
    return {sum_of(share.numerator, counts), sum_of(share.denominator, counts)};
}

std::string words_of(Fraction fraction) {
    if (fraction.denominator == 0) return "không có số liệu";
    // Hundredths of a per cent, half up.
    const std::int64_t hundredths = (fraction.numerator * 20'000 + fraction.denominator) / (2 * fraction.denominator);
    return fmt::format("{},{:02} %", hundredths / 100, hundredths % 100);
}

}  // namespace figures
