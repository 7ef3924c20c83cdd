#include "office/directives/reading/issuer.hpp"

#include <algorithm>
#include <array>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"
#include "office/directives/reading/bodies.hpp"
#include "office/directives/reading/kinds.hpp"
#include "office/directives/reading/letterhead.hpp"

namespace directives {

namespace {

using Words = std::vector<text::Word>;

std::string proper_name(const Words& w, std::size_t from) {
    std::string name;
    for (std::size_t i = from; i < w.size() && !w[i].mark; ++i)
        name += (name.empty() ? "" : " ") + text::capitalised(w[i].low);
    return name;
}

struct Level {
    std::string name;
    std::size_t words = 0;
};

Level level_at(const Words& w, std::size_t at) {
    if (at >= w.size()) return {};
    if (w[at].low == "xã" || w[at].low == "phường" || w[at].low == "tỉnh") return {w[at].low, 1};
    if (text::spells(w, at, "dac khu")) return {"đặc khu", 2};
    if (text::spells(w, at, "thanh pho")) return {"thành phố", 2};
    if (w[at].low == "tp") return {"thành phố", at + 1 < w.size() && w[at + 1].plain == "." ? 2u : 1u};
    return {};
}

bool opens_body(const Words& w) {
    return known_body(w, 0).words || text::spells_any(w, 0,
                                                      {"uy ban nhan dan",
                                                       "ubnd",
                                                       "hdnd",
                                                       "hoi dong nhan dan",
                                                       "phong",
                                                       "van phong",
                                                       "trung tam",
                                                       "so",
                                                       "ban",
                                                       "cong an",
                                                       "dang bo",
                                                       "thanh uy",
                                                       "bo",
                                                       "chinh phu",
                                                       "thu tuong",
                                                       "hoi dong",
                                                       "truong",
                                                       "to cong tac",
                                                       "chi cuc",
                                                       "tram"});
}

// "SỞ NỘI VỤ" → "Sở Nội vụ": capitals tell nothing of the name's own, so only head and first word get one.
std::string in_title_case(const Words& w) {
    if (const Body body = known_body(w, 0); body.words == w.size() || (body.words && level_at(w, body.words).words)) {
        const Level level = level_at(w, body.words);
        std::string full(body.name);
        if (text::spells(w, 0, "hoi dong nhan dan") || text::spells(w, 0, "hdnd")) full = "Hội đồng nhân dân";
        if (!level.words || level.words + body.words >= w.size()) return full;
        return full + ' ' + level.name + ' ' + proper_name(w, body.words + level.words);
    }
    if (const std::size_t committee = text::spells_any(w, 0, {"uy ban nhan dan", "ubnd"})) {
        const Level level = level_at(w, committee);
        std::string full = "Ủy ban nhân dân";
        if (level.words) full += ' ' + level.name + ' ' + proper_name(w, committee + level.words);
        return text::squeeze(full);
    }
    std::string full;
    for (std::size_t i = 0; i < w.size(); ++i) {
        const bool joined = i == 0 || w[i].plain == "," || w[i].plain == ".";
        full += (joined ? "" : " ") + (i < 2 ? text::capitalised(w[i].low) : w[i].low);
    }
    return full;
}

bool is_national(const std::string& folded) {
    return folded.starts_with("cong hoa xa hoi") || folded.starts_with("doc lap") ||
           folded.starts_with("dang cong san");
}

std::string printed_issuer(const std::vector<Line>& head) {
    std::vector<std::string> bodies;
    for (std::size_t i = 0; i < head.size() && i < 20; ++i) {
        const std::string& line = head[i].text;
        if (!kind_of_title(line).empty()) break;
        const std::string folded = text::fold(line);
        if (line != text::upper(line) || is_national(folded) || folded.starts_with("so:") ||
            folded.starts_with("so ")) {
            if (!folded.starts_with("so ") || line != text::upper(line)) continue;
        }
        const Words w = text::words(line);
        if (w.empty() || w[0].mark) continue;
        if (opens_body(w))
            bodies.push_back(line);
        else if (!bodies.empty() && level_at(w, 0).words && text::words(bodies.back()).size() <= 4)
            bodies.back() += ' ' + line;
        else if (!bodies.empty() && text::words(bodies.back()).back().low == "và")
            bodies.back() += ' ' + line;
    }
    return bodies.empty() ? "" : in_title_case(text::words(bodies.back()));
}

template <class Each>
void each_line(const Sheet& sheet, Each each) {
    for (const auto* part : {&sheet.head, &sheet.body, &sheet.foot, &sheet.annex}) {
        for (const Line& line : *part) {
            if (!line.table) {
                each(line.text);
                continue;
            }
            for (const paper::Row& row : line.table->rows) {
                for (const paper::Cell& cell : row.cells) each(cell.text);
            }
        }
    }
}

// The level that the text puts before the place's name ("phường Nhị Chiểu").
std::string level_of_place(const Sheet& sheet, const std::string& place) {
    const Words name = text::words(place);
    std::string found;
    each_line(sheet, [&](const std::string& line) {
        if (!found.empty() || name.empty()) return;
        const Words w = text::words(line);
        for (std::size_t i = 0; i < w.size() && found.empty(); ++i) {
            const Level level = level_at(w, i);
            if (!level.words) continue;
            std::size_t same = 0;
            while (same < name.size() && i + level.words + same < w.size() &&
                   w[i + level.words + same].plain == name[same].plain)
                ++same;
            if (same == name.size()) found = level.name;
        }
    });
    return found;
}

// The level at which the text speaks of its committee ("UBND phường").
std::string spoken_level(const Sheet& sheet) {
    std::string spoken;
    each_line(sheet, [&](const std::string& line) {
        if (!spoken.empty()) return;
        const Words in = text::words(line);
        for (std::size_t i = 0; i + 1 < in.size() && spoken.empty(); ++i) {
            const std::size_t n = text::spells_any(in, i, {"ubnd", "uy ban nhan dan"});
            const Level after = n ? level_at(in, i + n) : Level{};
            if (after.words && after.name != "thành phố" && after.name != "tỉnh") spoken = after.name;
        }
    });
    return spoken;
}

}  // namespace

std::string issuer_of(const Sheet& sheet, const Letterhead& letterhead) {
    const std::string printed = printed_issuer(sheet.head);
    if (!printed.empty() && printed != "Ủy ban nhân dân") return printed;
    if (letterhead.place.empty()) return printed;
    const std::string sign = text::upper(letterhead.notation);
    const bool council = sign.find("HĐND") != sign.npos && sign.find("UBND") == sign.npos;
    if (!sign.empty() && !council && sign.find("UBND") == sign.npos) return printed;
    const Words place = text::words(letterhead.place);
    const Level own = level_at(place, 0);
    std::string level = own.words ? own.name : level_of_place(sheet, letterhead.place);
    if (level.empty()) level = spoken_level(sheet);
    if (level.empty()) return printed;
    const std::string name = own.words ? proper_name(place, own.words) : letterhead.place;
    return (council ? "Hội đồng nhân dân " : "Ủy ban nhân dân ") + level + ' ' + name;
}

Commune commune_of(const Letterhead& letterhead, const Sheet& sheet) {
    const Words w = text::words(letterhead.issuer);
    for (std::size_t i = 0; i < w.size(); ++i) {
        const Level level = level_at(w, i);
        if (!level.words || level.name == "thành phố" || level.name == "tỉnh") continue;
        const std::string name = proper_name(w, i + level.words);
        if (!name.empty()) return {level.name, name};
    }
    // A unit's own paper ("Phòng Kinh tế"): the place gives the name, the text the level.
    const Words place = text::words(letterhead.place);
    const Level own = level_at(place, 0);
    if (own.words) return {own.name, proper_name(place, own.words)};
    const std::string level = level_of_place(sheet, letterhead.place);
    if (level.empty() || level == "thành phố" || level == "tỉnh") {
        return {spoken_level(sheet), level.empty() ? letterhead.place : ""};
    }
    return {level, letterhead.place};
}

}  // namespace directives
