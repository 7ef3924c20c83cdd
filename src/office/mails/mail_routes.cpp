#include "lib/mail/message.hpp"
#include "lib/messages/messages.hpp"
#include "office/accounts/official.hpp"
#include "office/agencies/agency.hpp"
#include "office/audit/audit.hpp"
#include "office/mails/delivery.hpp"
#include "office/mails/mail_store.hpp"

namespace mails {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

/// Why it did not arrive, in a sentence with the server's own words where it said some.
std::optional<std::string> problem_of(const Mail& mail, const settings::Values& values) {
    if (mail.state == State::interrupted) return messages::sentence("mail.interrupted");
    if (!mail.fault) return std::nullopt;
    std::string problem = messages::sentence(
        "mail.fault." + *mail.fault,
        {{"server", values.text("mail_host") + ":" + values.text("mail_port")}, {"address", mail.address}});
    if (mail.answer) problem += " " + messages::sentence("mail.answered", {{"answer", *mail.answer}});
    return problem;
}

void write_mail(json::Writer& out, const Mail& mail, const settings::Values& values) {
    out.object([&] {
        out.field("id", mail.id).field("official_id", mail.official_id).field("official_name", mail.official_name);
        out.field("kind", word_of(mail.kind));
        out.field("kind_name", messages::sentence("mail.kind." + std::string(word_of(mail.kind))));
        out.field("day", mail.day).field("address", mail.address).field("subject", mail.subject);
        out.field("state", word_of(mail.state));
        out.field("state_name", messages::sentence("mail.state." + std::string(word_of(mail.state))));
        out.field("tries", mail.tries).field("tried_at", mail.tried_at).field("next_try_at", mail.next_try_at);
        out.field("problem", problem_of(mail, values));
    });
}

Response list(Request& rq) {
    const MailFilter filter{.state = rq.query("state"), .official_id = rq.query_id("official_id")};
    const MailPage found = list_mails(rq.db(), rq.agency_id(), filter, rq.page());
    const settings::Values values = settings::values_of(rq.db(), rq.agency_id());
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Mail& one : found.items) write_mail(out.item(), one, values);
        });
        out.field("next", found.next);
    });
    return Response::json_text(out.take());
}

/// A mail to oneself, now: what came of it is the answer.
Response try_out(Request& rq) {
    const settings::Values values = settings::values_of(rq.db(), rq.agency_id());
    const auto me = accounts::find_official(rq.db(), rq.agency_id(), rq.viewer().official_id).value();
    if (!sends(values)) throw Failure{FailureKind::conflict, "mail.no_server"};
    if (!me.mail_address) throw Failure{FailureKind::conflict, "mail.no_address"};
    const std::string agency = agencies::find(rq.db(), rq.agency_id())->name;
    const auto server = server_of(values, rq.installation().data);
    if (!server) throw Failure{FailureKind::conflict, "mail.other_key"};
    const messages::Values words{{"name", me.name}, {"agency", agency}};
    const std::string text = messages::sentence("mail.test_text", words);
    const Content content{messages::sentence("mail.test_subject", words), text + "\n",
                          "<p>" + mail::as_html(text) + "</p>\n"};
    const Mail mail = send_now(rq.installation(), rq.agency_id(),
                               {.official_id = me.id,
                                .official_name = me.name,
                                .kind = Kind::test,
                                .day = rq.today(),
                                .address = *me.mail_address},
                               *server, from_of(values, agency), content);
    rq.writing([&](Request& writer) { audit::record(writer, "mail.tested", mail.id, *me.mail_address); });
    json::Writer out;
    write_mail(out, mail, values);
    return Response::json_text(out.take(), 201);
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/mails", list, Ability::settings_manage},
    // It waits for the mail server: no transaction of writing is open meanwhile.
    {office::POST, "/api/mails/test", try_out, Ability::settings_manage, {.work = office::Work::reads}},
};

}  // namespace mails
