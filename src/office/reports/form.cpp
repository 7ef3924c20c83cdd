#include "office/reports/form.hpp"

#include <toml++/toml.h>
#include <stdexcept>

#include "lib/embedded/embedded.hpp"
#include "lib/failure.hpp"

namespace reports {
namespace {

constexpr std::string_view folder = "definitions/reports/";
constexpr std::string_view ending = ".toml";

std::string text_of(const toml::table& table, std::string_view key) { return table[key].value_or(std::string{}); }

std::vector<std::string> texts_of(const toml::table& table, std::string_view key) {
    std::vector<std::string> found;
    if (const auto* list = table[key].as_array())
        for (const auto& one : *list) found.push_back(one.value<std::string>().value());
    return found;
}

BlockKind kind_of(const std::string& word) {
    if (word == "text") return BlockKind::text;
    if (word == "sentence") return BlockKind::sentence;
    if (word == "documents") return BlockKind::documents;
    if (word == "table") return BlockKind::table;
    throw std::logic_error("report form: unknown block " + word);
}

FormBlock block_of(const toml::table& table) {
    FormBlock block{.kind = kind_of(text_of(table, "kind")),
                    .code = text_of(table, "code"),
                    .text = text_of(table, "text"),
                    .hint = text_of(table, "hint"),
                    .initial = text_of(table, "default"),
                    .optional = table["optional"].value_or(false),
                    .none = text_of(table, "none"),
                    .figure = text_of(table, "figure"),
                    .row_head = text_of(table, "row_head"),
                    .total = text_of(table, "total"),
                    .columns = {}};
    if (const auto* columns = table["columns"].as_array())
        for (const auto& one : *columns) {
            const toml::table& column = *one.as_table();
            block.columns.push_back({text_of(column, "group"), text_of(column, "head"), texts_of(column, "figures")});
        }
    return block;
}

FormSection section_of(const toml::table& table) {
    FormSection section{.code = text_of(table, "code"),
                        .number = text_of(table, "number"),
                        .title = text_of(table, "title"),
                        .level = table["level"].value_or(1),
                        .paper = table["paper"].value_or(false),
                        .blocks = {}};
    if (const auto* blocks = table["blocks"].as_array())
        for (const auto& one : *blocks) section.blocks.push_back(block_of(*one.as_table()));
    return section;
}

Form read_form(std::string code, std::string_view text) {
    const toml::table table = toml::parse(text);
    Form form{.code = std::move(code),
              .name = text_of(table, "name"),
              .kind = text_of(table, "kind"),
              .notation = text_of(table, "notation"),
              .subject = text_of(table, "subject"),
              .sections = {}};
    if (const auto* sections = table["sections"].as_array())
        for (const auto& one : *sections) form.sections.push_back(section_of(*one.as_table()));
    return form;
}

Piece piece_of(std::string_view name) {
    if (name.starts_with('%')) return {Piece::Kind::share, std::string(name.substr(1))};
    return {name.find('.') == std::string_view::npos ? Piece::Kind::word : Piece::Kind::figure, std::string(name)};
}

}  // namespace

const std::vector<Form>& forms() {
    static const auto all = [] {
        std::vector<Form> found;
        for (const embedded::File& file : embedded::files()) {
            std::string_view name = file.name;
            if (!name.starts_with(folder) || !name.ends_with(ending)) continue;
            name.remove_prefix(folder.size());
            name.remove_suffix(ending.size());
            found.push_back(read_form(std::string(name), file.text()));
        }
        return found;
    }();
    return all;
}

const Form& form_of(std::string_view code) {
    for (const Form& form : forms())
        if (form.code == code) return form;
    throw Failure(FailureKind::not_found, "report.unknown_form", {}, {{"code", std::string(code)}});
}

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    while (!text.empty()) {
        const auto open = text.find('{');
        if (open != 0) pieces.push_back({Piece::Kind::text, std::string(text.substr(0, open))});
        if (open == std::string_view::npos) break;
        const auto close = text.find('}', open);
        if (close == std::string_view::npos) throw std::logic_error("report form: a brace is not closed");
        pieces.push_back(piece_of(text.substr(open + 1, close - open - 1)));
        text.remove_prefix(close + 1);
    }
    return pieces;
}

}  // namespace reports
