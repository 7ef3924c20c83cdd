#pragma once
#include <map>
#include <string>
#include <string_view>

#include "lib/ooxml/zip.hpp"

namespace ooxml {

/// How the pages of a DOCX are set: lengths in twentieths of a point, sizes of type in half points; 0 or empty: unsaid.
struct PageForm {
    int width = 0, height = 0;
    int top = 0, bottom = 0, left = 0, right = 0;
    std::map<std::string, std::size_t> fonts;  ///< bytes of text in each face
    std::map<int, std::size_t> sizes;          ///< bytes of text in each size
};

/// The first section's page, and the faces and sizes of the body's text. Throws what Archive throws; a part that cannot
/// be read says nothing.
PageForm page_form(const Archive&);
PageForm page_form_of_parts(std::string_view document, std::string_view styles);

}  // namespace ooxml
