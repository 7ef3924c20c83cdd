#include "server/pages.hpp"

#include <algorithm>
#include <array>

#include "lib/embedded/embedded.hpp"
#include "lib/failure.hpp"
#include "lib/http/media_type.hpp"

namespace server {
namespace {

constexpr std::string_view lasting = "public, max-age=31536000, immutable";

/// Addresses that citizens are given: pages of their own, which nobody signs in for.
constexpr std::array<std::string_view, 5> citizens_pages{"nguoi-dan", "tra-cuu", "thu-tuc", "danh-gia", "gop-y"};

std::string page_of(std::string_view path) {
    path.remove_prefix(std::min<std::size_t>(path.size(), 1));
    const std::string_view first = path.substr(0, path.find('/'));
    const bool of_citizens = std::find(citizens_pages.begin(), citizens_pages.end(), first) != citizens_pages.end();
    return of_citizens ? "/citizens.html" : "/index.html";
}

std::string_view built_page(std::string_view path) {
    const std::string name = "web" + std::string(path);
    return embedded::find(name);
}

http::Response embedded_answer(const http::Request& request, const std::string& path) {
    http::Response response{
        .headers = {{"content-type", std::string(http::media_type_of(path))},
                    {"cache-control", std::string(path.starts_with("/assets/") ? lasting : "no-cache")},
                    {"vary", "accept-encoding"}},
        .fixed_body = built_page(path)};
    const std::string_view accepted = request.header("accept-encoding");
    for (const auto& [word, ending] : {std::pair{"br", ".br"}, std::pair{"gzip", ".gz"}}) {
        if (accepted.find(word) == std::string_view::npos) continue;
        const std::string_view packed = built_page(path + ending);
        if (!packed.data()) continue;
        response.fixed_body = packed;
        response.headers.emplace_back("content-encoding", word);
        break;
    }
    return response;
}

}  // namespace

http::Response page(const http::Request& request) {
    if (request.method != http::Method::get) throw Failure{FailureKind::not_found, "request.method"};
    const bool packed = request.path.ends_with(".br") || request.path.ends_with(".gz");
    if (!packed && built_page(request.path).data()) return embedded_answer(request, request.path);
    const bool file = request.path.substr(request.path.rfind('/')).find('.') != std::string::npos;
    if (file) throw Failure{FailureKind::not_found, "request.no_route"};
    const std::string whole = page_of(request.path);
    if (built_page(whole).data()) return embedded_answer(request, whole);
    return {.headers = {{"content-type", "text/plain; charset=utf-8"}},
            .body = "Sáu Rõ: this build has no pages inside (preset release has them).\n"};
}

http::Response health(office::Installation& office) {
    office.database.read([](sql::Connection& db) { db.number("SELECT count(*) FROM migrations"); });
    return {.headers = {{"content-type", "application/json"}}, .body = "{\"status\":\"ok\"}"};
}

void add_safe_headers(http::Response& response) {
    const auto has = [&](std::string_view name) {
        return std::any_of(response.headers.begin(), response.headers.end(),
                           [&](const auto& header) { return header.first == name; });
    };
    if (!has("cache-control")) response.headers.emplace_back("cache-control", "no-store");
    response.headers.emplace_back("x-content-type-options", "nosniff");
    response.headers.emplace_back("x-frame-options", "DENY");
    response.headers.emplace_back("referrer-policy", "same-origin");
    // The component library writes its styles at run time; scripts come from this server only.
    response.headers.emplace_back("content-security-policy",
                                  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
                                  "font-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'");
}

}  // namespace server
