#include "lib/ooxml/zip.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include <zip.h>

#include "lib/failure.hpp"

namespace ooxml {

namespace {

constexpr std::size_t chunk_size = 64 << 10;
constexpr std::uint64_t content_types_limit = 1 << 20;
constexpr std::size_t head_size = 64 << 10;

[[noreturn]] void refuse(const char* code) { throw Failure(FailureKind::unreadable, code); }
[[noreturn]] void refuse_size() { throw Failure(FailureKind::too_large, "file.unpacked_too_large"); }

bool is_compound_file(std::string_view head) { return head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); }

// Office keeps an encrypted document in a compound file whose directory names "EncryptedPackage" in UTF-16.
void refuse_compound_file(std::string_view bytes) {
    constexpr std::string_view name = "EncryptedPackage";
    std::string wide;
    for (const char c : name) {
        wide += c;
        wide += '\0';
    }
    refuse(bytes.find(wide) != std::string_view::npos ? "file.encrypted" : "file.old_office");
}

void look_at_head(std::string_view head, std::string_view all) {
    if (all.empty()) refuse("file.empty");
    if (is_compound_file(head)) refuse_compound_file(all);
    if (!head.starts_with("PK")) refuse("file.broken_zip");
}

bool is_macro_part(std::string_view name) {
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
    // An ODT keeps modules beside the indexes of its libraries, which stand there also where no module does.
    const bool index = lower.ends_with("/script-lc.xml") || lower.ends_with("/script-lb.xml") || lower.ends_with('/');
    if ((lower.starts_with("basic/") || lower.starts_with("scripts/")) && !index) return true;
    return lower.ends_with("vbaproject.bin") || lower.ends_with("vbadata.xml") ||
           lower.find("macrosheets/") != lower.npos;
}

/// Whether a part that is there is declared to carry macros. Some writers declare macro types for endings of which the
/// container holds no file.
bool declares_macros(std::string_view types, const std::vector<std::string>& names) {
    constexpr std::string_view mark = "macroEnabled", extension = "Extension=\"";
    for (std::size_t at = types.find(mark); at != types.npos; at = types.find(mark, at + 1)) {
        const auto open = types.rfind('<', at), close = types.find('>', at);
        if (open == types.npos || close == types.npos) return true;
        const std::string_view tag = types.substr(open, close - open);
        const auto begin = tag.find(extension);
        if (tag.find("Default") == tag.npos || begin == tag.npos) return true;
        const auto from = begin + extension.size();
        const std::string ending = "." + std::string(tag.substr(from, tag.find('"', from) - from));
        for (const std::string& name : names)
            if (name.ends_with(ending)) return true;
    }
    return false;
}

struct Closer {
    void operator()(zip_t* z) const { zip_discard(z); }
    void operator()(zip_file_t* f) const { zip_fclose(f); }
};

}  // namespace

struct Archive::Content {
    std::string bytes;
    std::unique_ptr<zip_t, Closer> handle;
    Limits limits;
    std::vector<std::string> names;
    std::uint64_t packed_whole = 0;

    void look_over();
    std::uint64_t index_of(std::string_view name) const;
    void check_ratio(std::uint64_t packed, std::uint64_t unpacked) const {
        if (unpacked > limits.ratio_floor && unpacked / limits.ratio > packed) refuse("file.bomb");
    }
};

void Archive::Content::look_over() {
    const zip_int64_t count = zip_get_num_entries(handle.get(), 0);
    if (count <= 0) refuse("file.broken_zip");
    if (static_cast<std::uint64_t>(count) > limits.entries) refuse_size();
    std::uint64_t whole = 0;
    bool macro = false;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(handle.get(), static_cast<zip_uint64_t>(i), 0, &stat) != 0) refuse("file.broken_zip");
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            refuse("file.encrypted");
        names.emplace_back(stat.name ? stat.name : "");
        macro = macro || is_macro_part(names.back());
        if (!(stat.valid & ZIP_STAT_SIZE)) continue;
        if (stat.valid & ZIP_STAT_COMP_SIZE) check_ratio(stat.comp_size, stat.size);
        if (stat.size > limits.unpacked || (whole += stat.size) > limits.unpacked) refuse_size();
    }
    // Entries that share the same packed bytes pass one by one, not together.
    check_ratio(packed_whole, whole);
    if (macro) refuse("file.macro");
}

std::uint64_t Archive::Content::index_of(std::string_view name) const {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) refuse("file.missing_part");
    return static_cast<std::uint64_t>(found - names.begin());
}

Archive::Archive(std::unique_ptr<Content> c) : content(std::move(c)) {
    content->look_over();
    if (has("[Content_Types].xml") && declares_macros(read("[Content_Types].xml", content_types_limit), names()))
        refuse("file.macro");
}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Archive Archive::open(const std::filesystem::path& path, Limits limits) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Failure(FailureKind::not_found, "file.not_found");
    std::string head(head_size, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    if (is_compound_file(head)) {
        file.clear();
        file.seekg(0);
        std::string all(std::istreambuf_iterator<char>(file), {});
        look_at_head(head, all);
    }
    look_at_head(head, head);

    auto content = std::make_unique<Content>();
    content->limits = limits;
    content->packed_whole = std::filesystem::file_size(path);
    int error = 0;
    content->handle.reset(zip_open(path.c_str(), ZIP_RDONLY, &error));
    if (!content->handle) refuse("file.broken_zip");
    return Archive(std::move(content));
}

Archive Archive::from_bytes(std::string bytes, Limits limits) {
    look_at_head(std::string_view(bytes).substr(0, head_size), bytes);
    auto content = std::make_unique<Content>();
    content->limits = limits;
    content->bytes = std::move(bytes);
    content->packed_whole = content->bytes.size();
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(content->bytes.data(), content->bytes.size(), 0, &error);
    if (source) content->handle.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    zip_error_fini(&error);
    if (!content->handle) {
        if (source) zip_source_free(source);
        refuse("file.broken_zip");
    }
    return Archive(std::move(content));
}

const std::vector<std::string>& Archive::names() const { return content->names; }

bool Archive::has(std::string_view name) const {
    return std::find(content->names.begin(), content->names.end(), name) != content->names.end();
}

void Archive::stream(std::string_view name, const std::function<void(std::string_view)>& take) const {
    const std::uint64_t index = content->index_of(name);
    zip_stat_t stat;
    if (zip_stat_index(content->handle.get(), index, 0, &stat) != 0) refuse("file.broken_zip");
    const std::uint64_t packed = (stat.valid & ZIP_STAT_COMP_SIZE) ? stat.comp_size : content->packed_whole;
    const std::unique_ptr<zip_file_t, Closer> file(zip_fopen_index(content->handle.get(), index, 0));
    if (!file) refuse("file.broken_zip");
    std::array<char, chunk_size> buffer;
    std::uint64_t unpacked = 0;
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
        if (got < 0) refuse("file.broken_zip");
        if (got == 0) break;
        unpacked += static_cast<std::uint64_t>(got);
        if (unpacked > content->limits.unpacked) refuse_size();
        content->check_ratio(packed, unpacked);
        take({buffer.data(), static_cast<std::size_t>(got)});
    }
    if ((stat.valid & ZIP_STAT_SIZE) && unpacked != stat.size) refuse("file.broken_zip");
}

std::string Archive::read(std::string_view name, std::uint64_t limit) const {
    std::string all;
    stream(name, [&](std::string_view chunk) {
        if (all.size() + chunk.size() > limit) refuse_size();
        all += chunk;
    });
    return all;
}

}  // namespace ooxml
