#pragma once
#include <regex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The repository's own files, as the tidiness tests read them.
namespace tidy {

struct Source {
    std::string path;  ///< from the root: "src/office/tasks/task.cpp"
    std::string text;
    std::string code;      ///< C++ only: comments blanked, texts kept
    std::string skeleton;  ///< C++ only: comments and the insides of texts blanked

    bool is_cpp() const { return path.ends_with(".cpp") || path.ends_with(".hpp"); }
    bool is_test() const { return path.starts_with("tests/") || path.ends_with("_test.cpp"); }
    bool in(std::string_view folder) const { return path.starts_with(folder); }
};

/// Every text file of the repository that people write: not what is built, fetched or generated.
const std::vector<Source>& sources();

/// "path:line" of an offset.
std::string place(const Source&, std::size_t offset);

/// Every match of the pattern in a text: its offset and its groups (0 is the whole).
struct Match {
    std::size_t offset;
    std::vector<std::string> groups;
};
std::vector<Match> matches(const std::string& text, const std::regex&);

/// C++ texts that stand side by side are one: {offset, content}, escapes as written.
std::vector<std::pair<std::size_t, std::string>> literals(const Source&);

std::vector<std::string_view> lines(std::string_view text);

}  // namespace tidy
