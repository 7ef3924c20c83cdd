#include "office/figures/kept_sums.hpp"

namespace figures {
namespace {

Span span_of(std::string_view word) {
    for (const Span span : {Span::day, Span::month})
        if (word == word_of(span)) return span;
    return Span::year;
}

}  // namespace

const std::string& kept_columns() {
    static const std::string text = [] {
        std::string all = "span, begins, " CELL_COLUMNS;
        for (std::size_t i = 0; i < sums; ++i) all += ", " + std::string(word_of(static_cast<Sum>(i)));
        return all;
    }();
    return text;
}

KeptSum read_kept(sql::Columns& in) {
    const Span span = span_of(in.text());
    const calendar::Date begins = in.date();
    Cell cell{.unit_id = in.text(),
              .procedure_id = in.text(),
              .official_id = in.text(),
              .field = in.text(),
              .channel = in.text(),
              .level = in.text()};
    KeptSum kept{span, begins, std::move(cell), {}};
    for (std::int64_t& amount : kept.amounts) amount = in.integer();
    return kept;
}

}  // namespace figures
