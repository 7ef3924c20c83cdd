#include <doctest/doctest.h>

#include <toml++/toml.h>
#include <algorithm>
#include <map>
#include <set>

#include "lib/embedded/embedded.hpp"
#include "lib/messages/messages.hpp"
#include "sources.hpp"

namespace {

using tidy::Source;
using tidy::sources;

bool is_ours(const Source& source) { return source.in("src/") && source.is_cpp() && !source.is_test(); }

/// What the pattern's first group finds in our sources, and where.
std::map<std::string, std::string> found_by(const std::regex& pattern) {
    std::map<std::string, std::string> found;
    for (const Source& source : sources()) {
        if (!is_ours(source)) continue;
        for (const tidy::Match& match : tidy::matches(source.code, pattern))
            found.emplace(match.groups[1], place(source, match.offset));
    }
    return found;
}

/// Codes that the program throws or marks fields with.
std::map<std::string, std::string> thrown_codes() {
    static const std::regex thrown(
        R"re((?:FailureKind::\w+\s*,|(?:wrong|refuse)\s*\([^;"]*"[^"]*"\s*,|wrong\s*\([^;",]*,))re"
        R"re(\s*"([a-z_]+(?:\.[a-z_]+)+)")re");
    return found_by(thrown);
}

/// Acts that the audit records: each has a sentence "event.<act>".
std::map<std::string, std::string> recorded_acts() {
    static const std::regex recorded(R"re(\brecord(?:_look)?\s*\((?:[^;"]*,)?\s*"([a-z_]+\.[a-z_]+)")re");
    return found_by(recorded);
}

struct Literals {
    std::set<std::string> whole;
    std::set<std::string> beginnings;  // "event." in "event." + act
};

Literals all_literals() {
    Literals found;
    static const std::regex beginning(R"re("([a-z_]+(?:\.[a-z_]+)*[._])"\s*(\+|s\s*\+|\}\s*\+|\)\s*\+))re");
    for (const Source& source : sources()) {
        if (!is_ours(source)) continue;
        for (const auto& [offset, content] : tidy::literals(source)) found.whole.insert(content);
        for (const tidy::Match& match : tidy::matches(source.code, beginning)) found.beginnings.insert(match.groups[1]);
    }
    return found;
}

bool is_used(const std::string& code, const Literals& literals) {
    if (literals.whole.contains(code)) return true;
    const auto begins = [&](const std::string& beginning) { return code.starts_with(beginning); };
    if (code.starts_with("event.")) return is_used(code.substr(6), literals);
    return std::any_of(literals.beginnings.begin(), literals.beginnings.end(), begins);
}

}  // namespace

TEST_CASE("every code that is thrown has its sentence") {
    const auto codes = thrown_codes();
    CHECK(codes.size() > 10);
    for (const auto& [code, where] : codes) {
        INFO(where, ": ", code);
        CHECK(messages::has(code));
    }
}

TEST_CASE("every act that the audit records has its name") {
    for (const auto& [act, where] : recorded_acts()) {
        INFO(where, ": event.", act);
        CHECK(messages::has("event." + act));
    }
}

TEST_CASE("every sentence is used, stands once, and ends as a sentence does") {
    const Literals literals = all_literals();
    std::map<std::string, std::string> first;
    for (const embedded::File& file : embedded::files()) {
        if (!std::string_view{file.name}.starts_with("definitions/messages/")) continue;
        for (const auto& [key, node] : toml::parse(file.text())) {
            const std::string code{key.str()};
            const std::string sentence = node.value<std::string>().value_or("");
            INFO(std::string(file.name), ": ", code);
            CHECK(first.emplace(code, file.name).second);
            CHECK(is_used(code, literals));
            CHECK_FALSE(sentence.empty());
            // Names of acts and things are words; what speaks to a person is a sentence.
            if (thrown_codes().contains(code)) CHECK((sentence.ends_with('.') || sentence.ends_with('?')));
        }
    }
}
