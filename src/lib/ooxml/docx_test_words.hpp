#pragma once
#include <string>

#include "lib/ooxml/zip.hpp"

namespace ooxml::test {

/// The words of a DOCX, a line for each paragraph: what golden papers are compared by.
inline std::string words_of(const std::string& docx) {
    const std::string xml = Archive::from_bytes(docx).read("word/document.xml", 8 << 20);
    std::string out;
    for (std::size_t at = 0; at < xml.size();) {
        const std::size_t open = xml.find('<', at);
        out += xml.substr(at, open - at);
        if (open == std::string::npos) break;
        const std::size_t close = xml.find('>', open);
        if (xml.compare(open, 6, "</w:p>") == 0) out += '\n';
        at = close + 1;
    }
    return out;
}

}  // namespace ooxml::test
