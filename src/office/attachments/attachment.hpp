#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "office/routing/route.hpp"
#include "office/search/search.hpp"

/// tệp đính kèm: files named by their SHA-256 in the data folder; the row holds the hash.
namespace attachments {

struct Attachment {
    std::string id;
    std::string name;
    std::int64_t size = 0;
    std::string media_type;
    std::string sha256;
    std::string created_by;
    std::string created_at;
};
void write(json::Writer&, const Attachment&);

/// Longest file name, in code points.
inline constexpr std::size_t name_max = 200;

std::optional<Attachment> find(sql::Connection&, const std::string& agency_id, const std::string& id);

/// The one place that decides who sees a file: those who may see a record that it belongs to (a task, a directive, a
/// dossier, a form of reports); while it belongs to none, who uploaded it.
std::optional<Attachment> find_visible(office::Request&, const std::string& id);

/// Where the bytes of a hash lie.
std::filesystem::path path_of(const std::filesystem::path& data, const std::string& sha256);
std::string read(const std::filesystem::path& data, const Attachment&);

/// Written whole and on disk before it has its name, so that a name never stands for half a file. Nothing happens when
/// the file is there already. Throws std::system_error.
void write_durably(const std::filesystem::path&, std::string_view bytes);

/// Keeps the bytes, on disk before the row is written, in a write of its own (for routes of Work::reads: waiting
/// for the disk must not hold up the writer). What is not taken is refused as inspection.hpp says.
Attachment keep(office::Request&, std::string name, std::string_view bytes);

/// What searching knows of a file before it is read: its name.
search::Entry entry_of(const Attachment&);
/// Of the agency's files the next after that id, in the order of ids.
std::vector<search::Entry> entries_after(sql::Connection&, const std::string& agency_id,
                                         const std::optional<std::string>& id, int limit);

extern const office::Routes routes;

}  // namespace attachments
