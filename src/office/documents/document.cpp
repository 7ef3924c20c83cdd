#include "office/documents/document.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>
#include <algorithm>
#include <cctype>

#include "lib/embedded/embedded.hpp"
#include "lib/failure.hpp"
#include "lib/text/text.hpp"

namespace documents {
namespace {

struct Definitions {
    std::vector<Kind> kinds;
    std::string agency;
};

const Definitions& definitions() {
    static const auto all = [] {
        const toml::table table = toml::parse(embedded::get("definitions/document_kinds.toml"));
        Definitions found{{}, table["agency"].value<std::string>().value()};
        for (const auto& one : *table["kinds"].as_array()) {
            const toml::table& kind = *one.as_table();
            found.kinds.push_back({kind["code"].value<std::string>().value(), kind["name"].value<std::string>().value(),
                                   kind["abbreviated"].value_or(true)});
        }
        return found;
    }();
    return all;
}

[[noreturn]] void wrong_day(const char* field, const char* code, calendar::Date day) {
    throw Failure(FailureKind::bad_input, "input.invalid", {{field, code, {{"date", calendar::to_vietnamese(day)}}}});
}

}  // namespace

const std::vector<Kind>& kinds() { return definitions().kinds; }

std::vector<std::string_view> kind_codes() {
    std::vector<std::string_view> codes;
    for (const Kind& kind : kinds()) codes.push_back(kind.code);
    return codes;
}

const Kind* find_kind(std::string_view code) {
    for (const Kind& kind : kinds())
        if (kind.code == code) return &kind;
    return nullptr;
}

std::string outgoing_code(const Kind& kind, std::int64_t number, std::string_view drafter) {
    const std::string& agency = definitions().agency;
    if (kind.abbreviated) return fmt::format("{:02}/{}-{}", number, kind.code, agency);
    return fmt::format("{:02}/{}-{}", number, agency, drafter);
}

std::string drafter_word(std::string_view short_name) {
    const std::string name = text::squeeze(short_name);
    if (name.find(' ') == std::string::npos && text::upper(name) == name) return name;
    std::string word;
    for (const std::string& part : text::split(name, ' ')) {
        const std::string letters = text::fold(part);
        if (!letters.empty() && std::isalnum(static_cast<unsigned char>(letters[0]))) word += letters[0];
    }
    return text::upper(word);
}

void check_days(const Document& document, std::optional<calendar::Date> last, calendar::Date today) {
    const char* field = document.outgoing() ? "issued_on" : "arrived_on";
    const calendar::Date day = document.registered_on();
    if (day > today) wrong_day(field, "document.in_future", today);
    if (last && day < *last) wrong_day(field, "document.before_last", *last);
    if (!document.outgoing() && document.issued_on > day)
        wrong_day("arrived_on", "document.arrived_before_issue", document.issued_on);
}

void write_fields(json::Writer& out, const Document& document) {
    const Kind* kind = find_kind(document.kind);
    out.field("id", document.id).field("direction", document.direction).field("number", document.number);
    out.field("code", document.code).field("kind", document.kind).field("kind_name", kind ? kind->name : "");
    out.field("subject", document.subject).field("author", document.author).field("issued_on", document.issued_on);
    out.field("arrived_on", document.arrived_on).field("signer_name", document.signer_name);
    out.field("unit_id", document.unit_id).field("unit_name", document.unit_name);
    out.field("recipients", document.recipients).field("copies", document.copies);
    out.field("passed_on", document.passed_on).field("note", document.note).field("version", document.version);
}

void write(json::Writer& out, const Document& document) {
    out.object([&] { write_fields(out, document); });
}

}  // namespace documents
