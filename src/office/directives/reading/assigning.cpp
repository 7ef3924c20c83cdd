#include "office/directives/reading/assigning.hpp"

#include <algorithm>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"
#include "office/directives/reading/unit_forms.hpp"
#include "office/directives/reading/verbs.hpp"

namespace directives {

namespace {

using Words = std::vector<text::Word>;

constexpr std::size_t subject_words = 30;
constexpr std::size_t cell_limit = 4'000;  // bytes of a cell for the lead that are read

std::size_t order_at(const Words& w, std::size_t at) {
    std::size_t n = text::spells_any(
        w, at,
        {"giao nhiem vu cho", "giao trach nhiem cho", "giao cho", "giao", "yeu cau", "de nghi", "phan cong",
         "phan cong nhiem vu cho", "phan cong cho", "thong nhat giao", "dong y giao", "tiep tuc giao", "nay giao",
         "chi dao", "nghiem khac yeu cau", "tran trong de nghi", "kinh de nghi"});
    if (n && w[at + n - 1].low == "nghị" && at + n < w.size() && w[at + n].low == "quyết") return 0;
    return n;
}

std::size_t skip_voice(std::string_view text, const Words& w, std::size_t at, const Commune& commune) {
    // "UBND phường yêu cầu …", "Chủ tịch UBND xã giao …": who speaks does not lead.
    const Mention speaker = unit_at(text, w, at, commune);
    if (!speaker.last || speaker.name.find("UBND") == std::string::npos) return 0;
    return order_at(w, speaker.last) ? speaker.last - at : 0;
}

std::size_t coordination_at(std::string_view text, const Words& w, std::size_t at, const Commune& commune) {
    if (!text::spells(w, at, "phoi hop")) return 0;
    std::size_t next = at + 2;
    for (int skipped = 0; skipped < 4 && next < w.size(); ++skipped, ++next) {
        if (w[next].low == "với" || w[next].low == "cùng") {
            ++next;
            if (next < w.size() && w[next].low == "với") ++next;
            return next - at;
        }
        if (w[next].mark) break;
    }
    // "phối hợp Trạm Y tế": a unit right behind it.
    return unit_at(text, w, at + 2, commune).last ? 2 : 0;
}

std::vector<std::string> without(std::vector<std::string> names, const std::vector<std::string>& taken) {
    std::erase_if(names, [&](const std::string& n) { return std::find(taken.begin(), taken.end(), n) != taken.end(); });
    return names;
}

// "giao Phòng Kinh tế" further on in a sentence; not "được giao", "bàn giao", "giao ban".
std::size_t later_order(std::string_view text, const Words& w, std::size_t from, const Commune& commune,
                        std::size_t& order) {
    for (std::size_t i = from; i < w.size(); ++i) {
        const bool begins = i > 0 && (w[i - 1].plain == "." || w[i - 1].plain == ";");
        order = begins ? order_at(w, i) : text::spells_any(w, i, {"giao cho", "giao", "phan cong"});
        if (!order) {
            // "…, UBND phường yêu cầu các phòng …": the committee speaks.
            const bool spoken = i > 0 && (w[i - 1].mark) && skip_voice(text, w, i, commune) > 0;
            if (spoken) i += skip_voice(text, w, i, commune), order = order_at(w, i);
        }
        if (!order) continue;
        if (i > 0 &&
            (w[i - 1].low == "được" || w[i - 1].low == "bàn" || w[i - 1].low == "đã" || w[i - 1].low == "chuyển"))
            continue;
        const std::size_t next = i + order + person_words(w, i + order);
        if (unit_at(text, w, next, commune).last) return i;
    }
    return w.size();
}

}  // namespace

std::vector<std::string> coordinators_in(std::string_view text, const Commune& commune) {
    const Words w = text::words(text);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < w.size(); ++i) {
        const std::size_t cue = coordination_at(text, w, i, commune);
        if (!cue) continue;
        std::size_t next = i + cue + person_words(w, i + cue);
        add_units(names, unit_run(text, w, next, commune).names);
    }
    return names;
}

