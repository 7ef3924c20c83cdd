#pragma once
#include <string>
#include <string_view>
#include <vector>

/// Vietnamese text. From the door on, all text is valid UTF-8 in NFC.
namespace text {

bool is_valid_utf8(std::string_view);

/// NFC form; throws Failure(bad_input, "text.not_utf8") when it is not valid UTF-8.
std::string nfc(std::string_view);

/// For searching and matching: lower case, no diacritics, đ → d, runs of white space → one space,
/// trimmed. "Phòng Văn hóa - Xã hội" → "phong van hoa - xa hoi". Takes valid UTF-8.
std::string fold(std::string_view);

/// Lower and upper case by Unicode, diacritics kept ("Ủy" → "ủy").
std::string lower(std::string_view);
std::string upper(std::string_view);

/// The first letter with all its bytes; "" of an empty text.
std::string_view first_letter(std::string_view);
/// Is there a capital of its first letter, which it does not use?
bool begins_lower(std::string_view);
/// With its first letter as a capital ("ủy ban" → "Ủy ban").
std::string capitalised(std::string_view);

/// Without white space at both ends (also U+00A0), and with inner runs made one space.
std::string squeeze(std::string_view);
std::string_view trim(std::string_view);

/// Squeezed, and cut between words to at most that many characters, with "…" where something fell away.
std::string shortened(std::string_view, std::size_t longest);

/// Number of code points.
std::size_t length(std::string_view);

bool starts_with_folded(std::string_view text, std::string_view folded_prefix);

std::vector<std::string> split(std::string_view, char separator);
std::string join(const std::vector<std::string>&, std::string_view separator);
std::string replace_all(std::string text, std::string_view from, std::string_view to);

/// A key that sorts people as offices do: given name first, then the rest, by the Vietnamese
/// alphabet (a ă â b c d đ e ê …; tones ngang, huyền, hỏi, ngã, sắc, nặng). Bytewise comparable.
std::string name_sort_key(std::string_view full_name);

/// A bytewise comparable key of the Vietnamese alphabet for any text.
std::string sort_key(std::string_view);

}  // namespace text
