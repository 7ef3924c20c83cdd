#include "office/directives/reading/assignment_table.hpp"

#include <algorithm>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"
#include "office/directives/reading/assigning.hpp"
#include "office/directives/reading/table_header.hpp"

namespace directives {

namespace {

constexpr std::size_t cell_limit = 20'000;  // bytes of one cell that are searched

std::string ordinal_of(const std::string& cell) {
    std::string s = text::squeeze(cell);
    while (!s.empty() && (s.back() == '.' || s.back() == ')' || s.back() == '/')) s.pop_back();
    return s;
}

bool is_ordinal(const std::string& s) {
    if (s.empty() || s.size() > 8) return false;
    if (s.find_first_not_of("0123456789.") == s.npos) return true;
    if (s.find_first_not_of("IVXLC") == s.npos) return true;
    return text::length(s) == 1 || s == "đ";
}

bool is_roman_or_letter(const std::string& s) {
    return !s.empty() && (s.find_first_not_of("IVXLC") == s.npos ||
                          (text::length(s) == 1 && s == text::upper(s) && !(s[0] >= '0' && s[0] <= '9')));
}

// "1" above "1.1" or "a": a group of its own.
bool is_child(const std::string& of, const std::string& number) {
    if (of.empty() || number.empty()) return false;
    if (number.starts_with(of + '.')) return true;
    const bool digits = of.find_first_not_of("0123456789") == of.npos;
    return digits && text::length(number) == 1 && number == text::lower(number) &&
           !(number[0] >= '0' && number[0] <= '9');
}

/// Reads row after row; holds the row that is being put together from its halves.
struct RowReader {
    const Header& header;
    const Commune& commune;
    const DeadlineOptions& dates;
    std::string heading;
    std::string group;
    std::string group_number;   ///< "1" above "1.1": the group ends where its children do
    bool numbered = false;      ///< some row has an STT
    bool after_header = false;  ///< the row above repeated the header: what follows may be a second half
    std::vector<GridRow> rows = {};
    std::vector<std::string> groups = {};

    std::string at(const GridRow& row, Role role) const {
        std::string joined;
        for (std::size_t i = 0; i < header.roles.size(); ++i) {
            if (header.roles[i] != role || row.cells[i].empty()) continue;
            joined += (joined.empty() ? "" : "\n") + row.cells[i];
        }
        return joined;
    }
    std::string ordinal(const GridRow& row) const { return ordinal_of(at(row, Role::ordinal)); }
    std::size_t filled(const GridRow& row) const {
        return static_cast<std::size_t>(
            std::count_if(row.cells.begin(), row.cells.end(), [](const std::string& c) { return !c.empty(); }));
    }
    bool only_content(const GridRow& row) const {
        const std::size_t number = at(row, Role::ordinal).empty() ? 0 : 1;
        return filled(row) == number + 1 && !at(row, Role::content).empty();
    }

