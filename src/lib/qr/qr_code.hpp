#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// mã QR: a text as a square of dark and light modules (ISO/IEC 18004).
namespace qr {

struct Code {
    int size = 0;            ///< modules a side
    std::vector<bool> dark;  ///< line by line
    bool at(int x, int y) const { return dark[static_cast<std::size_t>(y * size + x)]; }
};

/// Longest text: what a phone still reads from a printed square of 25 mm.
inline constexpr std::size_t text_max = 300;
/// Light modules around the square, as the standard wants them.
inline constexpr int quiet = 4;

/// With a quarter of it damaged it is still read. Throws std::length_error beyond text_max.
Code encode(std::string_view text);

/// The dark modules as an SVG path in a square of size + 2 × quiet.
std::string svg_path(const Code&);
/// Black on white with its quiet zone, so many dots a module.
std::string png(const Code&, int dots);

}  // namespace qr
