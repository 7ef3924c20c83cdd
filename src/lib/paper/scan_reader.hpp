#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lib/paper/paper.hpp"

/// Papers that are pictures of pages, or have some among their pages: PDF, PNG, JPEG, TIFF.
namespace paper {

/// Limits of one scan. Beyond them Failure(too_large) with "paper.scan_too_long", "paper.scan_too_large" or
/// "paper.scan_too_slow", which name the page.
inline constexpr std::size_t scan_pages_limit = 100;          ///< pages that are pictures
inline constexpr std::size_t scan_pixels_limit = 40'000'000;  ///< of one page: A3 at 400 dots to the inch is 31 million
inline constexpr int scan_page_seconds = 60;                  ///< a dense page takes 2

/// Whether the first bytes are those of a picture that can be read.
bool is_picture(std::string_view bytes);

/// Whether the program that reads pictures is there: sauro-ocr, beside this program or installed.
bool can_read_scans();

/// One page of a scan.
struct Sheet {
    double width = 0, height = 0;  ///< points, of a PDF's page
    std::size_t at = 0;            ///< offset in a TIFF
    bool picture = true;           ///< of a PDF: its letters have to be read
};

/// The pages of a scan, at least one. Throws "paper.broken_picture", "paper.broken_pdf", "paper.scan_too_long".
std::vector<Sheet> sheets_of(std::string_view bytes);

/// One page, from 1, as a JPEG for a browser. Throws Failure(not_found, "request.not_found") when there is none.
std::string picture_of_page(std::string_view bytes, std::size_t page);

/// Reads letters page by page, of a PDF only of the pages that are pictures, as many at once as the machine has cores,
/// each in a child process within limits. Throws Failure(unavailable, "paper.scan_unavailable") where sauro-ocr is not
/// installed, Failure(conflict, "paper.cancelled"), and what stands above.
Paper read_scan(std::string_view bytes, const Watch&);

}  // namespace paper
