#pragma once
#include <string_view>
#include <vector>

#include "lib/paper/paper.hpp"
#include "lib/paper/pdf_page.hpp"

namespace paper {

/// Limits of one PDF.
inline constexpr std::size_t pdf_pages_limit = 500;
inline constexpr std::size_t scan_letters = 100;  ///< fewer letters a page than this: pictures of pages, a scan

/// Reads a PDF that has text. Words come from `pdftotext -bbox`, ruling lines of tables from `pdftocairo -svg`, each a
/// child process within limits. Paragraphs are put together from lines by margins and indents. Where some pages are
/// pictures it is a scan, to be waited for; without a reader of pictures they are named in `unread_pages`. Throws
/// Failure(unreadable) with "paper.broken_pdf", "file.encrypted", "paper.pdf_too_heavy", Failure(unavailable) with
/// "paper.scan", and Failure(unavailable, "paper.pdf_unavailable") where poppler is not installed.
Paper read_pdf(std::string_view bytes);

/// Its pages with their words, without ruling lines.
std::vector<PdfPage> pdf_pages(std::string_view bytes);

/// Which of them are pictures: all of a scan; in a PDF with text those that a picture covers and that have hardly a
/// letter beside it.
std::vector<bool> picture_pages(std::string_view bytes, const std::vector<PdfPage>&);

/// Adds the ruling lines of all pages.
void draw_rulings(std::string_view bytes, std::vector<PdfPage>&);

}  // namespace paper
