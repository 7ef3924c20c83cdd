#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include <map>

#include "lib/text/text.hpp"
#include "tidy/sources.hpp"

// The style, held. Each case gathers every offence, so that one run shows all of them.
namespace {

using tidy::Source;
using tidy::sources;

constexpr std::size_t line_max = 120, file_max = 300, function_max = 60;

struct Offences {
    std::string all;
    void add(const std::string& where, std::string_view what) { all += "\n  " + where + ": " + std::string(what); }
    ~Offences() noexcept(false) {
        INFO("offences:", all);
        CHECK(all.empty());
    }
};

bool any_starts(std::string_view path, std::initializer_list<std::string_view> prefixes) {
    for (const std::string_view prefix : prefixes)
        if (path.starts_with(prefix)) return true;
    return false;
}

/// "office/tasks" of "src/office/tasks/task.cpp" and of "office/tasks/task.hpp".
std::string slice_of(std::string_view path) {
    if (path.starts_with("src/")) path.remove_prefix(4);
    if (!path.starts_with("office/")) return {};
    return std::string(path.substr(0, path.find('/', 7)));
}

/// A letter of U+00C0 to U+024F or U+1E80 to U+1EFF.
bool has_vietnamese_letters(const std::string& content) {
    static const std::regex letters("[\xC3-\xC9][\x80-\xBF]|\xE1[\xBA\xBB][\x80-\xBF]");
    return std::regex_search(content, letters);
}

}  // namespace

TEST_CASE("includes run server, office, lib; and between slices only to the headers of their nouns") {
    Offences offences;
    static const std::regex include(R"re(#include "([^"]+)")re");
    for (const Source& source : sources()) {
        if (!source.in("src/") || !source.is_cpp()) continue;
        for (const tidy::Match& match : tidy::matches(source.code, include)) {
            const std::string& wanted = match.groups[1];
            const std::string where = place(source, match.offset);
            if (!any_starts(wanted, {"lib/", "office/", "server/", "ocr/"}))
                offences.add(where, "paths of includes run from src/: " + wanted);
            if (source.in("src/lib/") && !wanted.starts_with("lib/"))
                offences.add(where, "lib knows nothing of offices: " + wanted);
            // It is a child on hostile files: neither is it linked into the server, nor does it know the office.
            const bool known_to_it = any_starts(wanted, {"lib/", "ocr/"});
            if (source.in("src/ocr/") ? !known_to_it : wanted.starts_with("ocr/"))
                offences.add(where, "sauro-ocr stands alone: " + wanted);
            if (source.in("src/office/") && wanted.starts_with("server/"))
                offences.add(where, "the office knows nothing of the server: " + wanted);
            const std::string own = slice_of(source.path), other = slice_of(wanted);
            const bool private_part = wanted.ends_with("_store.hpp") || wanted.ends_with("_routes.hpp");
            if (!own.empty() && !other.empty() && own != other && private_part)
                offences.add(where, "another slice's own affair: " + wanted);
        }
    }
}

TEST_CASE("calls that do harm stay out") {
    struct Ban {
        const char* pattern;
        const char* why;
        std::vector<std::string> folders;
        std::vector<std::string> except = {};
    };
    static const std::vector<Ban> bans{
        {R"(system_clock::now|\btime\s*\(\s*(nullptr|NULL|0|&)|\bgettimeofday\b|\bclock_gettime\b|\blocaltime)",
         "only lib/calendar/clock.cpp reads the clock",
         {"src/"},
         {"src/lib/calendar/clock.cpp"}},
        {R"(^(?!.*(width|progress)).*\b(double|float)\b)",
         "money is whole đồng, shares are exact fractions",
         {"src/office/"}},
        {R"(\bs?rand\s*\()", "lib/crypto makes what must not be guessed", {"src/", "tests/", "bench/"}},
        {R"(\b(sprintf|vsprintf|strcpy|strcat|gets|strtok|atoi|atol|atof)\s*\()",
         "unbounded or silent on errors",
         {"src/", "bench/"}},
        {R"(\bf?printf\s*\((?!\s*((stderr|stdout)\s*,\s*)?"))",
         "a format must be a text of the program",
         {"src/", "bench/"}},
        {R"(\b(system|popen)\s*\()", "children are started without a shell", {"src/", "bench/"}},
        {R"(using namespace std\s*;)", "write std::", {"src/", "tests/", "bench/"}},
        {R"(\bSTRICT\b|\bAUTOINCREMENT\b)", "one text for both engines", {"src/"}},
    };
    Offences offences;
    for (const Ban& ban : bans) {
        const std::regex pattern(ban.pattern, std::regex::multiline);
        for (const Source& source : sources()) {
            const auto within = [&](const std::string& prefix) { return source.in(prefix); };
            if (!source.is_cpp() || std::none_of(ban.folders.begin(), ban.folders.end(), within)) continue;
            if (std::any_of(ban.except.begin(), ban.except.end(), within)) continue;
            for (const tidy::Match& match : tidy::matches(source.skeleton, pattern))
                offences.add(place(source, match.offset), match.groups[0] + ": " + ban.why);
        }
    }
}

