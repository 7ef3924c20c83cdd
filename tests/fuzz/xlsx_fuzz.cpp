#include <cstdint>
#include <string_view>

#include "lib/failure.hpp"
#include "lib/ooxml/xlsx_reader.hpp"

// Under the container, whose checksums would stop the fuzzer: the input is three parts with a zero byte between,
// shared strings, styles and the sheet.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest{reinterpret_cast<const char*>(data), size};
    const auto next = [&] {
        const auto zero = rest.find('\0');
        const std::string_view part = rest.substr(0, zero);
        rest = zero == rest.npos ? std::string_view{} : rest.substr(zero + 1);
        return [part](const std::function<void(std::string_view)>& take) {
            take(part.substr(0, part.size() / 2));
            take(part.substr(part.size() / 2));
        };
    };
    ooxml::SharedStrings strings;
    std::vector<bool> dates;
    const auto tried = [](auto act) {
        try {
            act();
        } catch (const Failure&) {
        }
    };
    tried([&] { strings = ooxml::read_shared_strings(next()); });
    tried([&] { dates = ooxml::read_date_styles(next()); });
    tried([&] {
        ooxml::read_sheet(next(), {strings, dates, size % 2 == 0}, [](const ooxml::SheetRow& row) {
            std::size_t length = 0;
            for (const ooxml::Cell& cell : row.cells) length += ooxml::shown(cell).size();
            return length < 1'000'000;
        });
    });
    return 0;
}
