#include "office/service_score/service_score.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

#include "lib/embedded/embedded.hpp"

namespace service_score {
namespace {

std::vector<std::string> codes_of(const toml::table& item, std::string_view part) {
    std::vector<std::string> codes;
    if (const toml::array* all = item[part].as_array())
        for (const toml::node& code : *all)
            codes.push_back(figures::definition(code.value<std::string>().value()).code);
    return codes;
}

Item read_item(const toml::table& item) {
    const auto threshold = item["threshold"].value<std::int64_t>();
    return {.code = item["code"].value<std::string>().value(),
            .group = item["group"].value<std::string>().value(),
            .name = item["name"].value<std::string>().value(),
            .max = item["max"].value<std::int64_t>().value(),
            .threshold = threshold.value_or(100),
            .named_threshold = threshold.has_value(),
            .amount = codes_of(item, "amount"),
            .whole = codes_of(item, "whole"),
            .less = codes_of(item, "less"),
            .amount_name = item["amount_name"].value_or(std::string()),
            .whole_name = item["whole_name"].value_or(std::string()),
            .said_in = item["said_in"].value_or(std::string())};
}

struct Definitions {
    std::vector<Group> groups;
    std::vector<Item> items;

    Definitions() {
        const toml::table table = toml::parse(embedded::get("definitions/service_score.toml"));
        for (const toml::node& one : *table["groups"].as_array()) {
            const toml::table& group = *one.as_table();
            groups.push_back({group["code"].value<std::string>().value(), group["name"].value<std::string>().value()});
        }
        for (const toml::node& one : *table["items"].as_array()) items.push_back(read_item(*one.as_table()));
    }
};

const Definitions& definitions() {
    static const Definitions all;
    return all;
}

std::int64_t sum_of(const std::vector<std::string>& codes, const figures::Counts& counts) {
    std::int64_t sum = 0;
    for (const std::string& code : codes) sum += figures::at(counts, code);
    return sum;
}

}  // namespace

const std::vector<Group>& groups() { return definitions().groups; }
const std::vector<Item>& items() { return definitions().items; }

const Item* find_item(std::string_view code) {
    for (const Item& item : items())
        if (item.code == code) return &item;
    return nullptr;
}

std::optional<figures::Fraction> counted(const Item& item, const figures::Counts& counts) {
    if (item.by_hand()) return std::nullopt;
    return figures::Fraction{sum_of(item.amount, counts), sum_of(item.whole, counts) - sum_of(item.less, counts)};
}

std::optional<std::int64_t> points_of(const Item& item, const figures::Fraction& rate) {
    if (rate.denominator <= 0) return std::nullopt;
    const std::int64_t all = item.max * hundredths, whole = rate.denominator * item.threshold;
    if (rate.numerator * 100 >= whole) return all;
    return (2 * all * rate.numerator * 100 + whole) / (2 * whole);
}

std::int64_t missing_to_all(const Item& item, const figures::Fraction& rate) {
    const std::int64_t wanted = (rate.denominator * item.threshold + 99) / 100;
    return std::max<std::int64_t>(0, wanted - rate.numerator);
}

Standing standing_of(const Item& item, const std::optional<figures::Fraction>& rate) {
    return {&item, rate, rate ? points_of(item, *rate) : std::nullopt};
}

Total total_of(const std::vector<Standing>& all) {
    Total total;
    for (const Standing& one : all) {
        total.max += one.item->max * hundredths;
        if (!one.points) continue;
        total.points += *one.points;
        total.known_max += one.item->max * hundredths;
    }
    return total;
}

std::vector<const Standing*> gains(const std::vector<Standing>& all) {
    std::vector<const Standing*> found;
    for (const Standing& one : all)
        if (one.to_gain() > 0) found.push_back(&one);
    std::stable_sort(found.begin(), found.end(),
                     [](const Standing* a, const Standing* b) { return a->to_gain() > b->to_gain(); });
    return found;
}

std::string points_words(std::int64_t points) {
    return fmt::format("{},{:02}", points / hundredths, points % hundredths);
}

}  // namespace service_score
