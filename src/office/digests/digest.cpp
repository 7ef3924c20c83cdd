#include "office/digests/digest.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace digests {
namespace {

constexpr std::array<std::string_view, 13> group_words{
    "late",      "today",     "returned",      "to_approve", "to_decide", "mentioned",  "soon",
    "to_accept", "to_assign", "answered_late", "unit_late",  "unit_soon", "agency_late"};
constexpr std::array<std::string_view, 3> what_words{"task", "part", "step"};

bool is_late(const Matter& matter, calendar::Date today) { return matter.due_on && *matter.due_on < today; }

bool is_soon(const Matter& matter, calendar::Date today) {
    return matter.due_on && *matter.due_on >= today && *matter.due_on - today <= std::chrono::days{tasks::soon_days};
}

std::optional<Group> group_of_own(const Matter& matter, calendar::Date today) {
    if (is_late(matter, today)) return Group::late;
    if (matter.due_on == today) return Group::today;
    if (matter.returned > 0 && (matter.what == What::part || matter.state == tasks::State::in_progress))
        return Group::returned;
    if (is_soon(matter, today)) return Group::soon;
    if (matter.what == What::task && matter.nobody) return Group::to_assign;
    if (matter.what == What::task && matter.state == tasks::State::assigned) return Group::to_accept;
    return std::nullopt;
}

std::optional<Group> group_of(const Matter& matter, calendar::Date today) {
    switch (matter.of) {
        case Of::own:
            return group_of_own(matter, today);
        case Of::approval:
            return Group::to_approve;
        case Of::extension:
            return Group::to_decide;
        case Of::answered:
            return is_late(matter, today) ? std::optional{Group::answered_late} : std::nullopt;
        case Of::unit:
            if (is_late(matter, today)) return Group::unit_late;
            return is_soon(matter, today) ? std::optional{Group::unit_soon} : std::nullopt;
        case Of::agency:
            break;
    }
    return is_late(matter, today) ? std::optional{Group::agency_late} : std::nullopt;
}

bool earlier(const Matter& a, const Matter& b) {
    const auto day = [](const Matter& one) { return one.due_on.value_or(calendar::Date::max()); };
    return day(a) != day(b) ? day(a) < day(b) : a.task_id < b.task_id;
}

/// What makes two of them one and the same.
std::string key_of(const Matter& matter) {
    return std::string(word_of(matter.what)) + matter.task_id + (matter.what == What::task ? "" : matter.content);
}

}  // namespace

std::string_view word_of(Group group) { return group_words.at(static_cast<std::size_t>(group)); }
std::string_view word_of(What what) { return what_words.at(static_cast<std::size_t>(what)); }

std::size_t Digest::count(Group group) const {
    for (const Section& section : sections)
        if (section.group == group) return section.total;
    return 0;
}

std::size_t Digest::total() const {
    std::size_t all = 0;
    for (const Section& section : sections)
        if (section.group != Group::agency_late) all += section.total;
    return all;
}

Digest digest_of(Material material, calendar::Date today) {
    auto& matters = material.matters;
    std::stable_sort(matters.begin(), matters.end(), [&](const Matter& a, const Matter& b) {
        const auto group_a = group_of(a, today), group_b = group_of(b, today);
        return group_a != group_b ? group_a < group_b : earlier(a, b);
    });
    std::array<std::vector<Matter>, group_words.size()> by_group;
    std::set<std::string> seen;
    for (Matter& matter : matters) {
        const auto group = group_of(matter, today);
        if (!group) continue;
        if (!seen.insert(key_of(matter)).second && group != Group::agency_late) continue;
        by_group.at(static_cast<std::size_t>(*group)).push_back(std::move(matter));
    }
    Digest digest{.day = today, .sections = {}, .mentions = std::move(material.mentions)};
    for (std::size_t i = 0; i < by_group.size(); ++i) {
        Section section{static_cast<Group>(i), std::move(by_group[i]), 0};
        section.total = section.group == Group::mentioned     ? digest.mentions.size()
                        : section.group == Group::agency_late ? material.agency_late
                                                              : section.matters.size();
        if (section.total > 0) digest.sections.push_back(std::move(section));
    }
    return digest;
}

}  // namespace digests
