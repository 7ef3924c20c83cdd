#pragma once
#include <string>
#include <string_view>

/// The parts of a DOCX that do not depend on its text. Texts given are escaped already.
namespace ooxml::parts {

inline constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::string_view namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

std::string content_types(bool with_pictures);
std::string package_relations();
/// `more`: relations of pictures.
std::string document_relations(std::string_view more);
std::string picture_relation(std::string_view name);
std::string core_properties(std::string_view title);
std::string styles(std::string_view font, int size);
std::string settings();
std::string font_table(std::string_view font);
std::string page_number_header(int size);
std::string empty_header();

}  // namespace ooxml::parts
