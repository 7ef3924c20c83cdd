#include "lib/ics/ics.hpp"

namespace ics {
namespace {

/// "20260304" of "2026-03-04", "20260304T020000Z" of "2026-03-04T02:00:00Z".
std::string basic(std::string iso) {
    std::erase_if(iso, [](char c) { return c == '-' || c == ':'; });
    return iso;
}

std::string line(std::string_view name, std::string_view value) {
    return folded(std::string(name) + ":" + std::string(value));
}

std::string component(const Event& event, calendar::Instant now) {
    std::string all = line("BEGIN", "VEVENT");
    all += line("UID", escaped(event.uid));
    all += line("DTSTAMP", basic(calendar::to_iso(now)));
    all += line("SEQUENCE", std::to_string(event.sequence));
    all += line("DTSTART;VALUE=DATE", basic(calendar::to_iso(event.day)));
    all += line("DTEND;VALUE=DATE", basic(calendar::to_iso(event.day + std::chrono::days{1})));
    all += line("SUMMARY", escaped(event.summary));
    if (!event.description.empty()) all += line("DESCRIPTION", escaped(event.description));
    all += line("TRANSP", "TRANSPARENT");
    return all + line("END", "VEVENT");
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string all;
    all.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        if (c == '\n' || c == '\r') {
            all += "\\n";
            continue;
        }
        // Other control characters have no place in a content line.
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t') continue;
        if (c == '\\' || c == ';' || c == ',') all += '\\';
        all += c;
    }
    return all;
}

std::string folded(std::string_view line) {
    std::string all;
    std::size_t most = line_max;
    while (line.size() > most) {
        std::size_t cut = most;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
        all.append(line.substr(0, cut)) += "\r\n ";
        line.remove_prefix(cut);
        most = line_max - 1;  // the space counts
    }
    return all.append(line) += "\r\n";
}

std::string write(std::string_view name, const std::vector<Event>& events, calendar::Instant now) {
    std::string all = line("BEGIN", "VCALENDAR");
    all += line("VERSION", "2.0");
    all += line("PRODID", "-//Sauro//Sauro//VI");
    all += line("CALSCALE", "GREGORIAN");
    all += line("METHOD", "PUBLISH");
    all += line("X-WR-CALNAME", escaped(name));
    all += line("REFRESH-INTERVAL;VALUE=DURATION", "PT4H");
    for (const Event& event : events) all += component(event, now);
    return all + line("END", "VCALENDAR");
}

}  // namespace ics
