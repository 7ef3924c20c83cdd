#pragma once
#include <span>
#include <string_view>

/// Files inside the binary: `definitions/…`, `migrations/…`, `web/…` (paths as in the repository;
/// `web/` holds the built pages with their `.br` and `.gz` forms).
namespace embedded {

struct File {
    const char* name;
    const char* begin;
    const char* end;
    std::string_view text() const { return {begin, static_cast<std::size_t>(end - begin)}; }
};

/// Every embedded file, ordered by folder and name.
const std::span<const File> files();

/// The file's bytes; a null view (data() == nullptr) when there is none of that name.
std::string_view find(std::string_view name);

/// The file's bytes; throws std::logic_error when the build forgot it.
std::string_view get(std::string_view name);

}  // namespace embedded
