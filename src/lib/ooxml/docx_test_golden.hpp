#pragma once
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "lib/ooxml/docx_test_words.hpp"

namespace ooxml::test {

/// The words of a DOCX are those of tests/golden/NAME.txt. SAURO_ACCEPT rewrites it; SAURO_KEEP_PAPERS names a folder
/// for the DOCX itself.
inline void expect_golden(const std::string& name, const std::string& docx) {
    const std::string rendered = words_of(docx), golden = SAURO_SOURCE_DIR "/tests/golden/" + name + ".txt";
    if (const char* folder = std::getenv("SAURO_KEEP_PAPERS"))
        std::ofstream(std::string(folder) + "/" + name + ".docx", std::ios::binary) << docx;
    if (std::getenv("SAURO_ACCEPT")) std::ofstream(golden) << rendered;
    std::ostringstream kept;
    kept << std::ifstream(golden).rdbuf();
    CHECK(kept.str() == rendered);
}

}  // namespace ooxml::test