namespace {

UnitRun ordered_run(std::string_view text, const Words& w, std::size_t at, const Commune& commune, bool& ordered) {
    const std::size_t verb = order_at(w, at);
    ordered = verb > 0;
    return unit_run(text, w, at + verb + person_words(w, at + verb), commune);
}

// "Căn cứ Chương trình này, các phòng …": the reason comes first. "Về thu ngân sách: Phòng Kinh tế …": the subject
// does.
UnitRun run_behind_preface(std::string_view text, const Words& w, const Commune& commune, bool& ordered) {
    UnitRun run;
    if (text::spells_any(w, 0, {"can cu", "tren co so", "theo chuc nang", "de", "nham", "theo", "nhan duoc"})) {
        for (std::size_t i = 1; i + 1 < w.size() && w[i].plain != "." && run.names.empty(); ++i)
            if (w[i].plain == ",") run = ordered_run(text, w, i + 1, commune, ordered);
    }
    if (!run.names.empty()) return run;
    std::size_t colon = 0;
    while (colon < w.size() && colon < subject_words && w[colon].plain != ":" && w[colon].plain != ".") ++colon;
    if (colon + 1 >= w.size() || w[colon].plain != ":") return run;
    run = ordered_run(text, w, colon + 1, commune, ordered);
    const bool subject = text::spells_any(w, 0, {"ve", "doi voi", "linh vuc", "cong tac"}) > 0;
    // "Quốc phòng, an ninh: Ban Chỉ huy Quân sự xã tổ chức …"; not "Thành phần: Phòng Kinh tế, Công an xã".
    const bool acts =
        ordered || verb_at(w, run.last) || text::spells_any(w, run.last, {"co trach nhiem", "la dau moi"});
    return subject || acts ? run : UnitRun{};
}

}  // namespace

Assigned read_assigning(std::string_view text, const Commune& commune) {
    const Words w = text::words(text);
    Assigned found;
    std::size_t at = 0;
    at += text::spells_any(w, at, {"trach nhiem cua", "nhiem vu cua", "doi voi", "ve phia", "trach nhiem", "cu the"});
    at += skip_voice(text, w, at, commune);
    std::size_t order = order_at(w, at);
    UnitRun run = ordered_run(text, w, at, commune, found.ordered);
    if (run.names.empty()) run = run_behind_preface(text, w, commune, found.ordered);
    if (run.names.empty()) {
        run = actors_at(text, w, at + order, commune);
        if (const std::size_t colon = run.names.empty() ? actor_before_colon(w) : 0)
            run = {.names = unit_list(text.substr(0, w[colon].begin), commune), .last = colon};
        found.by_noun = !run.names.empty();
        if (found.by_noun) found.ordered = order > 0;
    }
    // "Yêu cầu trong tổ chức …": no order to anybody.
    if (run.names.empty()) {
        const std::size_t later = later_order(text, w, at, commune, order);
        found.ordered = later < w.size();
        if (found.ordered) run = unit_run(text, w, later + order + person_words(w, later + order), commune);
    }
    // "Trưởng các thôn, Tổ bảo vệ rừng các thôn: …": the second is told by its noun alone.
    while (run.last + 1 < w.size() && !run.names.empty() && is_link(w[run.last])) {
        const UnitRun more = actors_at(text, w, run.last + 1, commune, true);
        if (more.names.empty() || (more.last < w.size() && w[more.last].plain != ":")) break;
        add_units(run.names, more.names);
        run.last = more.last;
    }
    found.lead = run.names;
    found.coordinators = coordinators_in(text, commune);
    add_units(found.coordinators, run.joint);
    found.coordinators = without(std::move(found.coordinators), found.lead);
    if (run.names.empty()) return found;
    std::size_t after = run.last;
    while (after < w.size() && w[after].mark && w[after].plain != ":") ++after;
    const bool to_the_end = after >= w.size() || (w[after].plain == ":" && after + 1 >= w.size());
    found.only_units = to_the_end || text::trim(text).ends_with(':');
    if (after < w.size() && w[after].plain == ":") ++after;
    found.content = after < w.size() ? w[after].begin : text.size();
    return found;
}

