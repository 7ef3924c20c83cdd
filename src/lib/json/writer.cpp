#include "lib/json/writer.hpp"

#include <fmt/format.h>

#include <charconv>

namespace json {

void Writer::comma() {
    if (!first_) out_ += ',';
    first_ = false;
}

void Writer::open(char bracket) {
    out_ += bracket;
    first_ = true;
}

Writer& Writer::close(char bracket) {
    out_ += bracket;
    first_ = false;
    return *this;
}

Writer& Writer::item() {
    comma();
    return *this;
}

Writer& Writer::key(std::string_view name) {
    comma();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    return *this;
}

Writer& Writer::value(std::nullptr_t) {
    out_ += "null";
    return *this;
}

Writer& Writer::value(bool truth) {
    out_ += truth ? "true" : "false";
    return *this;
}

Writer& Writer::value(std::int64_t number) {
    constexpr std::size_t longest = 20;
    char digits[longest];
    const auto [end, error] = std::to_chars(digits, digits + longest, number);
    out_.append(digits, end);
    return *this;
}

Writer& Writer::value(std::string_view text) {
    out_ += '"';
    std::size_t clean_from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out_.append(text.substr(clean_from, i - clean_from));
        clean_from = i + 1;
        switch (c) {
            case '"':
                out_ += "\\\"";
                break;
            case '\\':
                out_ += "\\\\";
                break;
            case '\n':
                out_ += "\\n";
                break;
            case '\t':
                out_ += "\\t";
                break;
            case '\r':
                out_ += "\\r";
                break;
            default:
                fmt::format_to(std::back_inserter(out_), "\\u{:04x}", c);
        }
    }
    out_.append(text.substr(clean_from));
    out_ += '"';
    return *this;
}

Writer& Writer::raw(std::string_view json) {
    out_ += json;
    return *this;
}

}  // namespace json
