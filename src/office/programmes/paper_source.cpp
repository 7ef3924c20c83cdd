#include "office/programmes/paper_source.hpp"

#include "lib/json/field_reader.hpp"
#include "lib/json/writer.hpp"
#include "lib/sql/connection.hpp"
#include "office/directives/directive.hpp"
#include "office/routing/request.hpp"

namespace programmes {
namespace {

constexpr json::TextRule source_rule{.max = 4000, .multiline = true};

}  // namespace

PaperSource read_source(office::Request& rq, json::FieldReader& in) {
    PaperSource source;
    source.directive_id = in.maybe_id("directive_id");
    source.text = in.maybe_text("source_text", source_rule);
    source.line = in.maybe_integer("source_line", 1, INT32_MAX);
    source.page = in.maybe_integer("source_page", 1, INT32_MAX);
    if (source.directive_id && !directives::find_visible(rq, *source.directive_id))
        in.wrong("directive_id", "field.not_id");
    return source;
}

void write_source(json::Writer& out, const PaperSource& source, const std::optional<std::string>& directive_code) {
    out.field("directive_id", source.directive_id).field("directive_code", directive_code);
    out.field("source_text", source.text).field("source_line", source.line).field("source_page", source.page);
}

PaperSource source_of(sql::Columns& in) {
    PaperSource source{in.maybe_text(), in.maybe_text(), {}, {}};
    source.line = in.maybe_integer();
    source.page = in.maybe_integer();
    return source;
}

}  // namespace programmes
