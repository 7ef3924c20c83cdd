// The text reader and every rule over it, on any bytes.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lib/failure.hpp"
#include "office/directives/reading/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const paper::Paper paper = paper::read_text({reinterpret_cast<const char*>(data), size});
        json::Writer out;
        directives::write(out, directives::understand(paper));
        directives::write_paper(out, paper);
    } catch (const Failure&) {
    }
    return 0;
}
