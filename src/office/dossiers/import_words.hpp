#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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

/// Without diacritics, case and punctuation: "Phí, lệ phí (đồng)" → "phi le phi dong".
std::string plain(std::string_view);

/// The words of definitions/imports/dossiers.toml, by their plain form.
struct ImportWords {
    std::array<std::vector<std::string>, column_count> headers;
    std::unordered_map<std::string, int> states;
    std::unordered_map<std::string, std::string> channels, levels, payments;
    std::unordered_map<std::string, bool> answers;
};
const ImportWords& import_words();

}  // namespace dossiers
