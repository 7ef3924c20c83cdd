#include "office/attachments/attachment.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <system_error>

#include "lib/crypto/hash.hpp"
#include "lib/crypto/uuid.hpp"
#include "lib/text/text.hpp"
#include "office/attachments/inspection.hpp"
#include "office/audit/audit.hpp"
#include "office/search/build.hpp"

namespace attachments {
std::filesystem::path path_of(const std::filesystem::path& data, const std::string& sha256) {
    return data / "attachments" / sha256.substr(0, 2) / sha256;
}

void write_durably(const std::filesystem::path& path, std::string_view bytes) {
    if (std::filesystem::exists(path)) return;
    std::filesystem::create_directories(path.parent_path());
    const std::filesystem::path half = path.string() + "." + crypto::new_uuid();
    const int file = ::open(half.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) throw std::system_error(errno, std::generic_category(), half.string());
    bool whole = true;
    for (std::string_view rest = bytes; !rest.empty() && whole;) {
        const ssize_t wrote = ::write(file, rest.data(), rest.size());
        whole = wrote > 0;
        if (whole) rest.remove_prefix(static_cast<std::size_t>(wrote));
    }
    whole = whole && ::fsync(file) == 0;
    const int error = errno;
    ::close(file);
    if (!whole) {
        std::filesystem::remove(half);
        throw std::system_error(error, std::generic_category(), half.string());
    }
    std::filesystem::rename(half, path);
    const int folder = ::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

std::string read(const std::filesystem::path& data, const Attachment& attachment) {
    std::ifstream in{path_of(data, attachment.sha256), std::ios::binary};
    if (!in) throw std::runtime_error("attachment " + attachment.id + " has no file");
    return {std::istreambuf_iterator<char>(in), {}};
}

std::optional<Attachment> find(sql::Connection& db, const std::string& agency_id, const std::string& id) {
    return db.maybe(
        "SELECT id, name, size, media_type, sha256, created_by, created_at FROM attachments"
        " WHERE agency_id = $1 AND id = $2",
        {agency_id, id}, [](sql::Columns& in) {
            return Attachment{in.text(), in.text(), in.integer(), in.text(), in.text(), in.text(), in.text()};
        });
}

Attachment keep(office::Request& rq, std::string name, std::string_view bytes) {
    const std::string_view type = inspect(bytes, name);
    Attachment kept{.id = crypto::new_uuid(),
                    .name = std::move(name),
                    .size = static_cast<std::int64_t>(bytes.size()),
                    .media_type = std::string(type),
                    .sha256 = crypto::sha256(bytes),
                    .created_by = rq.viewer().official_id,
                    .created_at = calendar::to_iso(rq.now())};
    write_durably(path_of(rq.installation().data, kept.sha256), bytes);
    rq.writing([&](office::Request& on_writer) {
        on_writer.db().run(
            "INSERT INTO attachments (agency_id, id, name, size, media_type, sha256, created_by, created_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            {rq.agency_id(), kept.id, kept.name, kept.size, kept.media_type, kept.sha256, kept.created_by,
             kept.created_at});
        search::put(on_writer.db(), rq.agency_id(), search::Kind::attachment, entry_of(kept), true);
        audit::record(on_writer, "attachment.added", kept.id, kept.name);
        return true;
    });
    search::read_files_soon(rq.installation(), rq.agency_id());
    return kept;
}

search::Entry entry_of(const Attachment& file) { return {.record_id = file.id, .title = text::squeeze(file.name)}; }

std::vector<search::Entry> entries_after(sql::Connection& db, const std::string& agency_id,
                                         const std::optional<std::string>& id, int limit) {
    return db.all(
        "SELECT id, name FROM attachments WHERE agency_id = $1 AND (CAST($2 AS uuid) IS NULL OR id > $2)"
        " ORDER BY id LIMIT $3",
        {agency_id, id, limit}, [](sql::Columns& in) {
            Attachment file;
            file.id = in.text();
            file.name = in.text();
            return entry_of(file);
        });
}

}  // namespace attachments
