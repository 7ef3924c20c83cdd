#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "office/importing/header.hpp"

namespace dossiers {

/// What a column of an export may hold.
enum class Column {
    code,
    procedure_code,
    procedure_name,
    field,
    level,
    applicant,
    unit,
    channel,
    received_at,
    due_on,
    finished_at,
    state,
    fee,
    payment,
    components_digitised,
    result_electronic,
};
inline constexpr int column_count = 16;

/// "received_at" both ways.
std::string_view word_of(Column);
std::optional<Column> column_of(std::string_view word);

using importing::plain;

/// The words of definitions/imports/dossiers.toml, by their plain form.
struct ImportWords {
    importing::Forms headers;  ///< by column
    std::unordered_map<std::string, int> states;
    std::unordered_map<std::string, std::string> channels, levels, payments;
    std::unordered_map<std::string, bool> answers;
};
const ImportWords& import_words();

}  // namespace dossiers
