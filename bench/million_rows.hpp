#pragma once
#include <filesystem>

namespace bench {

/// Writes an export as the city's system makes it: 22 columns, a header in row 4, texts in their cells, packed to some
/// 240 bytes a row. Ten years of one commune; `from` and `count` are the serials of its codes.
void write_rows(const std::filesystem::path&, int from, int count);

}  // namespace bench
