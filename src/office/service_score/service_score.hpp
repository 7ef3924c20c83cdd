#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "office/figures/share.hpp"

/// chỉ số phục vụ người dân, doanh nghiệp: 100 points by Decision 766/QĐ-TTg.
namespace service_score {

/// One of definitions/service_score.toml.
struct Item {
    std::string code;   ///< "2.1"
    std::string group;  ///< "progress"
    std::string name;
    std::int64_t max = 0;                          ///< points
    std::int64_t threshold = 100;                  ///< per cent from which on it gives all of them
    bool named_threshold = false;                  ///< the decision names one
    std::vector<std::string> amount, whole, less;  ///< figures added up; `less` is taken off the whole
    std::string amount_name, whole_name;           ///< what people are asked for where no register counts
    std::string said_in;  ///< where citizens say it: feedback_in_time, feedback_satisfaction, ratings; or empty

    bool by_hand() const { return amount.empty(); }
};
struct Group {
    std::string code, name;
};

const std::vector<Group>& groups();
const std::vector<Item>& items();
const Item* find_item(std::string_view code);

/// What an item's rate stands on; nothing of an item that is entered by hand.
std::optional<figures::Fraction> counted(const Item&, const figures::Counts&);

/// Points are whole hundredths.
inline constexpr std::int64_t hundredths = 100;
/// R ≥ T gives P, else R·P/T, rounded half up; nothing without a whole: no data is neither 0 nor all.
std::optional<std::int64_t> points_of(const Item&, const figures::Fraction&);
/// How many more (dossiers, procedures, answers) reach the threshold; 0 when it is reached.
std::int64_t missing_to_all(const Item&, const figures::Fraction&);

/// An item as it stands.
struct Standing {
    const Item* item;
    std::optional<figures::Fraction> rate;  ///< nothing: nobody has entered it
    std::optional<std::int64_t> points;     ///< nothing: no data
    /// Points that it could still give; 0 while there are no data.
    std::int64_t to_gain() const { return points ? item->max * hundredths - *points : 0; }
};
Standing standing_of(const Item&, const std::optional<figures::Fraction>&);

struct Total {
    std::int64_t points = 0;     ///< of the items that have data
    std::int64_t known_max = 0;  ///< what these could give
    std::int64_t max = 0;        ///< what all could give
};
Total total_of(const std::vector<Standing>&);

/// Those that could give more, the most first.
std::vector<const Standing*> gains(const std::vector<Standing>&);

/// "12,34"
std::string points_words(std::int64_t points);

}  // namespace service_score
