#pragma once
#include "office/directives/coverage.hpp"
#include "office/directives/directive.hpp"
#include "office/papers/paper.hpp"
#include "office/tasks/tasks.hpp"

namespace directives {

/// A directive with its parts and all of its tasks, in the order of the paper.
struct Whole {
    Directive directive;
    std::vector<CoveragePart> parts;
    std::vector<tasks::TaskRow> tasks;
};
CoverageCounts counts_of(const Whole&, calendar::Date today);

/// Who sends it.
struct Sender {
    std::string agency_name;  ///< "xã An Hải Đông"
    std::string chair_name;   ///< may be empty
};
/// The table that a superior asks for, as a report in the form of Decree 30/2020/NĐ-CP.
papers::Paper paper_of(const Whole&, const Sender&, calendar::Date today);
/// The same as a sheet (XLSX).
std::string sheet_of(const Whole&, calendar::Date today);

}  // namespace directives
