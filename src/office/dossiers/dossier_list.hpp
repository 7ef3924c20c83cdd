#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "office/accounts/viewer.hpp"
#include "office/dossiers/dossier.hpp"
#include "office/routing/request.hpp"

namespace dossiers {

/// A dossier as lists show it: names beside ids, the applicant masked when it is written.
struct DossierRow {
    Dossier dossier;
    std::optional<std::string> procedure_code, procedure_name, unit_name;
    std::optional<std::string> import_id;  ///< nothing: the office took it in itself
};

/// Today, and the day up to which an open dossier is at risk, by the office's own calendar.
struct AsOf {
    calendar::Date today, risk_until;
};
AsOf as_of(const office::Request&);

/// The members of a DossierRow.
void write_fields(json::Writer&, const DossierRow&, const AsOf&);
void write_rows(json::Writer&, const std::vector<DossierRow>&, const AsOf&);
/// The members of its page, with its personal data: the caller has recorded the look, or acts on it.
void write_page(json::Writer&, office::Request&, const DossierRow&);

enum class DueBy { any, overdue, today, soon };

struct DossierFilter {
    std::optional<int> state;
    bool open_only = false;
    DueBy due = DueBy::any;  ///< other than any: open ones whose clock runs, by due day
    std::optional<std::string> unit_id, field, channel, level, procedure_code;
    /// What waits for the unit, or for one person in it: not finished, or with a result that nobody has come for. By
    /// due day.
    std::optional<std::string> holder_unit_id = {}, holder_id = {};
    std::optional<calendar::Date> received_from, received_to;
    std::optional<std::string> query;  ///< the beginning of a code, or words of the applicant's name
};

struct DossierPage {
    std::vector<DossierRow> rows;
    std::optional<std::string> next;
};

/// Calls back for each dossier of one page, and gives where the next page begins. The row is the same object each time.
std::optional<std::string> each_dossier(sql::Connection&, const accounts::Visibility&, const DossierFilter&,
                                        const AsOf&, const office::Page&,
                                        const std::function<void(const DossierRow&)>&);

/// One page of those that the viewer may see: newest receipt first, or, when `due` is asked, by due day.
DossierPage list_dossiers(sql::Connection&, const accounts::Visibility&, const DossierFilter&, const AsOf&,
                          const office::Page&);
/// A unit also sees what it held before.
std::optional<DossierRow> find_dossier(sql::Connection&, const accounts::Visibility&, const std::string& id);

/// The dossiers of these ids, in the order given (rows behind a figure).
std::vector<DossierRow> list_by_ids(sql::Connection&, const accounts::Visibility&, const std::vector<std::string>& ids);

/// How many are open and overdue, due today, or at risk; for the first page.
std::int64_t count_due(sql::Connection&, const accounts::Visibility&, DueBy, const AsOf&);

/// How many wait for the unit, or for one person in it.
std::int64_t count_held(sql::Connection&, const std::string& agency_id, const std::string& unit_id,
                        const std::optional<std::string>& official_id);

}  // namespace dossiers
