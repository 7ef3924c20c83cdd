#include "ocr/letters.hpp"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <cmath>
#include <memory>

#include "lib/text/text.hpp"

namespace ocr {

namespace {

constexpr float least_confidence = 15.0f;  // below it: specks, signatures, what shines through
constexpr int edge = 3;                    // dots inside a cell's strokes
constexpr int least_side = 8;              // dots: nothing smaller holds a letter
constexpr int ink_threshold = 140, least_ink = 8;
constexpr char threshold_by_sauvola[] = "2";

struct Area {
    int x = 0, y = 0, width = 0, height = 0;
};

bool has_ink(Pix* grey, const Area& area) {
    Box* box = boxCreate(area.x, area.y, area.width, area.height);
    const Picture part(pixClipRectangle(grey, box, nullptr));
    boxDestroy(&box);
    if (!part) return false;
    const Picture dark(pixThresholdToBinary(part.get(), ink_threshold));
    l_int32 count = 0;
    return dark && pixCountPixels(dark.get(), &count, nullptr) == 0 && count > least_ink;
}

// Numbers and codes of papers ("11/2026", "03/CĐ-UBND") stand in no dictionary and are doubted though they are right.
bool is_believed(const tesseract::ResultIterator& at, std::string_view word) {
    return at.Confidence(tesseract::RIL_WORD) >= least_confidence || word.find_first_of("0123456789") != word.npos;
}

struct Heights {
    double top = 0, bottom = 0;
};

// Words of one line get the line's height, so that they are told from other lines' words as in a PDF.
Heights heights_of_line(const tesseract::ResultIterator& at) {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    at.BoundingBox(tesseract::RIL_TEXTLINE, &x0, &y0, &x1, &y1);
    Heights line{static_cast<double>(y0), static_cast<double>(y1)};
    float height = 0, descenders = 0, ascenders = 0;
    at.RowAttributes(&height, &descenders, &ascenders);
    if (at.Baseline(tesseract::RIL_TEXTLINE, &x0, &y0, &x1, &y1)) {
        line.bottom = (y0 + y1) / 2.0 + std::abs(descenders);
        line.top = line.bottom - height;
    }
    return line;
}

struct Dots {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

/// A word on its side is taller than wide, and the next one of its line stands below it or above.
int turns_to_upright(const Dots& word, const Dots& before, std::size_t letters) {
    const bool on_its_side = letters >= 3 && 2 * (word.y1 - word.y0) > 3 * (word.x1 - word.x0);
    return !on_its_side ? 0 : word.y0 < before.y0 ? 1 : 3;
}

void take_words(tesseract::TessBaseAPI& api, double dots, std::vector<paper::PdfWord>& words, Sureness& sureness) {
    const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
    if (!at) return;
    Heights line;
    Dots before;
    do {
        const bool first = at->IsAtBeginningOf(tesseract::RIL_TEXTLINE);
        if (first) line = heights_of_line(*at);
        const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_WORD));
        Dots box;
        if (!text || !at->BoundingBox(tesseract::RIL_WORD, &box.x0, &box.y0, &box.x1, &box.y1)) continue;
        const std::size_t letters = text::length(text.get());
        sureness.add(letters, at->Confidence(tesseract::RIL_WORD),
                     turns_to_upright(box, first ? box : before, letters));
        before = box;
        const std::string word = first ? paper::mended_head(text.get()) : text.get();
        if (word != "-" && !is_believed(*at, word)) continue;
        words.push_back({{box.x0 / dots, line.top / dots, box.x1 / dots, line.bottom / dots}, word});
    } while (at->Next(tesseract::RIL_WORD));
}

void show(tesseract::TessBaseAPI& api, Pix* grey, double dots) {
    api.SetImage(grey);
    api.SetSourceResolution(static_cast<int>(std::lround(dots * 72)));
}

int whole(double points, double dots) { return static_cast<int>(std::lround(points * dots)); }

Area inside(const paper::Box& cell, double dots) {
    return {whole(cell.x0, dots) + edge, whole(cell.y0, dots) + edge, whole(cell.x1 - cell.x0, dots) - 2 * edge,
            whole(cell.height(), dots) - 2 * edge};
}

void read_area(tesseract::TessBaseAPI& api, tesseract::PageSegMode mode, const Area& area, double dots,
               std::vector<paper::PdfWord>& words, Sureness& sureness) {
    api.SetPageSegMode(mode);
    api.SetRectangle(area.x, area.y, area.width, area.height);
    if (api.Recognize(nullptr) == 0) take_words(api, dots, words, sureness);
}

void read_cell(tesseract::TessBaseAPI& api, Pix* grey, const paper::Box& cell, double dots,
               std::vector<paper::PdfWord>& words, Sureness& sureness) {
    const Area area = inside(cell, dots);
    if (area.width < least_side || area.height < least_side || !has_ink(grey, area)) return;
    const std::size_t before = words.size();
    read_area(api, tesseract::PSM_SINGLE_BLOCK, area, dots, words, sureness);
    // A number that stands alone is no block of text to Tesseract.
    if (words.size() == before) read_area(api, tesseract::PSM_SINGLE_WORD, area, dots, words, sureness);
}

void paint_white(Pix* grey, const paper::Box& cell, double dots) {
    pixRasterop(grey, whole(cell.x0, dots), whole(cell.y0, dots), whole(cell.x1 - cell.x0, dots) + 1,
                whole(cell.height(), dots) + 1, PIX_SET, nullptr, 0, 0);
}

}  // namespace

bool read_letters(Pix* grey, double dots, paper::PdfPage& page, Sureness& sureness, bool cell_by_cell) {
    tesseract::TessBaseAPI api;
    if (api.Init(nullptr, "vie", tesseract::OEM_LSTM_ONLY) != 0) return false;
    api.SetVariable("debug_file", "/dev/null");
    api.SetVariable("thresholding_method", threshold_by_sauvola);
    show(api, grey, dots);
    const std::vector<paper::Box> cells = cell_by_cell ? paper::cells_of(page) : std::vector<paper::Box>{};
    for (const paper::Box& cell : cells) read_cell(api, grey, cell, dots, page.words, sureness);
    for (const paper::Box& cell : cells) paint_white(grey, cell, dots);
    show(api, grey, dots);
    api.SetPageSegMode(tesseract::PSM_AUTO);
    if (api.Recognize(nullptr) == 0) take_words(api, dots, page.words, sureness);
    return true;
}

}  // namespace ocr
