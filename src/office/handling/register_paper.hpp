#pragma once
#include <string>
#include <vector>

#include "office/handling/handling_store.hpp"
#include "office/papers/paper.hpp"

/// Form 07 of circular 03/2025/TT-VPCP: the register of a period, on A4 across.
namespace handling {

/// The cells of one line under the form's heads, without its number.
std::vector<std::string> register_cells(const RegisterLine&);

papers::Paper register_paper(const std::string& agency_name, calendar::Date from, calendar::Date to,
                             const std::vector<RegisterLine>&);
std::string register_docx(const papers::Paper&);

}  // namespace handling
