#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/date.hpp"
#include "office/tasks/task.hpp"

/// việc sáng nay: what one person has to see to this morning, in the page and by mail.
namespace digests {

/// What the person is to a matter.
enum class Of {
    own,        ///< to do: theirs, or nobody's yet in the unit that they head
    approval,   ///< a product that waits for their word
    extension,  ///< a wish for a later day that waits for it
    answered,   ///< somebody else does it, they answer for it
    unit,       ///< of the unit that they head, in others' hands
    agency,     ///< of the whole agency, for who directs it
};
enum class What { task, part, step };

/// A task, a part of one, or a step, as the registers have it.
struct Matter {
    Of of = Of::own;
    What what = What::task;
    std::string task_id;
    std::string content;
    std::string unit_name;  ///< which leads the task
    std::optional<std::string> official_name;
    std::optional<calendar::Date> due_on;
    tasks::State state = tasks::State::assigned;  ///< of the task
    bool nobody = false;                          ///< no person is named yet
    std::int64_t returned = 0;
};

/// A place where the person was called by name and has not looked.
struct Mention {
    std::string content, link;
};

/// All that a digest is made of.
struct Material {
    std::vector<Matter> matters;  ///< of Of::agency the worst only
    std::vector<Mention> mentions;
    std::size_t agency_late = 0;  ///< with those that are not among the matters
};

/// In the order of the page.
enum class Group {
    late,
    today,
    returned,
    to_approve,
    to_decide,
    mentioned,
    soon,
    to_accept,
    to_assign,
    answered_late,
    unit_late,
    unit_soon,
    agency_late,
};
/// "to_approve": its name is the sentence "digest.group.to_approve".
std::string_view word_of(Group);
std::string_view word_of(What);

struct Section {
    Group group;
    std::vector<Matter> matters;  ///< the oldest deadline first
    std::size_t total = 0;        ///< with those that are left out
};

struct Digest {
    calendar::Date day;
    std::vector<Section> sections;  ///< those that hold something
    std::vector<Mention> mentions;  ///< of Group::mentioned

    bool empty() const { return sections.empty(); }
    /// Of a group, how many.
    std::size_t count(Group) const;
    std::size_t total() const;
};

/// Of what is late in the whole agency, so many are named: the others are a number.
inline constexpr int worst_max = 5;

/// Pure: each matter in the first group that it belongs to; what is none's business this morning is left out. Only of
/// the agency's worst may a matter stand a second time.
Digest digest_of(Material, calendar::Date today);

}  // namespace digests
