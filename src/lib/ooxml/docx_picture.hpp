#pragma once
#include <map>
#include <string>

#include "lib/ooxml/docx_writer.hpp"

/// Pictures of a DOCX. One is known by a name that its bytes give, so that the same one is kept once.
namespace ooxml {

/// Name → bytes, without "word/media/" and ".png".
using Pictures = std::map<std::string, std::string>;

Pictures pictures_of(const Docx&);
std::string relations_of(const Pictures&);
/// What stands in the run.
std::string drawing(const std::string& bytes, int side);

}  // namespace ooxml