    void take(GridRow row, bool next_is_child);
    void fill_merged(GridRow& row) const;
    void fill_columns();
    bool names_group(const GridRow& row, bool next_is_child) const;
    bool is_second_half(const GridRow& row) const;
    void join(const GridRow& half);
    TaskDraft task(const GridRow& row) const;
};

bool RowReader::names_group(const GridRow& row, bool next_is_child) const {
    const std::string number = ordinal(row);
    if (filled(row) == 1 && number.empty() && row.widest > 2) return true;
    // The name stands in the column of STT: a row merged over the table, as text tables show it.
    if (filled(row) == 1 && !number.empty() && !is_ordinal(number)) return true;
    if (!only_content(row)) return false;
    if (is_roman_or_letter(number)) return true;
    if (!number.empty()) return next_is_child;
    if (after_header || text::begins_lower(at(row, Role::content))) return false;
    return paper::marker_length(at(row, Role::content)) > 0 ||
           at(row, Role::content) == text::upper(at(row, Role::content)) ||
           (!rows.empty() && numbered && !at(rows.back(), Role::content).empty() &&
            text::length(at(row, Role::content)) < 120 &&
            std::string_view(".;").find(at(rows.back(), Role::content).back()) != std::string_view::npos);
}

bool RowReader::is_second_half(const GridRow& row) const {
    if (rows.empty()) return false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (header.roles[i] == Role::content && row.continues[i]) return true;
    }
    if (numbered) return ordinal(row).empty();
    const std::string content = at(row, Role::content);
    return content.empty() || (text::begins_lower(content) && paper::marker_length(content) == 0);
}

void RowReader::join(const GridRow& half) {
    GridRow& whole = rows.back();
    for (std::size_t i = 0; i < half.cells.size(); ++i) {
        if (half.cells[i].empty()) continue;
        const bool apart =
            header.roles[i] == Role::lead || header.roles[i] == Role::coordinators || header.roles[i] == Role::both;
        // Half a name goes on ("Văn phòng" / "HĐND và UBND"); a second row of a merged one is another unit.
        const bool merged = std::find(half.continues.begin(), half.continues.end(), true) != half.continues.end();
        const char* between = whole.cells[i].empty() ? "" : apart && merged ? "; " : " ";
        whole.cells[i] += between + half.cells[i];
    }
}

// A cell merged over several rows holds for each of them.
void RowReader::fill_merged(GridRow& row) const {
    if (rows.empty()) return;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Role role = header.roles[i];
        // "-nt-", "Như trên": what the row above says.
        std::string said = text::fold(row.cells[i]);
        std::erase_if(said, [](char c) { return c == '-' || c == ' ' || c == '.'; });
        if (role != Role::ordinal && role != Role::content && (said == "nt" || said == "nhutren"))
            row.cells[i] = rows.back().cells[i];
        if (row.continues[i] && row.cells[i].empty() && role != Role::ordinal && role != Role::content)
            row.cells[i] = rows.back().cells[i];
    }
}

// A text has no merged cells: the lead stands in the first of its rows alone. Told from a lead that was forgotten by
// its being the habit of the table: a group opens with a lead, and several rows below go without.
void RowReader::fill_columns() {
    if (!header.has(Role::lead)) return;
    const auto place = [&](Role role) {
        return std::find(header.roles.begin(), header.roles.end(), role) - header.roles.begin();
    };
    // Units down the left side with their work beside them: a blank belongs to the unit above.
    const bool on_the_left = place(Role::lead) < place(Role::content);
    std::size_t blank = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!at(rows[i], Role::lead).empty()) continue;
        if (i == 0 || groups[i] != groups[i - 1]) return;
        ++blank;
    }
    if (on_the_left ? blank < 2 : blank < 3 || blank * 5 < rows.size()) return;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (!at(rows[i], Role::lead).empty()) continue;
        for (std::size_t c = 0; c < header.roles.size(); ++c)
            if (header.roles[c] == Role::lead) rows[i].cells[c] = rows[i - 1].cells[c];
    }
}

void RowReader::take(GridRow row, bool next_is_child) {
    if (filled(row) == 0) return;
    const std::string key = key_of(row);
    if (key == header.key || (header.rows > 1 && key == header.second_key) || numbers_columns(row)) {
        after_header = true;
        return;
    }
    std::size_t roles = 0;
    for (const std::string& cell : row.cells)
        roles += !cell.empty() && role_of(cell) != Role::other && text::length(cell) < 40;
    if (roles >= 3 && roles == filled(row)) {
        after_header = true;
        return;
    }
    if (names_group(row, next_is_child)) {
        std::string name;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (!row.cells[i].empty())
                name += (name.empty() ? "" : (header.roles[i] == Role::content ? ". " : " ")) + row.cells[i];
        }
        group = text::squeeze(text::replace_all(name, "..", "."));
        group_number = ordinal(row);
    } else if (is_second_half(row)) {
        join(row);
    } else {
        const bool counted = !group_number.empty() && group_number.find_first_not_of("0123456789") == group_number.npos;
        if (counted && !ordinal(row).empty() && !is_child(group_number, ordinal(row)))
            group.clear(), group_number.clear();
        fill_merged(row);
        rows.push_back(row);
        groups.push_back(group);
    }
    after_header = false;
}

