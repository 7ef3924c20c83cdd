#pragma once
#include <string>
#include <string_view>

/// The 29 types of administrative documents and their abbreviations (Decree 30/2020, annex III), and công văn ("CV").
namespace directives {

/// The abbreviation when a line is nothing but the name of a type ("KẾ HOẠCH" → "KH"); otherwise empty.
std::string kind_of_title(std::string_view line);

/// From the sign (ký hiệu): "KH-UBND" → "KH"; "UBND-VX" → "CV", since a công văn's sign has no type; empty → empty.
std::string kind_of_notation(std::string_view notation);

}  // namespace directives
