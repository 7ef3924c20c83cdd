#include <charconv>
#include <climits>
#include <limits>

#include "lib/json/field_reader.hpp"
#include "office/directives/found.hpp"

namespace directives {
namespace {

using json::FieldReader;

constexpr json::TextRule whole{.max = std::numeric_limits<std::size_t>::max(), .multiline = true};

Source source_in(FieldReader& in) {
    FieldReader source{in.raw("source").value()};
    return {.heading = source.maybe_text("heading", whole).value_or(""),
            .line = static_cast<int>(source.integer("line", 0, INT_MAX)),
            .page = static_cast<int>(source.maybe_integer("page", 0, INT_MAX).value_or(0))};
}

/// "-12.5": as the reading was written, with at most three decimals.
std::optional<Amount> amount_in(FieldReader& in, std::string_view name) {
    const auto raw = in.raw(name);
    if (!raw || *raw == "null") return std::nullopt;
    const std::size_t point = std::min(raw->find('.'), raw->size());
    std::string digits = raw->substr(point < raw->size() ? point + 1 : point);
    digits.resize(3, '0');
    digits = raw->substr(0, point) + digits;
    Amount amount;
    std::from_chars(digits.data(), digits.data() + digits.size(), amount.thousandths);
    return amount;
}

Target target_in(FieldReader& in) {
    return {.text = in.text("text", whole),
            .measure = in.maybe_text("measure", whole).value_or(""),
            .at_least = amount_in(in, "at_least"),
            .at_most = amount_in(in, "at_most"),
            .change = amount_in(in, "change"),
            .unit = in.text("unit"),
            .source = source_in(in)};
}

ReportDuty duty_in(FieldReader& in) {
    FieldReader deadline{in.raw("deadline").value()};
    return {.text = in.text("text", whole),
            .about = in.maybe_text("about", whole).value_or(""),
            .reporter = in.texts("reporter", whole),
            .recipient = in.maybe_text("recipient", whole).value_or(""),
            .through = in.maybe_text("through", whole).value_or(""),
            .every = in.texts("every"),
            .deadline = {.text = deadline.maybe_text("text", whole).value_or(""),
                         .kind = DeadlineKind::recurring,
                         .due_on = deadline.maybe_date("due_on"),
                         .occurrences = deadline.texts("occurrences")},
            .source = source_in(in)};
}

}  // namespace

Reading kept_reading(const std::string& json) {
    Reading reading;
    FieldReader kept{json};
    kept.each("parts", [&](FieldReader& in) {
        reading.parts.push_back({.heading = in.text("heading"),
                                 .text = in.text("text", whole),
                                 .units = in.texts("units"),
                                 .source = source_in(in)});
    });
    kept.each("targets", [&](FieldReader& in) { reading.targets.push_back(target_in(in)); });
    kept.each("report_duties", [&](FieldReader& in) { reading.report_duties.push_back(duty_in(in)); });
    return reading;
}

}  // namespace directives
