#include "lib/text/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "lib/failure.hpp"

namespace text {
namespace {

constexpr utf8proc_int32_t d_with_stroke = 0x111, D_with_stroke = 0x110;

/// Calls each(code point) over valid UTF-8; stops and returns false at the first bad byte.
template <class Each>
bool each_code_point(std::string_view in, Each each) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(in.data());
    auto left = static_cast<utf8proc_ssize_t>(in.size());
    while (left > 0) {
        utf8proc_int32_t code_point = -1;
        const utf8proc_ssize_t used = utf8proc_iterate(bytes, left, &code_point);
        if (used <= 0) return false;
        each(code_point);
        bytes += used;
        left -= used;
    }
    return true;
}

void append(std::string& out, utf8proc_int32_t code_point) {
    utf8proc_uint8_t bytes[4];
    const auto size = utf8proc_encode_char(code_point, bytes);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::string map(std::string_view in, int options) {
    utf8proc_uint8_t* mapped = nullptr;
    const auto size =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(in.data()), static_cast<utf8proc_ssize_t>(in.size()),
                     &mapped, static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{mapped, &std::free};
    if (size < 0) throw Failure{FailureKind::bad_input, "text.not_utf8"};
    return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
}

bool is_ascii(std::string_view in) {
    return std::all_of(in.begin(), in.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_space(utf8proc_int32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x3000 ||
           c == 0xFEFF;
}

/// Without white space at both ends, inner runs as one space; each code point as `as` has it.
template <class As>
std::string squeezed(std::string_view in, As as) {
    std::string out;
    out.reserve(in.size());
    bool space_before = false;
    each_code_point(in, [&](utf8proc_int32_t c) {
        if (is_space(c)) {
            space_before = !out.empty();
            return;
        }
        if (space_before) out += ' ';
        space_before = false;
        append(out, as(c));
    });
    return out;
}

/// Weights of the five tones in the order of Vietnamese dictionaries, by combining mark.
char tone_of(utf8proc_int32_t mark) {
    switch (mark) {
        case 0x300:
            return '1';  // huyền
        case 0x309:
            return '2';  // hỏi
        case 0x303:
            return '3';  // ngã
        case 0x301:
            return '4';  // sắc
        case 0x323:
            return '5';  // nặng
        default:
            return 0;
    }
}

}  // namespace

bool is_valid_utf8(std::string_view in) {
    return each_code_point(in, [](utf8proc_int32_t) {});
}

std::string nfc(std::string_view in) {
    if (is_ascii(in)) return std::string{in};
    return map(in, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string fold(std::string_view in) {
    const std::string plain =
        map(in, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
    return squeezed(
        plain, [](utf8proc_int32_t c) { return c == d_with_stroke || c == D_with_stroke ? utf8proc_int32_t{'d'} : c; });
}

std::string lower(std::string_view in) {
    std::string out;
    each_code_point(in, [&](utf8proc_int32_t c) { append(out, utf8proc_tolower(c)); });
    return out;
}

std::string upper(std::string_view in) {
    std::string out;
    each_code_point(in, [&](utf8proc_int32_t c) { append(out, utf8proc_toupper(c)); });
    return out;
}

std::string_view first_letter(std::string_view in) {
    std::size_t size = in.empty() ? 0 : 1;
    while (size < in.size() && (static_cast<unsigned char>(in[size]) & 0xC0) == 0x80) ++size;
    return in.substr(0, size);
}

bool begins_lower(std::string_view in) {
    const std::string_view letter = first_letter(in);
    return upper(letter) != letter;
}

std::string capitalised(std::string_view in) {
    const std::string_view letter = first_letter(in);
    return upper(letter) + std::string(in.substr(letter.size()));
}

std::string squeeze(std::string_view in) {
    return squeezed(in, [](utf8proc_int32_t c) { return c; });
}

std::string_view trim(std::string_view in) {
    const auto blank_at = [&](std::size_t i) -> std::size_t {
        if (in[i] == ' ' || (in[i] >= 0x09 && in[i] <= 0x0D)) return 1;
        return in.substr(i, 2) == "\xC2\xA0" ? 2 : 0;
    };
    while (!in.empty()) {
        const std::size_t size = blank_at(0);
        if (size == 0) break;
        in.remove_prefix(size);
    }
    while (!in.empty()) {
        if (blank_at(in.size() - 1) == 1)
            in.remove_suffix(1);
        else if (in.size() >= 2 && blank_at(in.size() - 2) == 2)
            in.remove_suffix(2);
        else
            break;
    }
    return in;
}

std::string shortened(std::string_view in, std::size_t longest) {
    const std::string whole = squeeze(in);
    if (length(whole) <= longest) return whole;
    std::string line;
    for (const std::string& word : split(whole, ' ')) {
        if (length(line) + length(word) + 1 >= longest) break;
        line += (line.empty() ? "" : " ") + word;
    }
    return line + "…";
}

std::size_t length(std::string_view in) {
    std::size_t count = 0;
    each_code_point(in, [&](utf8proc_int32_t) { ++count; });
    return count;
}

bool starts_with_folded(std::string_view in, std::string_view folded_prefix) {
    return fold(in).starts_with(folded_prefix);
}

std::vector<std::string> split(std::string_view in, char separator) {
    std::vector<std::string> parts;
    for (std::size_t from = 0;;) {
        const std::size_t to = in.find(separator, from);
        parts.emplace_back(in.substr(from, to == std::string_view::npos ? to : to - from));
        if (to == std::string_view::npos) return parts;
        from = to + 1;
    }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += separator;
        out += parts[i];
    }
    return out;
}

std::string replace_all(std::string in, std::string_view from, std::string_view to) {
    for (std::size_t at = in.find(from); at != std::string::npos; at = in.find(from, at + to.size()))
        in.replace(at, from.size(), to);
    return in;
}

std::string sort_key(std::string_view in) {
    // Letters first; tones only decide between words of the same letters, as in a dictionary.
    std::string letters, tones;
    each_code_point(map(squeeze(in), UTF8PROC_STABLE | UTF8PROC_DECOMPOSE), [&](utf8proc_int32_t raw) {
        const utf8proc_int32_t c = utf8proc_tolower(raw);
        if (const char tone = tone_of(c)) {
            if (!tones.empty()) tones.back() = tone;
        } else if (c == 0x306) {
            letters += '~';  // ă after a
        } else if (c == 0x302) {
            letters += '\x7f';  // â, ê, ô after ă
        } else if (c == 0x31B) {
            letters += "\x7f\x7f";  // ơ, ư after ô
        } else if (c == d_with_stroke) {
            letters += "d~";
            tones += '0';
        } else {
            append(letters, c);
            tones += '0';
        }
    });
    return letters + '\x01' + tones;
}

std::string name_sort_key(std::string_view full_name) {
    const std::string name = squeeze(full_name);
    const std::size_t space = name.rfind(' ');
    if (space == std::string::npos) return sort_key(name);
    return sort_key(name.substr(space + 1)) + '\x01' + sort_key(name.substr(0, space));
}

}  // namespace text
