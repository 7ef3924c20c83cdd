#pragma once
#include <map>
#include <optional>

#include "lib/json/writer.hpp"
#include "office/figures/figure.hpp"
#include "office/programmes/indicator_store.hpp"

namespace programmes {

/// How an indicator stands in one of its periods.
struct Standing {
    calendar::Period period;
    bool running = false;  ///< the period is not over
    std::optional<Measured> measured;
    std::optional<calendar::Period> counted;       ///< the days that figures count
    std::optional<calendar::Period> base_counted;  ///< … and those of the base, where they are others
    std::optional<Entry> entry;                    ///< where people enter
    std::optional<std::int64_t> value, before;     ///< before: in the period before
};

/// Asks registers and entries; figures of the same days are counted once.
class Measuring {
public:
    Measuring(sql::Connection& db, std::string agency_id, calendar::Date today);

    /// In the period that holds `on`.
    Standing standing_of(const Indicator&, calendar::Date on);

private:
    struct Found {
        std::optional<Measured> measured;
        std::optional<calendar::Period> counted, base_counted;
        std::optional<Entry> entry;
    };
    Found measure(const Indicator&, calendar::Period);
    std::int64_t sum(const std::vector<std::string>& codes, calendar::Period);

    sql::Connection& db_;
    std::string agency_id_;
    calendar::Date today_;
    calendar::Cutoff cutoff_;
    std::map<std::pair<calendar::Date, calendar::Date>, figures::Counts> counts_ = {};
};

/// The members of an indicator as it stands.
void write_fields(json::Writer&, const IndicatorRow&, const Standing&);

/// "Đạt", "Đang đạt", "Chưa đạt", "Không đạt", "Chưa có số liệu".
std::string verdict_words(Verdict, bool running);

}  // namespace programmes
