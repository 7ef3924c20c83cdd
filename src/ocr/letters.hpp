#pragma once
#include <algorithm>
#include <array>
#include <cstddef>

#include "lib/paper/pdf_page.hpp"
#include "ocr/picture.hpp"

namespace ocr {

/// How sure Tesseract is of what it read, over the letters of a page.
class Sureness {
public:
    /// `quarter_turns`: by how many the page would have to be turned for these letters to stand upright.
    void add(std::size_t letters, float confidence, int quarter_turns) {
        letters_ += letters;
        if (quarter_turns == 0) sum_ += static_cast<double>(letters) * confidence;
        turned_.at(static_cast<std::size_t>(quarter_turns)) += letters;
    }
    /// Upright letters weighed by how sure they are.
    double letters_sure() const { return sum_ / 100; }
    /// Printed text as it stands, of a page with enough letters to tell.
    bool is_upright() const { return letters_ >= enough && sum_ >= static_cast<double>(letters_) * upright; }
    /// The turn that most letters ask for.
    int quarter_turns() const {
        return static_cast<int>(std::max_element(turned_.begin(), turned_.end()) - turned_.begin());
    }

private:
    static constexpr std::size_t enough = 20;
    static constexpr double upright = 65;  // in a hundred; a page on its head comes to 20 to 50
    std::size_t letters_ = 0;
    double sum_ = 0;
    std::array<std::size_t, 4> turned_{};
};

/// Reads the words of a page into `page.words`, in points: what stands in the cells of its tables, cell by cell, then
/// the rest; the cells are painted white. Without `cell_by_cell` all at once, which is quick and enough to tell how the
/// page lies. False when Tesseract's Vietnamese data is not there.
bool read_letters(Pix* grey, double dots_per_point, paper::PdfPage& page, Sureness&, bool cell_by_cell);

}  // namespace ocr
