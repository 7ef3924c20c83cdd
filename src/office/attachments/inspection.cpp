#include "office/attachments/inspection.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "lib/failure.hpp"
#include "lib/http/media_type.hpp"
#include "lib/ooxml/zip.hpp"
#include "lib/text/text.hpp"

namespace attachments {
namespace {

constexpr std::string_view zip_start = "PK\x03\x04", compound_start = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// An archive in an archive in an archive: nobody sends more.
constexpr int depth_max = 3;
/// Largest embedded file that is looked into; a larger one is refused by the archive.
constexpr std::uint64_t embedded_max = 64u << 20, relations_max = 1u << 20;
/// Longest ending of a file's name, with its dot: ".docx". What is longer is words.
constexpr std::size_t ending_max = 6;

/// What is told by its first bytes: the ending that names its kind.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> starts{{{"%PDF-", ".pdf"},
                                                                               {"\x89PNG\r\n\x1a\n", ".png"},
                                                                               {"\xFF\xD8\xFF", ".jpg"},
                                                                               {{"II*\0", 4}, ".tiff"},
                                                                               {{"MM\0*", 4}, ".tiff"}}};
constexpr std::array<std::string_view, 7> zipped{".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".zip"};
constexpr std::array<std::string_view, 3> plain{".txt", ".md", ".csv"};
constexpr std::array<std::string_view, 8> binary_office{".doc", ".xls", ".ppt", ".dot", ".xlt", ".pps", ".bin", ".ole"};
/// What Windows runs or opens in a browser when it is double-clicked.
constexpr std::array<std::string_view, 19> programs{".exe", ".dll", ".com", ".scr",  ".msi", ".bat", ".cmd",
                                                    ".ps1", ".vbs", ".vbe", ".js",   ".jse", ".wsf", ".hta",
                                                    ".lnk", ".jar", ".htm", ".html", ".svg"};

[[noreturn]] void refuse(const char* code) { throw Failure{FailureKind::unreadable, code}; }

template <class Endings>
bool is_one_of(const Endings& endings, std::string_view ending) {
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

/// ".docx" in lower case; nothing where the name has words after its last dot, or none.
std::string ending_of(std::string_view name) {
    const auto dot = name.rfind('.');
    if (dot == name.npos || name.size() - dot > ending_max) return "";
    const std::string ending = text::lower(name.substr(dot));
    const auto is_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return std::all_of(ending.begin() + 1, ending.end(), is_word) ? ending : "";
}

/// The directory of a compound file names its storages in UTF-16; Office keeps macros in one of this name.
bool holds_macros(std::string_view compound) {
    std::string wide;
    for (const char c : std::string_view{"_VBA_PROJECT"}) (wide += c) += '\0';
    return compound.find(wide) != compound.npos;
}

/// A template that Office would fetch from a network as it opens the file, with whatever macros stand there then.
bool fetches_template(const ooxml::Archive& archive) {
    constexpr std::string_view relations = "word/_rels/settings.xml.rels";
    if (!archive.has(relations)) return false;
    const std::string all = text::lower(archive.read(relations, relations_max));
    if (all.find("attachedtemplate") == all.npos) return false;
    for (const std::string_view target : {"target=\"http", "target=\"ftp", "target=\"\\\\", "target=\"file://\\\\"})
        if (all.find(target) != all.npos) return true;
    return false;
}

void look_into(const std::string& bytes, int depth) {
    if (depth > depth_max) refuse("attachment.program");
    const auto archive = ooxml::Archive::from_bytes(bytes);  // refuses macros, locks, bombs
    if (fetches_template(archive)) refuse("file.macro");
    const bool is_office = archive.has("[Content_Types].xml") || archive.has("mimetype");
    for (const std::string& name : archive.names()) {
        const std::string ending = ending_of(name);
        if (!is_office && is_one_of(programs, ending)) refuse("attachment.program");
        if (!is_one_of(zipped, ending) && !is_one_of(binary_office, ending)) continue;
        const std::string inner = archive.read(name, embedded_max);
        if (inner.starts_with(compound_start) && holds_macros(inner)) refuse("file.macro");
        if (inner.starts_with(zip_start)) look_into(inner, depth + 1);
    }
}

/// The ending that the content stands for; "" when it is of no kind that offices send.
std::string kind_of(std::string_view bytes, const std::string& ending) {
    for (const auto& [start, kind] : starts)
        if (bytes.starts_with(start)) return std::string(kind);
    if (bytes.starts_with(zip_start)) return is_one_of(zipped, ending) ? ending : ".zip";
    if (is_one_of(plain, ending) && bytes.find('\0') == bytes.npos) return ".txt";
    return "";
}

bool fits(const std::string& kind, const std::string& ending) {
    if (ending.empty() || ending == kind) return true;
    if (kind == ".tiff") return ending == ".tif";
    return (kind == ".jpg" && ending == ".jpeg") || (kind == ".txt" && is_one_of(plain, ending));
}

}  // namespace

std::string_view inspect(std::string_view bytes, std::string_view name) {
    if (bytes.empty()) throw Failure{FailureKind::bad_input, "file.empty"};
    if (bytes.starts_with(compound_start)) refuse("file.old_office");
    const std::string ending = ending_of(name), kind = kind_of(bytes, ending);
    if (kind.empty()) refuse("attachment.kind");
    if (!fits(kind, ending)) refuse("attachment.name");
    if (bytes.starts_with(zip_start)) look_into(std::string(bytes), 1);
    return http::media_type_of(kind);
}

}  // namespace attachments
