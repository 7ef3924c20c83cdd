#include "ocr/picture.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "lib/paper/scan_reader.hpp"

namespace ocr {

namespace {

constexpr float least_skew = 0.1f, most_skew = 6.0f;  // degrees; what leans more is no slip of the scanner
constexpr float least_confidence = 3.0f;
constexpr double shortest_down = 16, shortest_across = 26;  // points: taller than letters, longer than dashes
constexpr double thickest = 3.5;                            // points
constexpr double leaning = 0.012;  // of its length that a stroke may lean or sag after levelling

// Letters as they are printed, in points: half of the type's size, which Decree 30 has at 13 to 14.
constexpr double usual_print = 7, smallest_print = 4.9, largest_print = 9.2;
constexpr l_int32 least_letter = 6, most_letter = 200;  // dots
constexpr std::size_t enough_letters = 50;

// to the inch: what is coarser or finer is brought to the best
constexpr double coarse_dots = 140, fine_dots = 260, best_dots = 200;
constexpr double largest_scale = 3;  // a thumbnail does not become readable by scaling

const l_uint8* data_of(std::string_view bytes) { return reinterpret_cast<const l_uint8*>(bytes.data()); }

Picture binary(Pix* grey) {
    Pix* out = nullptr;
    // Thin grey strokes beside black letters need a threshold of their own: Sauvola's.
    const int tiles_x = std::max(1, pixGetWidth(grey) / 400), tiles_y = std::max(1, pixGetHeight(grey) / 400);
    if (pixSauvolaBinarizeTiled(grey, 12, 0.20f, tiles_x, tiles_y, nullptr, &out) != 0) return nullptr;
    return Picture(out);
}

std::vector<paper::Ruling> strokes(Pix* lines, bool across, double dots_per_point) {
    std::vector<paper::Ruling> all;
    Boxa* boxes = pixConnCompBB(lines, 8);
    for (l_int32 i = 0; i < boxaGetCount(boxes); ++i) {
        l_int32 x = 0, y = 0, w = 0, h = 0;
        boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
        const double length = across ? w : h, thickness = across ? h : w;
        if (thickness > thickest * dots_per_point + length * leaning) continue;
        const double at = across ? y + h / 2.0 : x + w / 2.0, from = across ? x : y;
        all.push_back({at / dots_per_point, from / dots_per_point, (from + length) / dots_per_point});
    }
    boxaDestroy(&boxes);
    return all;
}

}  // namespace

std::vector<std::size_t> pages_of(std::string_view bytes) {
    l_int32 format = IFF_UNKNOWN;
    if (findFileFormatBuffer(data_of(bytes), &format) != 0 || format == IFF_UNKNOWN) return {};
    if (!L_FORMAT_IS_TIFF(format)) {
        l_int32 width = 0, height = 0, bits = 0, samples = 0, mapped = 0;
        const bool has_size =
            pixReadHeaderMem(data_of(bytes), bytes.size(), &format, &width, &height, &bits, &samples, &mapped) == 0;
        return has_size ? std::vector<std::size_t>{0} : std::vector<std::size_t>{};
    }
    std::vector<std::size_t> pages;
    for (std::size_t offset = 0; pages.size() <= paper::scan_pages_limit;) {
        const std::size_t at = offset;
        const Picture page(pixReadMemFromMultipageTiff(data_of(bytes), bytes.size(), &offset));
        // A page that is broken is one all the same: whoever reads it says so.
        pages.push_back(at);
        if (!page || offset == 0) break;
    }
    return pages;
}

Picture grey_page(std::string_view bytes, std::size_t at, std::size_t pixels_limit) {
    const auto fits = [&](l_int32 width, l_int32 height) {
        return width > 0 && height > 0 &&
               static_cast<std::size_t>(width) * static_cast<std::size_t>(height) <= pixels_limit;
    };
    Picture page;
    if (at == 0) {
        l_int32 format = 0, width = 0, height = 0, bits = 0, samples = 0, mapped = 0;
        if (pixReadHeaderMem(data_of(bytes), bytes.size(), &format, &width, &height, &bits, &samples, &mapped) != 0)
            return nullptr;
        if (!fits(width, height)) return nullptr;
        page.reset(pixReadMem(data_of(bytes), bytes.size()));
    } else if (at < bytes.size()) {
        page.reset(pixReadMemFromMultipageTiff(data_of(bytes), bytes.size(), &at));
    }
    if (!page || !fits(pixGetWidth(page.get()), pixGetHeight(page.get()))) return nullptr;
    if (pixGetColormap(page.get())) page.reset(pixRemoveColormap(page.get(), REMOVE_CMAP_BASED_ON_SRC));
    if (!page) return nullptr;
    if (pixGetDepth(page.get()) == 32) return Picture(pixGetRGBComponent(page.get(), COLOR_RED));
    return Picture(pixConvertTo8(page.get(), 0));
}

double true_dots(Pix* grey, double dots_per_point) {
    const Picture black = binary(grey);
    if (!black) return dots_per_point;
    std::vector<l_int32> heights;
    Boxa* boxes = pixConnCompBB(black.get(), 8);
    for (l_int32 i = 0; i < boxaGetCount(boxes); ++i) {
        l_int32 x = 0, y = 0, w = 0, h = 0;
        boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
        const bool is_letter = h >= least_letter && h <= most_letter && w <= 3 * h && 4 * w >= h;
        if (is_letter) heights.push_back(h);
    }
    boxaDestroy(&boxes);
    if (heights.size() < enough_letters) return dots_per_point;
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    const double letter = *middle / dots_per_point;
    return letter < smallest_print || letter > largest_print ? *middle / usual_print : dots_per_point;
}

double make_fit(Picture& grey, double dots_per_inch) {
    if (dots_per_inch >= coarse_dots && dots_per_inch <= fine_dots) return 1;
    const double scale = std::min(best_dots / dots_per_inch, largest_scale);
    const auto factor = static_cast<float>(scale);
    Pix* fit = pixScale(grey.get(), factor, factor);
    if (!fit) return 1;
    grey.reset(fit);
    return scale;
}

void make_even(Picture& grey) {
    if (Pix* even = pixBackgroundNormSimple(grey.get(), nullptr, nullptr)) grey.reset(even);
    const Picture black = binary(grey.get());
    float angle = 0, confidence = 0;
    if (!black || pixFindSkew(black.get(), &angle, &confidence) != 0) return;
    if (confidence < least_confidence || std::abs(angle) < least_skew || std::abs(angle) > most_skew) return;
    if (Pix* level = pixRotateAMGray(grey.get(), angle * std::numbers::pi_v<float> / 180.0f, 255)) grey.reset(level);
}

void take_rulings(Pix* grey, double dots_per_point, paper::PdfPage& page) {
    const Picture black = binary(grey);
    if (!black) return;
    const auto dots = [&](double points) {
        return std::max(3, static_cast<int>(std::lround(points * dots_per_point)));
    };
    // A stroke that the printer or the scanner broke is closed before it is measured.
    const Picture closed_down(pixCloseSafeBrick(nullptr, black.get(), 1, 3));
    const Picture closed_across(pixCloseSafeBrick(nullptr, black.get(), 3, 1));
    const Picture down(pixOpenBrick(nullptr, closed_down.get(), 1, dots(shortest_down)));
    const Picture across(pixOpenBrick(nullptr, closed_across.get(), dots(shortest_across), 1));
    page.down = strokes(down.get(), false, dots_per_point);
    page.across = strokes(across.get(), true, dots_per_point);
    const Picture both(pixOr(nullptr, down.get(), across.get()));
    const Picture wider(pixDilateBrick(nullptr, both.get(), 3, 3));
    pixSetMasked(grey, wider.get(), 255);
}

}  // namespace ocr
