#include <fstream>
#include <iterator>

#include "lib/text/text.hpp"
#include "office/attachments/attachment.hpp"

namespace attachments {

void write(json::Writer& out, const Attachment& one) {
    out.object([&] {
        out.field("id", one.id).field("name", one.name).field("size", one.size);
        out.field("media_type", one.media_type).field("created_at", one.created_at);
    });
}

namespace {

using accounts::Ability;
using office::Request;
using office::Response;

Response add(Request& rq) {
    const std::string name{text::trim(rq.query("name").value_or(""))};
    if (name.empty() || text::length(name) > name_max) office::refuse("name", "field.required");
    return Response::json(keep(rq, name, rq.body()), 201);
}

/// Always a download, never shown: a file from outside must not run as a page of this server.
Response download(Request& rq) {
    const Attachment one = office::seen(find_visible(rq, rq.id()));
    return Response::download_from(path_of(rq.installation().data, one.sha256), one.name, "application/octet-stream");
}

}  // namespace

const office::Routes routes{
    {office::POST,
     "/api/attachments",
     add,
     Ability::signed_in,
     {.body_max = office::attachment_max, .work = office::Work::reads}},
    {office::GET, "/api/attachments/{id}", download, Ability::signed_in},
};

}  // namespace attachments
