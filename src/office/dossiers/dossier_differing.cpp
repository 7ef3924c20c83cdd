#include "office/dossiers/dossier_differing.hpp"

#include "office/dossiers/dossier_deadline.hpp"
#include "office/dossiers/dossier_reading.hpp"
#include "office/dossiers/pauses.hpp"

namespace dossiers {
namespace {

/// Knows every procedure's versions and how the office reckons.
class Judge {
public:
    Judge(sql::Connection& db, const std::string& agency_id)
        : versions_(procedures::list_all_versions(db, agency_id)),
          pauses_(pauses_of_open(db, agency_id)),
          office_(office_clock_of(db, agency_id)) {}

    bool differs(const Dossier& dossier) const {
        if (!dossier.procedure_id || !dossier.due_on) return false;
        const auto versions = versions_.find(*dossier.procedure_id);
        if (versions == versions_.end()) return false;
        static const std::vector<Pause> none;
        const auto pauses = pauses_.find(dossier.id);
        return agreement_of(dossier, pauses == pauses_.end() ? none : pauses->second, versions->second, office_) ==
               Agreement::differs;
    }

private:
    std::map<std::string, std::vector<procedures::Version>> versions_;
    std::map<std::string, std::vector<Pause>> pauses_;
    OfficeClock office_;
};

}  // namespace

DossierPage list_differing(sql::Connection& db, const accounts::Visibility& seen, const DossierFilter& wanted,
                           const AsOf& now, const office::Page& page) {
    DossierFilter filter = wanted;
    filter.open_only = true;
    const Judge judge{db, seen.agency_id};
    DossierPage found{.rows = {}, .next = page.after};
    do {
        DossierPage some = list_dossiers(db, seen, filter, now, {found.next, office::page_max});
        found.next = std::move(some.next);
        for (DossierRow& row : some.rows)
            if (row.import_id && judge.differs(row.dossier)) found.rows.push_back(std::move(row));
    } while (found.next && found.rows.size() < static_cast<std::size_t>(page.limit));
    return found;
}

}  // namespace dossiers
