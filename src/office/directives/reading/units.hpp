#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lib/text/words.hpp"

/// Names of units (đơn vị) as papers write them, and the one form in which Sáu Rõ keeps them: full name, without the
/// commune's level and name at the end, today's spelling. "Phòng VHXXH" → "Phòng Văn hóa - Xã hội";
/// "Văn phòng HĐND-UBND phường" → "Văn phòng HĐND và UBND"; "các phòng chuyên môn, cơ quan, đơn vị" →
/// "Các phòng, đơn vị"; the committee itself → "UBND phường". A head stands for the unit: "Trưởng phòng Kinh tế" →
/// "Phòng Kinh tế"; the head of a village is a person of his own ("Trưởng các thôn"); the chair and vice chairs of the
/// committee stay themselves ("Chủ tịch UBND xã").
namespace directives {

/// All units, however worded.
inline constexpr std::string_view all_units = "Các phòng, đơn vị";

/// Whose paper it is: level "xã", "phường" or "đặc khu", and name; either may be unknown (empty).
struct Commune {
    std::string level;
    std::string name;
};

/// One unit named in a text: words [first, last) of it.
struct Mention {
    std::string name;
    std::size_t first = 0, last = 0;
};

/// The unit whose name begins at word `at`; an empty name when none does.
Mention unit_at(std::string_view text, const std::vector<text::Word>&, std::size_t at, const Commune&);

/// Every unit named in running text, in order.
std::vector<Mention> units_named(std::string_view text, const std::vector<text::Word>&, const Commune&);

/// A run of units joined by commas, semicolons and "và" from word `at` on; `last` is the word after it.
struct UnitRun {
    std::vector<std::string> names;
    std::vector<std::string> joint;  ///< those with "(phối hợp)" behind them
    std::size_t last = 0;
};
UnitRun unit_run(std::string_view text, const std::vector<text::Word>&, std::size_t at, const Commune&);

/// Those with whom a sentence begins and whom no rule knows by name: "Tổ chuyển đổi số cộng đồng các thôn hướng dẫn …",
/// "Trưởng bản Nà Lốc vận động …": told by the noun they begin with and the verb behind them.
/// `listed`: behind another unit, where the text may end with them.
UnitRun actors_at(std::string_view text, const std::vector<text::Word>&, std::size_t at, const Commune&,
                  bool listed = false);

/// "Các đồng chí Ủy viên UBND xã, cán bộ phụ trách thôn: trực tiếp dự …": the colon behind people who act, told by the
/// noun they begin with and the verb behind the colon; 0 when none does.
std::size_t actor_before_colon(const std::vector<text::Word>&);

/// Does a heading begin with a noun that acts ("Ban tự quản …", "Các nhóm …", "Đồng chí …")?
bool begins_with_actor(const std::vector<text::Word>&);

/// A text that is nothing but a list of units (a cell of a table, a heading). What no rule knows is kept as written.
std::vector<std::string> unit_list(std::string_view text, const Commune&);

/// "đồng chí Nguyễn Văn A -", "đ/c …": the words that address a person before the post; 0 when none do.
std::size_t person_words(const std::vector<text::Word>&, std::size_t at);

/// Adds what is not there yet.
void add_units(std::vector<std::string>& to, const std::vector<std::string>& names);

}  // namespace directives
