#include "office/directives/paper_reading.hpp"

#include "lib/text/text.hpp"

namespace directives {

std::string paper_key(const std::string& kind, const std::string& subject, const std::string& words_hash) {
    const std::string folded = text::squeeze(text::fold(subject));
    return folded.empty() ? words_hash : kind + "|" + folded;
}

void write_fields(json::Writer& out, const PaperReading& one) {
    out.field("id", one.id).field("at", one.at).field("official_name", one.official_name);
    out.field("name", one.name).field("kind", one.kind).field("subject", one.subject);
    out.field("first", one.first).field("findings", one.findings).field("errors", one.errors);
}

}  // namespace directives
