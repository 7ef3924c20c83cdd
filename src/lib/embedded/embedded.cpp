#include "lib/embedded/embedded.hpp"

#include <stdexcept>
#include <string>

namespace embedded {

std::string_view find(std::string_view name) {
    for (const File& file : files())
        if (file.name == name) return file.text();
    return {};
}

std::string_view get(std::string_view name) {
    const std::string_view text = find(name);
    if (!text.data()) throw std::logic_error("no embedded file " + std::string(name));
    return text;
}

}  // namespace embedded
