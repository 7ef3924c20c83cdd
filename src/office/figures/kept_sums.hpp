#pragma once
#include "office/figures/roll_up.hpp"

/// The rows of `figure_spans` as they are read.
namespace figures {

/// What of agency $1 is counted as `whose`, beside what stands there already: the sums of imports that are seen and not
/// yet added to the others.
#define SEEN_COMING \
    "(SELECT CAST(c.import_id AS text) FROM figure_coming c WHERE c.agency_id = $1 AND c.is_seen AND c.whose = "

/// What the dimensions of a cell are called, in the order of the table's key.
#define CELL_COLUMNS "unit_id, procedure_id, official_id, field, channel, level"

struct KeptSum {
    Span span;
    calendar::Date begins;
    Cell cell;
    Amounts amounts;
    RollUp::Entry entry() const { return {span, begins, &cell, amounts}; }
};

/// "span, begins, unit_id, …, received, …", as read_kept reads them.
const std::string& kept_columns();
KeptSum read_kept(sql::Columns&);

}  // namespace figures
