#pragma once
#include <string_view>

#include "lib/ooxml/zip.hpp"
#include "lib/paper/paper.hpp"

namespace odf {

/// Whether a zip container says that it is an OpenDocument file of any kind.
bool is_open_document(const ooxml::Archive&);

/// Paragraphs and tables of an ODT in order, as ooxml::read_docx gives them: numbers of lists written out, frames
/// before the paragraph that anchors them, deleted and hidden text, notes, headers and footers left out. Throws
/// Failure(unreadable) with "paper.broken_odt", "paper.not_a_paper" (a sheet, a presentation), "file.encrypted", and
/// what Archive throws.
paper::Paper read_odt(const ooxml::Archive&);

/// The same from the bare parts; `styles` may be empty.
paper::Paper read_odt_parts(std::string_view content, std::string_view styles);

}  // namespace odf
