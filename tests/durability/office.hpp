#pragma once
#include <filesystem>
#include <string>

#include "server.hpp"

namespace durability {

inline constexpr const char* password = "mat-khau-thu-nghiem";

/// A data directory that goes with the test.
struct Folder {
    std::filesystem::path path;
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "sauro-durability-XXXXXX").string();
        path = mkdtemp(pattern.data());
    }
    ~Folder() { std::filesystem::remove_all(path); }
};

/// An office with an administrator; the user name.
inline std::string found_office(const std::filesystem::path& data) {
    std::string name = run({"create-admin", "--data", data.string(), "--agency", "11242", "--name", "Quản trị"},
                           std::string(password) + "\n");
    while (name.ends_with('\n')) name.pop_back();
    return name;
}

}  // namespace durability
