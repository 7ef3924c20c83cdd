#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// The zip container of DOCX and XLSX, opened with care: files come from outside and may be hostile.
namespace ooxml {

/// What one archive may hold. Sizes are bytes after unpacking.
struct Limits {
    std::uint64_t unpacked = 512ull << 20;  ///< all entries together; a setting of the server
    std::uint64_t entries = 10'000;
    /// An entry, or the whole, that unpacks to more than `ratio` times its packed size is a zip bomb. Real sheets
    /// reach 30 to 50; deflate can reach 1,032. Small entries of blanks compress well and do no harm, hence the floor.
    std::uint64_t ratio = 200;
    std::uint64_t ratio_floor = 1ull << 20;
};

/// A zip container that has been looked over. Opening throws Failure(unreadable) with
///   `file.empty`       nothing in it
///   `file.broken_zip`  no zip container, or truncated
///   `file.encrypted`   a password on the container, on an entry, or an encrypted Office file
///   `file.old_office`  the binary form of Office before 2007 (.doc, .xls)
///   `file.macro`       carries macros
///   `file.bomb`        unpacks beyond Limits::ratio
/// and Failure(too_large, `file.unpacked_too_large`) beyond Limits::unpacked or Limits::entries.
/// Not for use by two threads at once.
class Archive {
public:
    static Archive open(const std::filesystem::path&, Limits = {});
    static Archive from_bytes(std::string bytes, Limits = {});
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    const std::vector<std::string>& names() const;
    bool has(std::string_view name) const;

    /// The entry, unpacked whole. Throws Failure(unreadable, "file.missing_part") when there is none of that name,
    /// Failure(too_large, "file.unpacked_too_large") beyond `limit` bytes, and what `stream` throws.
    std::string read(std::string_view name, std::uint64_t limit) const;

    /// The entry, unpacked piece by piece (up to 64 KiB each), in constant memory. Sizes that the container declares
    /// are not believed: the ratio and the limit are watched as bytes come. Throws `file.missing_part`,
    /// `file.bomb`, `file.unpacked_too_large`, `file.broken_zip` (checksum, end before the end). What the callback
    /// throws passes through.
    void stream(std::string_view name, const std::function<void(std::string_view chunk)>&) const;

private:
    struct Content;
    explicit Archive(std::unique_ptr<Content>);
    std::unique_ptr<Content> content;
};

}  // namespace ooxml
