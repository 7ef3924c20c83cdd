#include <algorithm>

#include "office/attachments/attachment.hpp"
#include "office/directives/directive.hpp"
#include "office/dossiers/dossier_files.hpp"
#include "office/reports/own_form.hpp"
#include "office/tasks/tasks.hpp"

namespace attachments {
namespace {

using accounts::Ability;
using Ids = std::vector<std::string>;

bool sees_task(office::Request& rq, const Ids& tasks) {
    const auto sees = [&](const std::string& id) { return tasks::find_task(rq.db(), rq.visibility(), id).has_value(); };
    return rq.viewer().may(Ability::tasks_see) && std::any_of(tasks.begin(), tasks.end(), sees);
}

bool sees_directive(office::Request& rq, const Ids& directives) {
    const auto sees = [&](const std::string& id) { return directives::find_visible(rq, id).has_value(); };
    return rq.viewer().may(Ability::directives_see) && std::any_of(directives.begin(), directives.end(), sees);
}

bool sees_dossier(office::Request& rq, const Ids& dossiers) {
    const auto sees = [&](const std::string& id) {
        return dossiers::find_own(rq.db(), rq.visibility(), id).has_value();
    };
    return rq.viewer().may(Ability::dossiers_open) && std::any_of(dossiers.begin(), dossiers.end(), sees);
}

}  // namespace

std::optional<Attachment> find_visible(office::Request& rq, const std::string& id) {
    auto found = find(rq.db(), rq.agency_id(), id);
    if (!found) return found;
    const Ids tasks = tasks::tasks_holding(rq.db(), rq.agency_id(), id);
    const Ids directives = directives::directives_holding(rq.db(), rq.agency_id(), id);
    const Ids dossiers = dossiers::dossiers_holding(rq.db(), rq.agency_id(), id);
    const bool is_form = reports::is_own_form(rq.db(), rq.agency_id(), id);
    const bool belongs = !tasks.empty() || !directives.empty() || !dossiers.empty() || is_form;
    const bool sees = belongs ? sees_task(rq, tasks) || sees_directive(rq, directives) || sees_dossier(rq, dossiers) ||
                                    (is_form && rq.viewer().may(Ability::reports_see))
                              : found->created_by == rq.viewer().official_id;
    if (!sees) found.reset();
    return found;
}

}  // namespace attachments
