#include "lib/json/field_reader.hpp"
#include "lib/messages/messages.hpp"
#include "office/accounts/official.hpp"
#include "office/audit/audit.hpp"
#include "office/deadlines/working_calendar.hpp"
#include "office/digests/digest_store.hpp"
#include "office/digests/digests.hpp"
#include "office/mails/mail.hpp"

namespace digests {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

/// Most rows of a group that the page shows.
constexpr std::size_t page_rows_max = 200;

void write_matter(json::Writer& out, const Matter& matter) {
    out.object([&] {
        out.field("what", word_of(matter.what)).field("content", matter.content);
        out.field("link", "/tasks/" + matter.task_id).field("unit_name", matter.unit_name);
        out.field("official_name", matter.official_name).field("due_on", matter.due_on);
    });
}

void write_section(json::Writer& out, const Digest& digest, const Section& section) {
    const std::string code{word_of(section.group)};
    out.object([&] {
        out.field("code", code).field("name", messages::sentence("digest.group." + code));
        out.field("total", section.total);
        out.key("items").array([&] {
            if (section.group == Group::mentioned)
                for (const Mention& one : digest.mentions)
                    out.item().object([&] {
                        out.field("what", "mention").field("content", one.content).field("link", one.link);
                        out.field("unit_name", nullptr).field("official_name", nullptr).field("due_on", nullptr);
                    });
            for (std::size_t i = 0; i < std::min(page_rows_max, section.matters.size()); ++i)
                write_matter(out.item(), section.matters[i]);
        });
    });
}

/// How the digest comes to this person by mail, and what became of today's.
void write_mail(json::Writer& out, Request& rq) {
    const settings::Values values = settings::values_of(rq.db(), rq.agency_id());
    const std::string& me = rq.viewer().official_id;
    const auto last = mails::find_last(rq.db(), rq.agency_id(), me, mails::Kind::digest, rq.today());
    out.object([&] {
        out.field("address", accounts::find_official(rq.db(), rq.agency_id(), me)->mail_address);
        out.field("wanted", wants_mail(rq.db(), rq.agency_id(), me));
        out.field("of_agency", values.yes("digest_on") && mails::sends(values)).field("at", values.text("digest_at"));
        out.field("state", last ? std::optional{word_of(last->state)} : std::nullopt);
        out.field("tried_at", last ? last->tried_at : std::nullopt);
    });
}

Response show(Request& rq) {
    const Digest digest = digest_of(material_of(rq.db(), rq.viewer(), rq.today()), rq.today());
    json::Writer out;
    out.object([&] {
        out.field("day", digest.day);
        out.field("working", deadlines::calendar_of(rq.db(), rq.agency_id()).days.includes(digest.day));
        out.key("sections").array([&] {
            for (const Section& section : digest.sections) write_section(out.item(), digest, section);
        });
        write_mail(out.key("mail"), rq);
    });
    return Response::json_text(out.take());
}

Response wish(Request& rq) {
    json::FieldReader in{rq.body()};
    const bool wanted = in.boolean("wanted");
    in.finish();
    save_wish(rq.db(), rq.agency_id(), rq.viewer().official_id, wanted);
    audit::record(rq, wanted ? "digest.wanted" : "digest.declined", std::nullopt);
    return show(rq);
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/digest", show, Ability::tasks_see},
    {office::PUT, "/api/digest/mail", wish, Ability::tasks_see},
};

}  // namespace digests