TEST_CASE("lines, files and functions stay short") {
    Offences offences;
    for (const Source& source : sources()) {
        const auto lines = tidy::lines(source.text);
        // Prettier sees to the pages' lines.
        const bool prose = any_starts(source.path, {"docs/", "README", "LICENSE", "NOTICE", "web/"}) ||
                           source.path.ends_with(".json") || source.path.ends_with(".txt") ||
                           source.path.ends_with(".md");
        const bool code = source.is_cpp() || source.path.ends_with(".ts") || source.path.ends_with(".tsx");
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (!prose && !source.in("definitions/") && text::length(lines[i]) > line_max)
                offences.add(source.path + ":" + std::to_string(i + 1), "longer than 120");
        if (code && lines.size() > file_max) offences.add(source.path, std::to_string(lines.size()) + " lines");
    }
}

TEST_CASE("functions fit on a screen") {
    Offences offences;
    for (const Source& source : sources()) {
        if (!source.is_cpp()) continue;
        const auto lines = tidy::lines(source.skeleton);
        std::size_t begin = 0;
        bool is_function = false;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const std::string_view line = lines[i];
            if (!line.empty() && std::isalpha(static_cast<unsigned char>(line[0]))) {
                begin = i;
                is_function = line.find('(') != std::string_view::npos && !line.starts_with("namespace");
            }
            if (line.starts_with("}") && is_function && i - begin + 1 > function_max)
                offences.add(source.path + ":" + std::to_string(begin + 1), std::to_string(i - begin + 1) + " lines");
            if (line.starts_with("}")) is_function = false;
        }
    }
}

TEST_CASE("texts are clean: UTF-8 in NFC, no tabs, no spaces at ends, a newline at the end, nothing left to do") {
    Offences offences;
    static const std::regex left_over(std::string("\\b(TO") + "DO|FIX" + "ME|XX" + "X)\\b");
    for (const Source& source : sources()) {
        if (source.text.empty()) {
            offences.add(source.path, "empty");
            continue;
        }
        if (!text::is_valid_utf8(source.text))
            offences.add(source.path, "not UTF-8");
        else if (text::nfc(source.text) != source.text)
            offences.add(source.path, "not NFC");
        if (source.text.back() != '\n') offences.add(source.path, "no newline at the end");
        if (source.text.find('\r') != std::string::npos) offences.add(source.path, "carriage returns");
        for (const tidy::Match& match : tidy::matches(source.text, left_over))
            offences.add(place(source, match.offset), match.groups[0]);
        if (source.path.ends_with(".hpp") && !source.text.starts_with("#pragma once\n"))
            offences.add(source.path, "begins with #pragma once");
        const auto lines = tidy::lines(source.text);
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (lines[i].ends_with(' ') || (source.is_cpp() && lines[i].find('\t') != std::string_view::npos))
                offences.add(source.path + ":" + std::to_string(i + 1), "a tab, or a space at the end");
    }
}

TEST_CASE("folders and files carry the words of the office") {
    Offences offences;
    static const std::regex vague("(manager|service|util|helper|common|misc|handler|dto|model)s?\\b");
    for (const Source& source : sources())
        if (any_starts(source.path, {"src/", "web/src/", "tests/"}) && std::regex_search(source.path, vague))
            offences.add(source.path, "a word that says nothing");
}

TEST_CASE("sentences for people stand in definitions, not in C++") {
    // Words of papers that are matched, alphabets, printed forms, names of what the program itself creates.
    static const std::initializer_list<std::string_view> allowed{
        "src/lib/text/",        "src/office/directives/",    "src/office/reports/",
        "src/office/dossiers/", "src/office/demo/",          "src/office/documents/",
        "src/office/agencies/", "src/office/figures/",       "src/office/papers/",
        "src/lib/paper/",       "src/office/tasks/task.cpp", "src/server/commands/create_admin.cpp"};
    Offences offences;
    for (const Source& source : sources()) {
        if (!source.in("src/") || !source.is_cpp() || source.is_test()) continue;
        if (any_starts(source.path, allowed)) continue;
        for (const auto& [offset, content] : tidy::literals(source)) {
            if (has_vietnamese_letters(content) && content.find("Sáu Rõ") == std::string::npos)
                offences.add(place(source, offset), content);
        }
    }
}
