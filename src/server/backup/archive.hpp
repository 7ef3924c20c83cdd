#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace server {

/// A .tar.gz on its way out, entry by entry.
class TarWriter {
public:
    explicit TarWriter(const std::filesystem::path&);
    ~TarWriter();
    void add(const std::string& name, std::string_view bytes);
    void add_file(const std::string& name, const std::filesystem::path&);
    void finish();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// Calls back for each entry with its name and a way to read on: chunk() gives "" at the end.
/// Failure(unreadable, "restore.broken") when the file is no such archive, is cut or damaged.
using Chunk = std::function<std::string_view()>;
void read_tar(const std::filesystem::path&, const std::function<void(const std::string& name, const Chunk&)>&);

/// Everything that is left of an entry; beyond `max` bytes it is broken.
std::string read_all(const Chunk&, std::size_t max);

}  // namespace server
