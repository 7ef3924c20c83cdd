#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "office/directives/reading/assigning.hpp"
#include "office/directives/reading/labelled.hpp"
#include "office/directives/reading/outline.hpp"
#include "office/directives/reading/reading.hpp"

/// The way through a body's outline that finds its tasks. For assignment_text.cpp and assignment_headings.cpp only.
namespace directives {

inline constexpr std::size_t item_limit = 20'000;  ///< bytes of one item that are searched for units and days

/// What the headings above an item say of it.
struct Heading {
    std::vector<std::string> lead;
    std::vector<std::string> coordinators;
    bool own_unit_wins = false;  ///< a general address ("yêu cầu các phòng, đơn vị …"): an item's own unit leads
    std::string text;
};

struct TextReader {
    const std::vector<Node>& nodes;
    const Commune& commune;
    const DeadlineOptions& dates;
    std::vector<TaskDraft> tasks = {};
    std::map<std::pair<int, int>, bool> unit_lists = {};  ///< of a parent and a rank: are its headings units?

    void walk(int node, const Heading& above);
    void heading(const Node&, const Assigned& said, const std::string& shown, const Heading& above);
    void item(const Node&, const Assigned& said, const std::string& shown, const Heading& above);
    void walk_children(const Node& node, const Heading& over);
    void running_text(const Node& node, const Heading& above);
    void add(const Node& node, const std::string& content, const Assigned& own, const Heading& above,
             const Labelled& labelled);
    bool is_heading(const Node& node, const Assigned& said) const;
    bool holds_details(const Node& node) const;
    std::string with_details(const Node& node) const;
    Labelled labels_below(const Node& node) const;
    bool stands_among_units(const Node& node);
};

}  // namespace directives
