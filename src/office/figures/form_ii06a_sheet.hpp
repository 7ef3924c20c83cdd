#pragma once
#include "lib/calendar/period.hpp"
#include "lib/ooxml/xlsx_writer.hpp"
#include "office/figures/form_ii06a.hpp"

namespace figures {

/// Biểu II.06a as a sheet: columns (1) to (13) under their three groups, a line a field, the total below.
ooxml::Sheet sheet_of(const Form&, const std::string& agency, calendar::Period);

}  // namespace figures
