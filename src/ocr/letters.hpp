#pragma once
#include "lib/paper/pdf_page.hpp"
#include "ocr/picture.hpp"

namespace ocr {

/// Reads the words of a page into `page.words`, in points: what stands in the cells of its tables, cell by cell, then
/// the rest; the cells are painted white. False when Tesseract's Vietnamese data is not there.
bool read_letters(Pix* grey, double dots_per_point, paper::PdfPage& page);

}  // namespace ocr
