#include "office/dossiers/import_words.hpp"

#include <toml++/toml.h>

#include "lib/embedded/embedded.hpp"

namespace dossiers {
namespace {

constexpr std::array<std::string_view, column_count> words = {"code",
                                                              "procedure_code",
                                                              "procedure_name",
                                                              "field",
                                                              "level",
                                                              "applicant",
                                                              "unit",
                                                              "channel",
                                                              "received_at",
                                                              "due_on",
                                                              "finished_at",
                                                              "state",
                                                              "fee",
                                                              "payment",
                                                              "components_digitised",
                                                              "result_electronic"};

/// Calls back with (word, plain form) for every form of every word of the table.
template <class Take>
void each_form(const toml::table& file, std::string_view table, Take take) {
    for (const auto& [word, forms] : *file[table].as_table())
        for (const toml::node& form : *forms.as_array()) take(word.str(), plain(form.value<std::string>().value()));
}

ImportWords load() {
    const toml::table file = toml::parse(embedded::get("definitions/imports/dossiers.toml"));
    ImportWords known;
    known.headers.resize(column_count);
    each_form(file, "columns", [&](std::string_view word, std::string form) {
        known.headers.at(static_cast<std::size_t>(column_of(word).value())).push_back(std::move(form));
    });
    each_form(file, "states", [&](std::string_view word, std::string form) {
        known.states[form] = std::stoi(std::string(word));
        known.states[std::string(word)] = std::stoi(std::string(word));
    });
    each_form(file, "channels", [&](std::string_view word, std::string form) { known.channels[form] = word; });
    known.levels = importing::level_words();
    each_form(file, "payments", [&](std::string_view word, std::string form) { known.payments[form] = word; });
    each_form(file, "answers", [&](std::string_view word, std::string form) { known.answers[form] = word == "yes"; });
    return known;
}

}  // namespace

std::string_view word_of(Column column) { return words[static_cast<std::size_t>(column)]; }

std::optional<Column> column_of(std::string_view word) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == word) return static_cast<Column>(i);
    return std::nullopt;
}

const ImportWords& import_words() {
    static const ImportWords known = load();
    return known;
}

}  // namespace dossiers
