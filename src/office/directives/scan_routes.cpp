#include <charconv>
#include <chrono>
#include <cmath>
#include <fstream>
#include <iterator>

#include "lib/crypto/hash.hpp"
#include "lib/crypto/uuid.hpp"
#include "lib/messages/messages.hpp"
#include "lib/paper/scan_reader.hpp"
#include "office/attachments/attachment.hpp"
#include "office/directives/directive.hpp"
#include "office/directives/scan.hpp"

namespace directives {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

namespace fs = std::filesystem;

/// Long enough for a paper to wait for its corrections over a weekend.
constexpr std::chrono::days scans_kept{7};

Scan own_scan(Request& rq) {
    return office::seen(find_scan(rq.db(), rq.agency_id(), rq.viewer().official_id, rq.id()));
}

/// A scan whose job is gone was cut off when the server stopped.
void note_interruption(Request& rq, Scan& scan) {
    if (scan.state != "reading" || rq.installation().jobs.find(scan.id)) return;
    // It may have ended between the two looks.
    scan = office::seen(rq.installation().database.reading(
        [&](sql::Connection& db) { return find_scan(db, scan.agency_id, scan.official_id, scan.id); }));
    if (scan.state != "reading") return;
    scan.state = "failed";
    scan.message = messages::sentence("directive_scan.interrupted");
}

void write_progress(json::Writer& out, Request& rq, Scan& scan) {
    const auto job = rq.installation().jobs.find(scan.id);
    note_interruption(rq, scan);
    const auto share = scan.state == "ready" ? 1.0 : job ? job->progress() : 0.0;
    out.field("id", scan.id).field("name", scan.name).field("state", scan.state).field("pages", scan.pages);
    out.field("done", std::int64_t{std::lround(share * scan.pages)});
    out.field("message", scan.message);
}

Response answer(Request& rq, Scan scan, int status = 200) {
    json::Writer out;
    out.object([&] {
        write_progress(out, rq, scan);
        out.key("reading").raw(scan.state == "ready" ? scan.reading.value_or("null") : "null");
    });
    return Response::json_text(out.take(), status);
}

/// Who left the page while the server read comes back to it here.
Response list(Request& rq) {
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (Scan& scan : list_scans(rq.db(), rq.agency_id(), rq.viewer().official_id))
                out.item().object([&] { write_progress(out, rq, scan); });
        });
    });
    return Response::json_text(out.take());
}

/// Always a download, as attachments are.
Response download(Request& rq) {
    const Scan scan = own_scan(rq);
    const fs::path path = scan_file(rq.installation(), scan.id);
    if (!fs::exists(path)) throw Failure{FailureKind::not_found, "request.not_found"};
    return Response::download_from(path, scan.name, "application/octet-stream");
}

void remove_old_files(const fs::path& folder) {
    const auto oldest = fs::file_time_type::clock::now() - scans_kept;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.last_write_time() < oldest) fs::remove(entry.path());
}

Response show_scan(Request& rq) { return answer(rq, own_scan(rq)); }

/// What is being read is stopped at the end of its page; what was read is forgotten.
Response cancel(Request& rq) {
    const Scan scan = own_scan(rq);
    const auto job = rq.installation().jobs.find(scan.id);
    if (job) job->cancel();
    rq.writing([&](Request& on_writer) {
        save_scan_end(on_writer.db(), scan, "cancelled", std::nullopt);
        return true;
    });
    if (!job) fs::remove(scan_file(rq.installation(), scan.id));
    return Response::nothing();
}

Response show_page(Request& rq) {
    const fs::path path = scan_file(rq.installation(), own_scan(rq).id);
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Failure{FailureKind::not_found, "request.not_found"};
    return page_picture(std::string{std::istreambuf_iterator<char>(file), {}}, rq.word("page"));
}

/// Of a directive that was brought as PDF or pictures.
Response show_directive_page(Request& rq) {
    const Directive directive = office::seen(find_visible(rq, rq.id()));
    if (!directive.attachment_id) throw Failure{FailureKind::not_found, "request.not_found"};
    const auto file = office::seen(attachments::find(rq.db(), rq.agency_id(), *directive.attachment_id));
    return page_picture(attachments::read(rq.installation().data, file), rq.word("page"));
}

}  // namespace

Response begin_scan(Request& rq, std::string name, std::string_view bytes) {
    if (!paper::can_read_scans()) throw Failure{FailureKind::unavailable, "paper.scan_unavailable"};
    const Scan scan{.agency_id = rq.agency_id(),
                    .id = crypto::new_uuid(),
                    .name = std::move(name),
                    .sha256 = crypto::sha256(bytes),
                    .state = "reading",
                    .pages = static_cast<std::int64_t>(paper::sheets_of(bytes).size()),
                    .official_id = rq.viewer().official_id};
    office::Installation& office = rq.installation();
    const fs::path file = scan_file(office, scan.id);
    attachments::write_durably(file, bytes);
    remove_old_files(file.parent_path());
    rq.writing([&](Request& on_writer) {
        remove_old_scans(on_writer.db(), scan.agency_id, rq.now() - scans_kept);
        save_new_scan(on_writer.db(), scan, rq.now());
        return true;
    });
    try {
        start_scan(office, scan);
    } catch (const Failure& failure) {
        fs::remove(file);
        office.database.write(
            [&](sql::Connection& db) { save_scan_end(db, scan, "failed", messages::sentence(failure)); });
        throw;
    }
    return answer(rq, scan, 202);
}

Response page_picture(std::string_view bytes, std::string_view page) {
    std::size_t number = 0;
    std::from_chars(page.data(), page.data() + page.size(), number);
    const bool has_pages = paper::is_picture(bytes) || bytes.substr(0, 1024).find("%PDF-") != bytes.npos;
    if (!has_pages) throw Failure{FailureKind::not_found, "request.not_found"};
    Response response;
    response.http.headers = {{"content-type", "image/jpeg"}, {"cache-control", "private, max-age=3600"}};
    response.http.body = paper::picture_of_page(bytes, number);
    return response;
}

const office::Routes scan_routes{
    {office::GET, "/api/directive_scans", list, Ability::directives_register},
    {office::GET, "/api/directive_scans/{id}/file", download, Ability::directives_register},
    {office::GET, "/api/directive_scans/{id}", show_scan, Ability::directives_register},
    {office::DELETE, "/api/directive_scans/{id}", cancel, Ability::directives_register, {.work = office::Work::reads}},
    {office::GET, "/api/directive_scans/{id}/pages/{page}", show_page, Ability::directives_register},
    {office::GET, "/api/directives/{id}/pages/{page}", show_directive_page, Ability::directives_see},
};

}  // namespace directives