TaskDraft RowReader::task(const GridRow& row) const {
    TaskDraft draft{.ordinal = ordinal(row),
                    .content = text::squeeze(at(row, Role::content)),
                    .product = text::squeeze(at(row, Role::product))};
    if (!header.has(Role::ordinal)) {
        const std::string content = at(row, Role::content);
        if (const std::size_t marker = paper::marker_length(content)) {
            const std::string number = ordinal_of(content.substr(0, marker));
            if (is_ordinal(number)) draft.ordinal = number, draft.content = text::squeeze(content.substr(marker));
        }
    }
    if (draft.product.find_first_not_of("-.–— ") == std::string::npos) draft.product.clear();
    const std::string both = at(row, Role::both);
    Assigned who = read_lead_cell(at(row, Role::lead), commune);
    if (!both.empty()) {
        Assigned joint = read_lead_cell(both, commune);
        const std::size_t bar = both.find_first_of("/\n");
        if (joint.coordinators.empty() && bar != both.npos) {
            joint.lead = unit_list(both.substr(0, bar), commune);
            joint.coordinators = unit_list(both.substr(bar + 1), commune);
        }
        add_units(who.lead, joint.lead);
        add_units(who.coordinators, joint.coordinators);
    }
    draft.lead = who.lead;
    draft.coordinators = unit_list(at(row, Role::coordinators), commune);
    add_units(draft.coordinators, who.coordinators);
    if (!header.has(Role::lead) && !header.has(Role::both)) {
        const Assigned said = read_assigning(text::head(draft.content, cell_limit), commune);
        draft.lead = said.lead;
        add_units(draft.coordinators, said.coordinators);
    }
    draft.deadline = read_deadline(text::head(at(row, Role::deadline), cell_limit), dates);
    if (!header.has(Role::deadline)) draft.deadline = find_deadline(text::head(draft.content, cell_limit), dates);
    draft.source = {.line = row.line, .page = row.page};
    return draft;
}

}  // namespace

bool is_assignment_table(const paper::Block& block) {
    if (block.kind != paper::Kind::table || block.rows.size() < 2) return false;
    paper::Block head{.kind = block.kind};
    head.rows.assign(block.rows.begin(),
                     block.rows.begin() + static_cast<std::ptrdiff_t>(std::min(block.rows.size(), header_reach + 1)));
    return header_of(grid_of(head)).rows > 0;
}

std::vector<TaskDraft> tasks_of_table(const paper::Block& block, std::string_view heading, const Commune& commune,
                                      const DeadlineOptions& dates) {
    const std::vector<GridRow> grid = grid_of(block);
    const Header header = header_of(grid);
    if (!header.rows) return {};
    RowReader reader{.header = header, .commune = commune, .dates = dates, .heading = std::string(heading)};
    const std::size_t first = header.first + header.rows;
    for (std::size_t i = first; i < grid.size(); ++i)
        reader.numbered = reader.numbered || is_ordinal(reader.ordinal(grid[i]));
    for (std::size_t i = first; i < grid.size(); ++i) {
        const bool child = i + 1 < grid.size() && is_child(reader.ordinal(grid[i]), reader.ordinal(grid[i + 1]));
        reader.take(grid[i], child);
    }
    reader.fill_columns();
    std::vector<TaskDraft> tasks;
    for (std::size_t i = 0; i < reader.rows.size(); ++i) {
        if (text::trim(reader.at(reader.rows[i], Role::content)).empty()) continue;
        tasks.push_back(reader.task(reader.rows[i]));
        tasks.back().source.heading = reader.groups[i].empty() ? reader.heading : reader.groups[i];
    }
    return tasks;
}

}  // namespace directives
