#include "lib/ooxml/zip_writer.hpp"

#include <stdexcept>

#include <zip.h>

namespace ooxml {
namespace {

constexpr zip_uint16_t first_dos_day = (1 << 5) | 1;  // 1980-01-01

[[noreturn]] void fail(const char* step) { throw std::runtime_error(std::string("zip: ") + step); }

void add(zip_t* archive, const std::string& name, const std::string& bytes) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    if (!source) fail("source");
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        fail("add");
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 6) != 0) fail("compression");
    if (zip_file_set_dostime(archive, entry, 0, first_dos_day, 0) != 0) fail("date");
}

std::string take(zip_source_t* target) {
    zip_stat_t stat;
    if (zip_source_stat(target, &stat) != 0 || zip_source_open(target) != 0) fail("read back");
    std::string bytes(stat.size, '\0');
    const zip_int64_t got = zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    if (got != static_cast<zip_int64_t>(bytes.size())) fail("read back");
    return bytes;
}

}  // namespace

std::string write_zip(const std::vector<std::pair<std::string, std::string>>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!target) fail("create");
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (!archive) {
        zip_source_free(target);
        zip_source_free(target);
        fail("open");
    }
    try {
        for (const auto& [name, bytes] : entries) add(archive, name, bytes);
        if (zip_close(archive) != 0) fail("close");
    } catch (...) {
        zip_discard(archive);
        zip_source_free(target);
        throw;
    }
    std::string bytes = take(target);
    zip_source_free(target);
    return bytes;
}

}  // namespace ooxml
