#include "server/backup/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <fstream>
#include <stdexcept>

#include "lib/failure.hpp"

namespace server {
namespace {

using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

[[noreturn]] void broken() { throw Failure{FailureKind::unreadable, "restore.broken"}; }

}  // namespace

struct TarWriter::Inside {
    std::unique_ptr<archive, decltype(&archive_write_free)> out{archive_write_new(), &archive_write_free};

    void check(la_ssize_t answer) const {
        if (answer < 0) throw std::runtime_error(std::string("backup: ") + archive_error_string(out.get()));
    }
    void head(const std::string& name, std::int64_t size) const {
        const Entry entry{archive_entry_new(), &archive_entry_free};
        archive_entry_set_pathname(entry.get(), name.c_str());
        archive_entry_set_size(entry.get(), size);
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0600);
        check(archive_write_header(out.get(), entry.get()));
    }
};

TarWriter::TarWriter(const std::filesystem::path& path) : inside_(std::make_unique<Inside>()) {
    archive* out = inside_->out.get();
    inside_->check(archive_write_set_format_pax_restricted(out));
    inside_->check(archive_write_add_filter_gzip(out));
    inside_->check(archive_write_open_filename(out, path.c_str()));
}

TarWriter::~TarWriter() = default;

void TarWriter::add(const std::string& name, std::string_view bytes) {
    inside_->head(name, static_cast<std::int64_t>(bytes.size()));
    inside_->check(archive_write_data(inside_->out.get(), bytes.data(), bytes.size()));
}

void TarWriter::add_file(const std::string& name, const std::filesystem::path& path) {
    inside_->head(name, static_cast<std::int64_t>(std::filesystem::file_size(path)));
    std::ifstream in{path, std::ios::binary};
    std::array<char, 1 << 16> piece{};
    while (in.read(piece.data(), piece.size()) || in.gcount() > 0)
        inside_->check(archive_write_data(inside_->out.get(), piece.data(), static_cast<std::size_t>(in.gcount())));
    if (in.bad()) throw std::runtime_error("backup: cannot read " + path.string());
}

void TarWriter::finish() { inside_->check(archive_write_close(inside_->out.get())); }

void read_tar(const std::filesystem::path& path,
              const std::function<void(const std::string& name, const Chunk&)>& each) {
    const std::unique_ptr<archive, decltype(&archive_read_free)> in{archive_read_new(), &archive_read_free};
    archive_read_support_format_tar(in.get());
    archive_read_support_filter_gzip(in.get());
    constexpr std::size_t block = 1 << 16;
    if (archive_read_open_filename(in.get(), path.c_str(), block) != ARCHIVE_OK) broken();
    archive_entry* entry = nullptr;
    for (;;) {
        const int answer = archive_read_next_header(in.get(), &entry);
        if (answer == ARCHIVE_EOF) return;
        if (answer != ARCHIVE_OK) broken();
        const char* name = archive_entry_pathname(entry);
        each(name ? name : "", [&]() -> std::string_view {
            const void* bytes = nullptr;
            std::size_t size = 0;
            la_int64_t offset = 0;
            const int read = archive_read_data_block(in.get(), &bytes, &size, &offset);
            if (read == ARCHIVE_EOF) return {};
            if (read != ARCHIVE_OK) broken();
            return {static_cast<const char*>(bytes), size};
        });
    }
}

std::string read_all(const Chunk& chunk, std::size_t max) {
    std::string all;
    for (std::string_view piece = chunk(); !piece.empty(); piece = chunk()) {
        if (all.size() + piece.size() > max) broken();
        all += piece;
    }
    return all;
}

}  // namespace server
