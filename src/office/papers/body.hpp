#pragma once
#include "office/papers/paper.hpp"

/// Box 6 of the form: the paper's own words.
namespace papers {

ooxml::Paragraph body_paragraph(std::string text);

/// The last words of a paper end in "./.".
std::string with_end_mark(std::string words);

/// Headings, paragraphs and tables; the last paragraph ends in "./." and stays with the signature.
void write_body(std::vector<ooxml::DocxBlock>&, const Paper&);

}  // namespace papers
