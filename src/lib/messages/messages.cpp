#include "lib/messages/messages.hpp"

#include <toml++/toml.h>
#include <map>
#include <stdexcept>

#include "lib/embedded/embedded.hpp"
#include "lib/text/text.hpp"

namespace messages {
namespace {

const std::map<std::string, std::string, std::less<>>& sentences() {
    static const auto all = [] {
        std::map<std::string, std::string, std::less<>> found;
        for (const embedded::File& file : embedded::files()) {
            if (!std::string_view{file.name}.starts_with("definitions/messages/")) continue;
            for (const auto& [code, node] : toml::parse(file.text()))
                found.emplace(code.str(), node.value<std::string>().value());
        }
        return found;
    }();
    return all;
}

}  // namespace

bool has(std::string_view code) { return sentences().contains(code); }

std::string sentence(std::string_view code, const Values& values) {
    const auto found = sentences().find(code);
    if (found == sentences().end()) throw std::logic_error("no sentence for " + std::string(code));
    std::string filled = found->second;
    for (const auto& [name, value] : values) filled = text::replace_all(std::move(filled), "{" + name + "}", value);
    return filled;
}

std::string sentence(const Failure& failure) {
    std::string all = sentence(failure.code, failure.values);
    for (const FieldFailure& one : failure.fields) all += "\n  " + one.field + ": " + sentence(one.code, one.values);
    return all;
}

}  // namespace messages
