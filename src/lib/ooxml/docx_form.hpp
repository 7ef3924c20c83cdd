#pragma once
#include <set>
#include <string>
#include <string_view>

#include "lib/ooxml/docx_writer.hpp"

/// Forms: DOCX files whose content controls, told by their tags, are filled from data. Whoever owns the form changes
/// it in Word; the controls may be moved, repeated, left out or set differently.
namespace ooxml {

/// Largest word/document.xml of a form, bytes.
inline constexpr std::size_t form_part_max = 16u << 20;

/// The tags of a form's controls. Throws what Archive throws, and Failure(unreadable, "file.missing_part") or
/// (unreadable, "form.broken") when there is no document in it that can be read.
std::set<std::string> control_tags(const std::string& docx);

/// The form with its controls filled and taken away, what they held left in their place and look. A control whose tag
/// the filling does not know keeps what it holds; one whose text is empty goes with its paragraph. The row of a
/// repeated control stands once for each of its rows.
std::string fill_form(const std::string& docx, const Filling&);

}  // namespace ooxml
