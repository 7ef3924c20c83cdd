#pragma once
#include <cstddef>
#include <string>

/// One invented plan of a commune over many pages, in three forms.
namespace bench {

inline constexpr std::size_t lines_a_page = 40, letters_a_line = 84;

std::string pages_as_text(std::size_t pages);
std::string pages_as_docx(const std::string& text);
/// With a text layer: a Type 0 font that no file holds, and its way back to letters.
std::string pages_as_pdf(const std::string& text);

}  // namespace bench
