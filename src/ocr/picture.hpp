#pragma once
#include <leptonica/allheaders.h>

#include <memory>
#include <string_view>
#include <vector>

#include "lib/paper/pdf_page.hpp"

/// The picture of one page, made ready for reading letters.
namespace ocr {

struct PixCloser {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using Picture = std::unique_ptr<Pix, PixCloser>;

/// Where the pages of the file begin: in a TIFF each page's offset, otherwise 0 alone. Nothing when it is no picture.
std::vector<std::size_t> pages_of(std::string_view bytes);

/// The page that begins there in grey, at most `pixels_limit` pixels, or null. Red ink, as of seals, becomes paper.
Picture grey_page(std::string_view bytes, std::size_t at, std::size_t pixels_limit);

/// The dots to a point, by the size of the letters where `dots_per_point` makes them no size of print: files of phones
/// say pages of any size, and a picture may show half a page.
double true_dots(Pix* grey, double dots_per_point);

/// Brings coarse and very fine pictures near the size that letters are read best at; gives the factor.
double make_fit(Picture&, double dots_per_inch);

/// Paper made white, light even, and a page that lay askew level.
void make_even(Picture&);

/// Fills in `across` and `down` of the page with the strokes of tables, in points, and paints them white.
void take_rulings(Pix* grey, double dots_per_point, paper::PdfPage&);

}  // namespace ocr
