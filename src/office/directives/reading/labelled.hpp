#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "office/directives/reading/deadline.hpp"
#include "office/directives/reading/units.hpp"

namespace directives {

/// What a text says with labels: "(Đơn vị chủ trì: …; phối hợp: …; thời gian hoàn thành: …; sản phẩm: …)".
struct Labelled {
    std::vector<std::string> lead;
    std::vector<std::string> coordinators;
    std::string product;
    Deadline deadline;
    bool leads_off = false;  ///< the text begins with a label: "- Thời hạn: …"
    bool any_below = false;  ///< labels stood in the items below
    void take(const Labelled& below);
};

Labelled read_labelled(std::string_view text, const Commune&, const DeadlineOptions&);

}  // namespace directives
