#pragma once
#include <string>
#include <string_view>

#include "lib/ooxml/zip.hpp"
#include "lib/paper/paper.hpp"

namespace ooxml {

/// Limits of one part of a DOCX, bytes unpacked.
inline constexpr std::uint64_t document_limit = 48ull << 20;
inline constexpr std::uint64_t side_part_limit = 8ull << 20;

/// Paragraphs and tables of a DOCX in order: automatic numbers written out, text boxes before the paragraph that
/// anchors them, deleted and hidden text left out, headers, footers and notes too. Throws Failure(unreadable) with
/// "paper.broken_docx" and "file.missing_part", and what Archive throws.
paper::Paper read_docx(const Archive&);

/// The same from the bare parts; `styles` and `numbering` may be empty.
paper::Paper read_docx_parts(std::string_view document, std::string_view styles, std::string_view numbering);

}  // namespace ooxml
