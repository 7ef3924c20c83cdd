#include "office/directives/paper_reading.hpp"

#include <limits>

#include "lib/crypto/hash.hpp"
#include "lib/json/field_reader.hpp"
#include "lib/text/text.hpp"

namespace directives {

PaperReading kept_of(std::string_view reading_json) {
    constexpr json::TextRule whole{.max = std::numeric_limits<std::size_t>::max(), .multiline = true};
    PaperReading kept;
    json::FieldReader in{reading_json};
    json::FieldReader document{in.raw("document").value()};
    kept.kind = document.maybe_text("kind", whole).value_or("");
    kept.subject = document.maybe_text("subject", whole).value_or("");
    in.each("findings", [&](json::FieldReader& finding) {
        ++kept.findings;
        if (finding.maybe_text("severity") != "note") ++kept.errors;
    });
    const std::string folded = text::squeeze(text::fold(kept.subject));
    kept.paper_key = folded.empty() ? crypto::sha256(reading_json) : kept.kind + "|" + folded;
    return kept;
}

void write_fields(json::Writer& out, const PaperReading& one) {
    out.field("id", one.id).field("at", one.at).field("official_name", one.official_name);
    out.field("name", one.name).field("kind", one.kind).field("subject", one.subject);
    out.field("first", one.first).field("findings", one.findings).field("errors", one.errors);
}

}  // namespace directives
