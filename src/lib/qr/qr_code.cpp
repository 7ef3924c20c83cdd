#include "lib/qr/qr_code.hpp"

#include <zlib.h>

#include <cstdint>
#include <qrcodegen/qrcodegen.hpp>
#include <stdexcept>

namespace qr {
namespace {

std::string number(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
}

/// Length, name and data, then the sum of name and data.
std::string chunk(std::string_view name, const std::string& data) {
    const std::string summed = std::string(name) + data;
    const auto sum = crc32(0, reinterpret_cast<const unsigned char*>(summed.data()), static_cast<uInt>(summed.size()));
    return number(static_cast<std::uint32_t>(data.size())) + summed + number(static_cast<std::uint32_t>(sum));
}

std::string deflated(const std::string& bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string out(size, '\0');
    if (compress(reinterpret_cast<unsigned char*>(out.data()), &size,
                 reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<uLong>(bytes.size())) != Z_OK)
        throw std::runtime_error("zlib cannot compress");
    out.resize(size);
    return out;
}

}  // namespace

Code encode(std::string_view text) {
    if (text.size() > text_max) throw std::length_error("a text too long for a QR code");
    const auto made = qrcodegen::QrCode::encodeText(std::string(text).c_str(), qrcodegen::QrCode::Ecc::QUARTILE);
    Code code{.size = made.getSize(), .dark = {}};
    for (int y = 0; y < code.size; ++y)
        for (int x = 0; x < code.size; ++x) code.dark.push_back(made.getModule(x, y));
    return code;
}

std::string svg_path(const Code& code) {
    std::string path;
    for (int y = 0; y < code.size; ++y)
        for (int x = 0; x < code.size; ++x) {
            if (!code.at(x, y)) continue;
            int wide = 1;
            while (x + wide < code.size && code.at(x + wide, y)) ++wide;
            path += "M" + std::to_string(x + quiet) + " " + std::to_string(y + quiet) + "h" + std::to_string(wide) +
                    "v1h-" + std::to_string(wide) + "z";
            x += wide - 1;
        }
    return path;
}

std::string png(const Code& code, int dots) {
    const int side = (code.size + 2 * quiet) * dots;
    std::string lines;
    for (int y = 0; y < side; ++y) {
        std::string bits(static_cast<std::size_t>((side + 7) / 8), '\xFF');
        for (int x = 0; x < side; ++x) {
            const int column = x / dots - quiet, row = y / dots - quiet;
            const bool inside = column >= 0 && row >= 0 && column < code.size && row < code.size;
            if (inside && code.at(column, row))
                bits[static_cast<std::size_t>(x / 8)] &= static_cast<char>(~(0x80 >> x % 8));
        }
        lines += '\0' + bits;
    }
    const auto edge = number(static_cast<std::uint32_t>(side));
    // One bit a dot, grey, no interlacing.
    const std::string head = edge + edge + std::string("\x01\x00\x00\x00\x00", 5);
    return std::string("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", head) + chunk("IDAT", deflated(lines)) +
           chunk("IEND", "");
}

}  // namespace qr
