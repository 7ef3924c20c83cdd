#include "lib/http/message.hpp"

#include <fmt/format.h>

#include "lib/text/text.hpp"

namespace http {
namespace {

std::optional<int> hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return std::nullopt;
}

std::optional<std::string> decode(std::string_view in, bool plus_is_space) {
    std::string out;
    for (std::size_t i = 0; i < in.size(); ++i) {
        if (in[i] == '+' && plus_is_space) {
            out += ' ';
        } else if (in[i] == '%') {
            if (i + 2 >= in.size()) return std::nullopt;
            const auto high = hex_digit(in[i + 1]), low = hex_digit(in[i + 2]);
            if (!high || !low) return std::nullopt;
            out += static_cast<char>(*high * 16 + *low);
            i += 2;
        } else {
            out += in[i];
        }
    }
    if (!text::is_valid_utf8(out) || out.find('\0') != std::string::npos) return std::nullopt;
    return out;
}

}  // namespace

Method method_of(std::string_view word) {
    if (word == "GET" || word == "HEAD") return Method::get;
    if (word == "POST") return Method::post;
    if (word == "PUT") return Method::put;
    if (word == "PATCH") return Method::patch;
    if (word == "DELETE") return Method::del;
    return Method::other;
}

std::string_view word_of(Method method) {
    switch (method) {
        case Method::get:
            return "GET";
        case Method::post:
            return "POST";
        case Method::put:
            return "PUT";
        case Method::patch:
            return "PATCH";
        case Method::del:
            return "DELETE";
        case Method::other:
            break;
    }
    return "OTHER";
}

bool read_target(std::string_view target, Request& request) {
    const std::size_t mark = target.find('?');
    const auto path = decode(target.substr(0, mark), false);
    if (!path || !path->starts_with('/')) return false;
    request.path = *path;
    if (mark == std::string_view::npos) return true;
    for (const std::string& pair : text::split(target.substr(mark + 1), '&')) {
        if (pair.empty()) continue;
        const std::size_t equals = pair.find('=');
        const auto name = decode(std::string_view{pair}.substr(0, equals), true);
        const auto value = equals == std::string::npos ? std::optional<std::string>{""}
                                                       : decode(std::string_view{pair}.substr(equals + 1), true);
        if (!name || !value) return false;
        request.query[*name] = text::nfc(*value);
    }
    return true;
}

std::string_view Request::cookie(std::string_view name) const {
    std::string_view rest = header("cookie");
    while (!rest.empty()) {
        const std::size_t end = rest.find(';');
        const std::string_view pair = text::trim(rest.substr(0, end));
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
            return pair.substr(name.size() + 1);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return {};
}

std::string attachment_header(std::string_view file_name) {
    std::string encoded;
    for (const char c : file_name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '_' || byte == '.';
        if (plain)
            encoded += c;
        else
            encoded += fmt::format("%{:02X}", byte);
    }
    return "attachment; filename*=UTF-8''" + encoded;
}

}  // namespace http