namespace {

struct Label {
    std::size_t at, end;
    bool coordinates;
};

// "Chủ trì: …", "Cơ quan phối hợp: …": labels with a colon.
std::vector<Label> labels(const Words& w) {
    std::vector<Label> found;
    for (std::size_t i = 0; i < w.size(); ++i) {
        const std::size_t lead =
            text::spells_any(w, i, {"co quan chu tri :", "don vi chu tri :", "chu tri :", "don vi thuc hien :"});
        const std::size_t joint =
            text::spells_any(w, i, {"co quan phoi hop :", "don vi phoi hop :", "phoi hop :", "phoi hop voi :"});
        if (!lead && !joint) continue;
        found.push_back({i, i + std::max(lead, joint), joint > 0});
        i += std::max(lead, joint) - 1;
    }
    return found;
}

Assigned read_labelled(std::string_view cell, const Words& w, const std::vector<Label>& named, const Commune& commune) {
    Assigned found;
    for (std::size_t i = 0; i < named.size(); ++i) {
        const std::size_t from = w[named[i].end - 1].end,
                          to = i + 1 < named.size() ? w[named[i + 1].at].begin : cell.size();
        add_units(named[i].coordinates ? found.coordinators : found.lead,
                  unit_list(cell.substr(from, to - from), commune));
    }
    if (named[0].at > 0 && found.lead.empty()) found.lead = unit_list(cell.substr(0, w[named[0].at].begin), commune);
    found.coordinators = without(found.coordinators, found.lead);
    return found;
}

}  // namespace

Assigned read_lead_cell(std::string_view whole, const Commune& commune) {
    const std::string_view cell = text::head(whole, cell_limit);
    const Words w = text::words(cell);
    if (const std::vector<Label> named = labels(w); !named.empty()) return read_labelled(cell, w, named, commune);
    Assigned found;
    if (text::find_phrase(w, 0, "chu tri") == w.size() && text::find_phrase(w, 0, "phoi hop") == w.size()) {
        found.lead = unit_list(cell, commune);
        return found;
    }
    std::vector<std::string> pending;
    enum class Taking { nothing, lead, coordinators } taking = Taking::nothing;
    for (std::size_t i = 0; i < w.size();) {
        if (text::spells(w, i, "phoi hop")) {
            std::size_t next = i + 2 + text::spells_any(w, i + 2, {"chat che voi", "voi", "cung voi", "cung"});
            const bool named = unit_at(cell, w, next, commune).last > 0;
            if (named || (next > i + 2 && next < w.size() && !w[next].mark)) {
                add_units(found.lead, pending);
                taking = Taking::coordinators;
                if (!named) {
                    std::size_t end = next;
                    while (end < w.size() && w[end].plain != ";" && w[end].plain != "." && w[end].plain != ")") ++end;
                    add_units(found.coordinators,
                              unit_list(cell.substr(w[next].begin, w[end - 1].end - w[next].begin), commune));
                    next = end;
                }
            } else {
                add_units(found.coordinators, pending);
            }
            pending.clear();
            i = next;
        } else if (text::spells(w, i, "chu tri")) {
            if (pending.empty())
                taking = Taking::lead;
            else
                taking = Taking::nothing;
            add_units(found.lead, pending);
            pending.clear();
            i += 2;
        } else if (const Mention m = unit_at(cell, w, i, commune); m.last) {
            auto& to = taking == Taking::lead           ? found.lead
                       : taking == Taking::coordinators ? found.coordinators
                                                        : pending;
            add_units(to, {m.name});
            i = m.last;
        } else {
            ++i;
        }
    }
    add_units(found.lead, pending);
    found.coordinators = without(found.coordinators, found.lead);
    return found;
}

}  // namespace directives
