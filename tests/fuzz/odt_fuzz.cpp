// The ODT reader under the zip layer, whose checksums would stop a fuzzer. The bytes are content.xml, and after a
// "\n--\n" styles.xml.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lib/failure.hpp"
#include "lib/odf/odt_reader.hpp"
#include "office/directives/reading/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const std::size_t cut = all.find("\n--\n");
    try {
        const paper::Paper paper =
            odf::read_odt_parts(all.substr(0, cut), cut == all.npos ? std::string_view{} : all.substr(cut + 4));
        json::Writer out;
        directives::write(out, directives::understand(paper));
    } catch (const Failure&) {
    }
    return 0;
}
