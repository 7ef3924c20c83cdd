#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "office/figures/figure.hpp"

/// Biểu II.06a: control of administrative procedures over a period, a line for each field, in the official columns.
namespace figures {

/// The official column: (3) to (13), and which figures are added up in it.
struct FormColumn {
    int number;
    std::vector<std::string_view> figures;
};
/// From (3) on, in their order. Refused and withdrawn stand with on time (9), paused with in time (12).
const std::vector<FormColumn>& form_columns();
inline constexpr int first_form_column = 3;

using FormNumbers = std::array<std::int64_t, 11>;

struct FormLine {
    std::string field;  ///< "" = not stated
    Counts counts;
    FormNumbers numbers;  ///< (3) to (13)
};

struct Form {
    std::vector<FormLine> lines;  ///< by the Vietnamese alphabet; what nobody stated comes last
    FormLine total;
};

/// Only fields with anything to report; the total is what the lines give together.
Form form_of(const std::vector<std::pair<std::string, Counts>>& by_field);

/// A column that is the sum of others.
struct FormIdentity {
    int sum;
    std::vector<int> parts;
};
const std::vector<FormIdentity>& form_identities();
std::int64_t number_at(const FormLine&, int column);
std::int64_t sum_of(const FormLine&, const FormIdentity&);
/// In the total and in every line.
bool holds(const Form&, const FormIdentity&);

}  // namespace figures
