#pragma once
#include <optional>
#include <vector>

#include "lib/text/words.hpp"
#include "office/directives/reading/deadline.hpp"

namespace directives {

/// A day, month, quarter, half or year named in a text: words [first, last), with the cue before it.
struct DayPoint {
    enum class Grain { day, day_of_month, month, quarter, half, year };
    std::size_t first = 0, last = 0;
    Grain grain = Grain::day;
    int year = 0;   ///< 0: not said
    int month = 0;  ///< last month of the span; 0 for day_of_month
    int first_month = 0;
    int day = 0;
    bool before = false;    ///< "trước …"
    bool start = false;     ///< "từ …": a beginning, not an end
    bool end = false;       ///< "đến hết", "chậm nhất", "xong", "trong": an end
    bool stressed = false;  ///< "hoàn thành", "xong", "chậm nhất": the sentence says that work ends here
    std::size_t cue = 0;    ///< the first word of the cue; `first` when there is none
};

/// All of them, in order. Numbers of papers ("09/2019/NĐ-CP") and lengths ("1/2 ngày") are none.
std::vector<DayPoint> day_points(const std::vector<text::Word>&);

}  // namespace directives
