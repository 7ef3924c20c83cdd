#include <toml++/toml.h>

#include "lib/embedded/embedded.hpp"
#include "lib/sql/pattern.hpp"
#include "lib/text/text.hpp"
#include "office/figures/definitions.hpp"

namespace figures {
namespace {

constexpr const char* issued = "w.direction = 'outgoing' AND w.issued_on BETWEEN $2 AND $3";
constexpr const char* received = "w.direction = 'incoming' AND w.arrived_on BETWEEN $2 AND $3";

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'') out += '\'';
        out += c;
    }
    return out + "'";
}

/// One named filter. Its words are of the program, not of anybody who asks, so the text is one of a fixed number.
Figure named(const toml::table& table) {
    std::string rows = issued, kinds, words;
    for (const auto& kind : *table["kinds"].as_array())
        kinds += (kinds.empty() ? "" : ", ") + quoted(kind.value<std::string>().value());
    for (const auto& one : *table["words"].as_array())
        words += (words.empty() ? "" : " OR ") + std::string("w.search LIKE ") +
                 quoted(sql::holding(text::fold(one.value<std::string>().value()))) + " ESCAPE '!'";
    rows += " AND w.kind IN (" + kinds + ") AND (" + words + ")";
    return {Register::documents, table["code"].value<std::string>().value(), rows};
}

}  // namespace

std::vector<Figure> document_figures() {
    std::vector<Figure> all{{Register::documents, "documents.issued", issued},
                            {Register::documents, "documents.received", received}};
    const toml::table table = toml::parse(embedded::get("definitions/figures.toml"));
    for (const auto& one : *table["issued"].as_array()) all.push_back(named(*one.as_table()));
    return all;
}

}  // namespace figures
