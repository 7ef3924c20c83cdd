#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace json {
class FieldReader;
class Writer;
}  // namespace json
namespace office {
class Request;
}
namespace sql {
class Columns;
}

namespace programmes {

/// Where a paper says that it is to be reached or reported. Nothing of it is known of what was entered by hand.
struct PaperSource {
    std::optional<std::string> directive_id;
    std::optional<std::string> text;  ///< the sentence
    std::optional<std::int64_t> line, page;
};

/// The fields of that name; a directive that the viewer may not see is a wrong field.
PaperSource read_source(office::Request&, json::FieldReader&);
void write_source(json::Writer&, const PaperSource&, const std::optional<std::string>& directive_code);
/// From the columns directive_id, source_text, source_line, source_page.
PaperSource source_of(sql::Columns&);

}  // namespace programmes
