#include "office/accounts/accounts.hpp"
#include "office/applicants/applicants.hpp"
#include "office/attachments/attachment.hpp"
#include "office/audit/audit.hpp"
#include "office/chasing/feed.hpp"
#include "office/citizens/citizens.hpp"
#include "office/deadlines/deadlines.hpp"
#include "office/digests/digests.hpp"
#include "office/directives/directive.hpp"
#include "office/directives/scan.hpp"
#include "office/directives/unit_name.hpp"
#include "office/documents/documents.hpp"
#include "office/dossiers/dossiers.hpp"
#include "office/feedback/feedback_desk.hpp"
#include "office/figures/figures.hpp"
#include "office/handling/handling.hpp"
#include "office/home/home.hpp"
#include "office/intake/intake.hpp"
#include "office/intake/receipt.hpp"
#include "office/lateness/latenesses.hpp"
#include "office/mails/mail.hpp"
#include "office/notices/notice.hpp"
#include "office/payments/payment.hpp"
#include "office/procedures/procedures.hpp"
#include "office/programmes/programmes.hpp"
#include "office/ratings/rating.hpp"
#include "office/reports/reports.hpp"
#include "office/risk/risks.hpp"
#include "office/saved_filters/saved_filter.hpp"
#include "office/scoreboard/scoreboard.hpp"
#include "office/search/searching.hpp"
#include "office/service_score/score_routes.hpp"
#include "office/settings/setting.hpp"
#include "office/tasks/tasks.hpp"
#include "office/weekly_reports/weekly_reports.hpp"
#include "office/workload/workload.hpp"
#include "server/dispatch.hpp"

namespace server {
namespace {

/// One line a table, in the order of the office.
const office::Routes* const tables[] = {
    &accounts::session_routes,
    &accounts::unit_routes,
    &accounts::official_routes,
    &audit::routes,
    &home::routes,
    &notices::routes,
    &attachments::routes,
    &directives::routes,
    &directives::assigning_routes,
    &directives::coverage_routes,
    &directives::scan_routes,
    &directives::unit_name_routes,
    &tasks::routes,
    &tasks::part_routes,
    &tasks::step_routes,
    &tasks::comment_routes,
    &tasks::handover_routes,
    &tasks::many_routes,
    &chasing::feed_routes,
    &deadlines::calendar_routes,
    &deadlines::explanation_routes,
    &deadlines::condition_routes,
    &settings::routes,
    &saved_filters::routes,
    &search::routes,
    &digests::routes,
    &mails::routes,
    &documents::routes,
    &documents::book_routes,
    &procedures::routes,
    &procedures::catalogue_routes,
    &applicants::routes,
    &intake::routes,
    &intake::receipt_routes,
    &payments::routes,
    &citizens::agency_routes,
    &citizens::lookup_routes,
    &citizens::procedure_routes,
    &feedback::routes,
    &feedback::public_routes,
    &ratings::routes,
    &ratings::public_routes,
    &dossiers::routes,
    &dossiers::deadline_routes,
    &dossiers::file_routes,
    &dossiers::import_routes,
    &dossiers::import_source_routes,
    &handling::act_routes,
    &handling::paper_routes,
    &handling::register_routes,
    &figures::routes,
    &figures::table_routes,
    &figures::form_routes,
    &service_score::routes,
    &programmes::routes,
    &programmes::indicator_routes,
    &programmes::report_duty_routes,
    &programmes::offer_routes,
    &scoreboard::routes,
    &workload::routes,
    &risk::routes,
    &lateness::routes,
    &lateness::procedure_days_routes,
    &reports::routes,
    &reports::form_routes,
    &weekly_reports::routes,
};

}  // namespace

const std::vector<const office::Route*>& all_routes() {
    static const auto all = [] {
        std::vector<const office::Route*> found;
        for (const office::Routes* table : tables)
            for (const office::Route& route : *table) found.push_back(&route);
        return found;
    }();
    return all;
}

}  // namespace server
