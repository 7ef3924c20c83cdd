#include "sources.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace tidy {
namespace {

namespace fs = std::filesystem;

const std::set<std::string> kinds{".cpp", ".hpp", ".cmake", ".sql", ".toml", ".ts",   ".tsx", ".mjs",
                                  ".css", ".md",  ".test",  ".txt", ".json", ".html", ""};
const std::set<std::string> skipped_folders{"build", "node_modules", "dist",     ".git",         "golden",
                                            "seeds", "papers",       "pictures", "test-results", ".claude"};
const std::set<std::string> generated{"package-lock.json"};

/// Blanks comments, and in the skeleton the insides of texts, so that offsets and lines stay.
class Stripper {
public:
    explicit Stripper(const std::string& text) : code(text), skeleton(text) {}

    void run() {
        while (at_ < code.size()) step();
    }
    std::string code, skeleton;

private:
    void step() {
        if (code.compare(at_, 2, "//") == 0)
            blank_comment(code.find('\n', at_));
        else if (code.compare(at_, 2, "/*") == 0)
            blank_comment(end_of("*/", at_ + 2));
        else if (code.compare(at_, 2, "R\"") == 0)
            raw();
        else if (code[at_] == '"')
            quoted('"');
        else if (code[at_] == '\'' && !is_digit_separator())
            quoted('\'');
        else
            ++at_;
    }
    bool is_digit_separator() const { return at_ > 0 && std::isxdigit(static_cast<unsigned char>(code[at_ - 1])); }
    std::size_t end_of(std::string_view closing, std::size_t from) const {
        const std::size_t found = code.find(closing, from);
        return found == std::string::npos ? code.size() : found + closing.size();
    }
    void blank_comment(std::size_t end) {
        end = std::min(end, code.size());
        blank(code, at_, end);
        blank(skeleton, at_, end);
        at_ = end;
    }
    void raw() {
        const std::size_t open = code.find('(', at_);
        const std::size_t end = end_of(")" + code.substr(at_ + 2, open - at_ - 2) + "\"", open);
        blank(skeleton, at_ + 2, end - 1);
        at_ = end;
    }
    void quoted(char quote) {
        std::size_t end = at_ + 1;
        while (end < code.size() && code[end] != quote && code[end] != '\n') end += code[end] == '\\' ? 2 : 1;
        blank(skeleton, at_ + 1, std::min(end, code.size()));
        at_ = end + 1;
    }
    static void blank(std::string& text, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            if (text[i] != '\n') text[i] = ' ';
    }
    std::size_t at_ = 0;
};

Source read(const fs::path& root, const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    Source source{.path = fs::relative(file, root).generic_string(),
                  .text = {std::istreambuf_iterator<char>(in), {}},
                  .code = {},
                  .skeleton = {}};
    if (source.is_cpp()) {
        Stripper stripper{source.text};
        stripper.run();
        source.code = std::move(stripper.code);
        source.skeleton = std::move(stripper.skeleton);
    }
    return source;
}

std::vector<Source> read_all() {
    const fs::path root = SAURO_SOURCE_DIR;
    std::vector<Source> found;
    for (auto walk = fs::recursive_directory_iterator(root); walk != fs::recursive_directory_iterator(); ++walk) {
        const std::string name = walk->path().filename().string();
        if (walk->is_directory() && skipped_folders.contains(name)) walk.disable_recursion_pending();
        if (!walk->is_regular_file() || generated.contains(name)) continue;
        if (kinds.contains(walk->path().extension().string())) found.push_back(read(root, walk->path()));
    }
    std::sort(found.begin(), found.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
    return found;
}

}  // namespace

const std::vector<Source>& sources() {
    static const std::vector<Source> all = read_all();
    return all;
}

std::string place(const Source& source, std::size_t offset) {
    const auto line = std::count(source.text.begin(), source.text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
    return source.path + ":" + std::to_string(line + 1);
}

std::vector<Match> matches(const std::string& text, const std::regex& pattern) {
    std::vector<Match> found;
    for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match) {
        Match one{.offset = static_cast<std::size_t>(match->position()), .groups = {}};
        for (const auto& group : *match) one.groups.push_back(group.str());
        found.push_back(std::move(one));
    }
    return found;
}

std::vector<std::pair<std::size_t, std::string>> literals(const Source& source) {
    std::vector<std::pair<std::size_t, std::string>> found;
    const std::string &code = source.code, &skeleton = source.skeleton;
    std::size_t after_last = std::string::npos;
    for (std::size_t open = skeleton.find('"'); open != std::string::npos;) {
        const std::size_t close = skeleton.find('"', open + 1);
        if (close == std::string::npos) break;
        const std::string content = code.substr(open + 1, close - open - 1);
        const bool continues =
            after_last != std::string::npos && std::all_of(code.begin() + static_cast<std::ptrdiff_t>(after_last),
                                                           code.begin() + static_cast<std::ptrdiff_t>(open),
                                                           [](unsigned char c) { return std::isspace(c); });
        if (continues)
            found.back().second += content;
        else
            found.emplace_back(open, content);
        after_last = close + 1;
        open = skeleton.find('"', close + 1);
    }
    return found;
}

std::vector<std::string_view> lines(std::string_view text) {
    std::vector<std::string_view> found;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        found.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return found;
}

}  // namespace tidy
