#pragma once
#include <string>
#include <string_view>

#include "office/directives/reading/units.hpp"

/// The forms in which a unit can be named, one function each. All take a text, its words and the word to begin at, and
/// give a Mention whose `last` is 0 when the form does not fit. For units.cpp only.
namespace directives {

using UnitWords = std::vector<text::Word>;

/// Whether a head of names ("trung tâm", "hạt kiểm lâm") begins with that lower-case word.
bool begins_head(const std::string& low);

/// The committee ("UBND phường Nhị Chiểu", "Ủy ban nhân dân thành phố"), its chair and vice chairs.
Mention committee_at(const UnitWords&, std::size_t at, const Commune&);

/// All units, however worded; groups outside the committee ("các đoàn thể", "các thôn, tổ dân phố") keep their words.
/// `listed`: the text is a list of units, so that "các" may be missing.
Mention all_units_at(std::string_view text, const UnitWords&, std::size_t at, const Commune&, bool listed);

/// A head and what follows in the manner of names: "Sở Khoa học và Công nghệ", "Trường THCS Lê Lợi".
Mention named_at(std::string_view text, const UnitWords&, std::size_t at, const Commune&);

/// Those who act beside the committee's units, told by what they are: "các doanh nghiệp", "các cơ sở giáo dục có bếp
/// ăn", "chủ đầu tư". Only where a unit must stand: after "yêu cầu", "phối hợp với", over items.
Mention party_at(std::string_view text, const UnitWords&, std::size_t at, const Commune&);

/// A village, quarter or street group, or all of them ("Các thôn, bản"): their head is a person of their own.
bool is_place_name(std::string_view name);

/// How many words name homes together ("các thôn, bản"); 0 when none do.
std::size_t places_at(const UnitWords&, std::size_t at);

/// The word after "phường", "phường Nhị Chiểu", "thuộc UBND phường", which the one form leaves out.
std::size_t skip_commune(const UnitWords&, std::size_t at, const Commune&);

/// The words that say "xã", "phường", "đặc khu"; not the "xã" of "xã hội".
std::size_t level_words(const UnitWords&, std::size_t at);

/// A comma, "/", "-", "&" or "và" between two units.
bool is_link(const text::Word&);

/// A name with a capital at its head and without abbreviations ("BQL chợ" → "Ban quản lý chợ").
std::string spelled_out(std::string name);

/// Words [first, last) as the text has them.
std::string written(std::string_view text, const UnitWords&, std::size_t first, std::size_t last);

}  // namespace directives
