#include "office/digests/digests.hpp"

#include "office/agencies/agency.hpp"
#include "office/chasing/chase_rule.hpp"
#include "office/deadlines/working_calendar.hpp"
#include "office/digests/digest_mail.hpp"
#include "office/digests/digest_store.hpp"

namespace digests {
namespace {

using calendar::Date;

/// Of today, from its hour on; quiet hours that reach into it put it off.
bool is_hour(calendar::Instant now, const settings::Values& values, const calendar::WorkingDays& days) {
    if (!chasing::may_disturb(now, values, days)) return false;
    const auto since =
        std::chrono::duration_cast<std::chrono::minutes>(now - calendar::at_local(calendar::local_date(now)));
    const std::chrono::minutes hour{values.minute("digest_at")};
    return since >= hour && since < hour + digest_life;
}

}  // namespace

bool digests_wait(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    const settings::Values values = settings::values_of(db, agency_id);
    return values.yes("digest_on") && mails::sends(values) &&
           is_hour(now, values, deadlines::calendar_of(db, agency_id).days) &&
           !is_made(db, agency_id, calendar::local_date(now));
}

int make_digests(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    const Date today = calendar::local_date(now);
    if (!save_made(db, agency_id, today, now)) return 0;
    const settings::Values values = settings::values_of(db, agency_id);
    const std::string agency_name = agencies::find(db, agency_id)->name;
    const mail::Address from = mails::from_of(values, agency_name);
    int count = 0;
    for (const Reader& reader : list_readers(db, agency_id)) {
        const Digest digest = digest_of(material_of(db, reader.viewer, today), today);
        if (digest.empty()) continue;
        const Addressee to{reader.viewer.name, agency_name, values.text("public_address")};
        mails::post(db, agency_id,
                    {.official_id = reader.viewer.official_id,
                     .official_name = reader.viewer.name,
                     .kind = mails::Kind::digest,
                     .day = today,
                     .address = reader.mail_address},
                    from, content_of(digest, to), now);
        ++count;
    }
    return count;
}

}  // namespace digests
