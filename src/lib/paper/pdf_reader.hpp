#pragma once
#include <string_view>

#include "lib/paper/paper.hpp"

namespace paper {

/// Limits of one PDF.
inline constexpr std::size_t pdf_pages_limit = 500;
inline constexpr std::size_t scan_letters = 100;  ///< fewer letters a page than this: pictures of pages, a scan

/// Reads a PDF that has text. Words come from `pdftotext -bbox`, ruling lines of tables from `pdftocairo -svg`, each a
/// child process within limits. Paragraphs are put together from lines by margins and indents. Throws
/// Failure(unreadable) with "paper.broken_pdf", "file.encrypted", "paper.scan", "paper.pdf_too_heavy", and
/// Failure(unavailable, "paper.pdf_unavailable") where poppler is not installed.
Paper read_pdf(std::string_view bytes);

}  // namespace paper
