#include "office/programmes/same.hpp"

namespace programmes {

void write_same(json::Writer& out, const Indicator& one, const std::vector<IndicatorRow>& in_force) {
    out.key("same").array([&] {
        for (const IndicatorRow& row : in_force) {
            if (!one.definition || row.indicator.definition != one.definition) continue;
            const auto strictness = compare(one, row.indicator);
            out.item().object([&] {
                out.field("id", row.indicator.id).field("name", row.indicator.name);
                out.field("target_text", target_words(row.indicator)).field("directive_code", row.directive_code);
                out.field("this_is", strictness ? std::optional{word_of(*strictness)} : std::nullopt);
            });
        }
    });
}

}  // namespace programmes
