#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

enum class Method { get, post, put, patch, del, other };

/// One request, whole. Large bodies lie in a file instead of `body` (see Plan).
struct Request {
    Method method = Method::get;
    std::string path;                                         ///< decoded, without the query
    std::map<std::string, std::string, std::less<>> query;    ///< decoded; the last of a name wins
    std::map<std::string, std::string, std::less<>> headers;  ///< names in lower case
    std::string body;
    std::optional<std::filesystem::path> body_file;  ///< removed after the answer
    std::string address;                             ///< of the client

    std::string_view header(std::string_view name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string_view{} : std::string_view{found->second};
    }
    /// The cookie's value, or "".
    std::string_view cookie(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::string_view fixed_body;                ///< of the program itself, instead of `body`: not copied
    std::optional<std::filesystem::path> file;  ///< instead of `body`: sent from disk
};

Method method_of(std::string_view word);
std::string_view word_of(Method);

/// "/a%20b?x=1" into path and query; false when the escapes are wrong or the text is not UTF-8.
bool read_target(std::string_view target, Request&);

/// Text for a header that names a file: `attachment; filename*=UTF-8''…`.
std::string attachment_header(std::string_view file_name);

}  // namespace http
