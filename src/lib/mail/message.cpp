#include "lib/mail/message.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "lib/text/text.hpp"

namespace mail {
namespace {

/// RFC 2045, 6.8.
constexpr std::size_t base64_line_max = 76;
/// RFC 2047, 2: 75 octets an encoded word; 45 bytes become 60 characters between "=?UTF-8?B?" and "?=".
constexpr std::size_t bytes_of_word = 45;
/// Plain ASCII up to this stands as it is in a header's line of 78.
constexpr std::size_t plain_max = 60;

std::string base64(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

/// Line ends as mail has them, whatever they were.
std::string canonical(std::string_view content) {
    std::string all;
    for (const char c : content) {
        if (c == '\r') continue;
        if (c == '\n') all += '\r';
        all += c;
    }
    return all;
}

std::string base64_lines(std::string_view content) {
    const std::string whole = base64(canonical(content));
    std::string lines;
    for (std::size_t at = 0; at < whole.size(); at += base64_line_max)
        lines.append(whole, at, base64_line_max) += "\r\n";
    return lines;
}

std::string part(std::string_view boundary, std::string_view media_type, std::string_view content) {
    return "--" + std::string(boundary) + "\r\nContent-Type: " + std::string(media_type) +
           "; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64_lines(content);
}

/// "Tue, 10 Mar 2026 07:30:00 +0700".
std::string date_of(calendar::Instant at) {
    static constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const calendar::Date day = calendar::local_date(at);
    const std::string iso = calendar::to_iso(at + calendar::vietnam_offset);
    return std::string(days[std::chrono::weekday{day}.c_encoding()]) + ", " + std::to_string(calendar::day_of(day)) +
           " " + std::string(months[static_cast<std::size_t>(calendar::month_of(day) - 1)]) + " " +
           std::to_string(calendar::year_of(day)) + " " + iso.substr(11, 8) + " +0700";
}

std::string always_encoded(std::string_view content) {
    std::string words;
    while (!content.empty()) {
        std::size_t cut = std::min(bytes_of_word, content.size());
        while (cut < content.size() && (static_cast<unsigned char>(content[cut]) & 0xC0) == 0x80) --cut;
        if (!words.empty()) words += "\r\n ";
        words += "=?UTF-8?B?" + base64(content.substr(0, cut)) + "?=";
        content.remove_prefix(cut);
    }
    return words;
}

std::string mailbox(const Address& one) {
    if (!is_address(one.address)) throw std::logic_error("no mail address: " + one.address);
    if (one.name.empty()) return one.address;
    // Encoded even where it is plain: it needs no quotes then, and can hold no line of its own.
    return always_encoded(text::squeeze(one.name)) + "\r\n <" + one.address + ">";
}

}  // namespace

std::string encoded_words(std::string_view content) {
    const bool plain = std::all_of(content.begin(), content.end(), [](char c) { return c >= ' ' && c <= '~'; });
    if (plain && content.size() <= plain_max && content.find("=?") == std::string_view::npos)
        return std::string(content);
    return always_encoded(text::squeeze(content));
}

bool is_address(std::string_view address) {
    constexpr std::size_t longest = 254;  // RFC 5321, 4.5.3.1.3
    const std::size_t at = address.find('@');
    if (at == std::string_view::npos || at == 0 || at > 64 || address.size() > longest) return false;
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    const auto dotted = [&](std::string_view words, std::string_view others) {
        if (words.empty() || words.front() == '.' || words.back() == '.') return false;
        if (words.find("..") != std::string_view::npos) return false;
        return std::all_of(words.begin(), words.end(),
                           [&](char c) { return letter(c) || c == '.' || others.find(c) != std::string_view::npos; });
    };
    return dotted(address.substr(0, at), "!#$%&'*+/=?^_`{|}~-") && dotted(address.substr(at + 1), "-");
}

std::string domain_of(std::string_view address) { return std::string(address.substr(address.find('@') + 1)); }

std::string as_html(std::string_view content) {
    std::string all;
    for (const char c : content) {
        if (c == '&')
            all += "&amp;";
        else if (c == '<')
            all += "&lt;";
        else if (c == '>')
            all += "&gt;";
        else if (c == '"')
            all += "&quot;";
        else
            all += c;
    }
    return all;
}

std::string write(const Message& message) {
    // No line of base64 begins with it.
    const std::string boundary = "=_" + message.id;
    return "Date: " + date_of(message.at) + "\r\nFrom: " + mailbox(message.from) + "\r\nTo: " + mailbox(message.to) +
           "\r\nSubject: " + encoded_words(message.subject) + "\r\nMessage-ID: <" + message.id + "@" +
           domain_of(message.from.address) +
           ">\r\nAuto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\nContent-Language: vi\r\n"
           "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"" +
           boundary + "\"\r\n\r\n" + part(boundary, "text/plain", message.text) +
           part(boundary, "text/html", message.html) + "--" + boundary + "--\r\n";
}

}  // namespace mail
