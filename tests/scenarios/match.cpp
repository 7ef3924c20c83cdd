#include "match.hpp"

#include <algorithm>

namespace scenarios {
namespace {

namespace json = boost::json;

std::string named(const std::string& path) { return path.empty() ? "the answer" : path; }

std::optional<std::string> other(const json::value& wanted, const json::value& got, const std::string& path) {
    return named(path) + ": wanted " + json::serialize(wanted) + ", got " + json::serialize(got);
}

std::optional<std::string> in_order(const json::array& wanted, const json::array& got, const std::string& path) {
    std::size_t next = 0;
    for (const json::value& one : wanted) {
        if (one == json::value("...")) continue;
        while (next < got.size() && difference(one, got[next])) ++next;
        if (next == got.size()) return named(path) + ": none (left) like " + json::serialize(one);
        ++next;
    }
    return std::nullopt;
}

std::optional<std::string> list_difference(const json::array& wanted, const json::array& got, const std::string& path) {
    if (std::find(wanted.begin(), wanted.end(), json::value("...")) != wanted.end()) return in_order(wanted, got, path);
    if (wanted.size() != got.size())
        return named(path) + ": wanted " + std::to_string(wanted.size()) + " elements, got " +
               std::to_string(got.size());
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (auto found = difference(wanted[i], got[i], path + "[" + std::to_string(i) + "]")) return found;
    return std::nullopt;
}

}  // namespace

bool fits(const std::string& pattern, const std::string& text) {
    const bool open_begin = pattern.starts_with('*'), open_end = pattern.size() > 1 && pattern.ends_with('*');
    const std::string core = pattern.substr(open_begin, pattern.size() - open_begin - open_end);
    if (open_begin && open_end) return text.find(core) != std::string::npos;
    if (open_begin) return text.ends_with(core);
    if (open_end) return text.starts_with(core);
    return text == pattern;
}

std::optional<std::string> difference(const json::value& wanted, const json::value& got, const std::string& path) {
    if (wanted == json::value("*")) {
        if (got.is_null()) return named(path) + ": wanted anything, got null";
        return std::nullopt;
    }
    if (wanted.is_object() && got.is_object()) {
        for (const auto& [name, value] : wanted.as_object()) {
            const std::string below = path.empty() ? std::string(name) : path + "." + std::string(name);
            const json::value* found = got.as_object().if_contains(name);
            if (!found) return below + ": wanted " + json::serialize(value) + ", it is not there";
            if (auto inner = difference(value, *found, below)) return inner;
        }
        return std::nullopt;
    }
    if (wanted.is_array() && got.is_array()) return list_difference(wanted.as_array(), got.as_array(), path);
    if (wanted.is_string() && got.is_string())
        return fits(wanted.as_string().c_str(), got.as_string().c_str()) ? std::nullopt : other(wanted, got, path);
    return wanted == got ? std::nullopt : other(wanted, got, path);
}

const json::value* at_path(const json::value& value, const std::string& path) {
    std::string pointer;
    for (const char c : "." + path) {
        if (c == '.' || c == '[')
            pointer += '/';
        else if (c != ']')
            pointer += c;
    }
    boost::system::error_code error;
    return value.find_pointer(pointer, error);
}

}  // namespace scenarios
