#include "office/procedures/catalogue_sheet.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <set>

#include "lib/embedded/embedded.hpp"
#include "lib/failure.hpp"
#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"

namespace procedures {
namespace {

using Column = CatalogueColumn;

constexpr std::array<std::string_view, catalogue_columns> words{"code", "name", "field",  "level",   "limit",
                                                                "fee",  "unit", "papers", "results", "source"};
constexpr std::size_t sample_rows = 3, code_max = 50, text_max = 1000, name_max = 500;

const importing::Forms& forms() {
    static const auto all = [] {
        const toml::table file = toml::parse(embedded::get("definitions/imports/procedures.toml"));
        importing::Forms found;
        for (const std::string_view word : words) {
            found.emplace_back();
            for (const toml::node& form : *file[word].as_array())
                found.back().push_back(importing::plain(form.value<std::string>().value()));
        }
        return found;
    }();
    return all;
}

/// The column of each meaning, or -1.
using Places = std::array<int, catalogue_columns>;

Places places_of(const importing::Columns& columns) {
    Places places;
    places.fill(-1);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].meaning) places.at(static_cast<std::size_t>(*columns[i].meaning)) = static_cast<int>(i);
    return places;
}

bool has(const importing::Columns& columns, Column wanted) {
    return places_of(columns).at(static_cast<std::size_t>(wanted)) >= 0;
}

std::optional<std::string> what_lacks(const importing::Columns& columns) {
    if (!has(columns, Column::code) && !has(columns, Column::name))
        return messages::sentence("procedure_import.no_name_column");
    return std::nullopt;
}

/// "- Tờ khai; - Giấy chứng sinh" or one a line: each by itself, without its bullet or number, once.
std::vector<std::string> lines_of(std::string_view cell) {
    std::vector<std::string> found;
    for (const std::string& line : text::split(text::replace_all(std::string(cell), ";", "\n"), '\n')) {
        std::string_view rest = text::trim(line);
        const auto is_bullet = [](char c) { return c == '-' || c == '+' || c == '*' || c == ' '; };
        while (!rest.empty() && is_bullet(rest.front())) rest.remove_prefix(1);
        const auto number = rest.find_first_not_of("0123456789");
        if (number != rest.npos && number > 0 && (rest[number] == '.' || rest[number] == ')'))
            rest = text::trim(rest.substr(number + 1));
        std::string name = text::squeeze(rest);
        while (name.ends_with('.') || name.ends_with(',')) name.pop_back();
        if (!name.empty() && std::find(found.begin(), found.end(), name) == found.end()) found.push_back(name);
    }
    return found;
}

/// "Văn bản ủy quyền (nếu có)": only where the case has it.
Paper paper_of(std::string name) {
    static constexpr std::string_view if_any = " (neu co)";
    const std::string folded = text::fold(name);
    if (!folded.ends_with(if_any)) return {.name = std::move(name)};
    name.erase(name.rfind(" ("));
    return {.name = std::move(name), .required = false};
}

class Reader {
public:
    Reader(const importing::Columns& columns, const std::vector<accounts::Unit>& units)
        : columns_(columns), places_(places_of(columns)) {
        for (const accounts::Unit& unit : units) {
            units_.emplace(text::fold(unit.name), &unit);
            if (!unit.short_name.empty()) units_.emplace(text::fold(unit.short_name), &unit);
        }
    }

    void read(const ooxml::SheetRow& given, Sheet& sheet) {
        row_ = &given;
        wrong_.reset();
        CatalogueRow row{.row = given.number};
        row.code = text_of(Column::code, code_max);
        row.name = text_of(Column::name, text_max);
        // Titles of fields, totals and notes stand in the column of names.
        const bool is_title = !row.code && (has(columns_, Column::code) || !cell(Column::limit));
        if (is_title || (row.name && text::fold(*row.name) == text::fold(header(Column::name)))) return;
        read_values(row);
        read_lists(row);
        refuse_a_second(row);
        if (wrong_)
            sheet.wrong.push_back({given.number, row.code.value_or(""), wrong_->first, wrong_->second});
        else
            sheet.rows.push_back(std::move(row));
    }

private:
    void read_values(CatalogueRow& row) {
        row.field = text_of(Column::field, name_max);
        row.source = text_of(Column::source, name_max);
        if (const auto given = text_of(Column::level, name_max)) {
            const auto known = importing::level_words().find(importing::plain(*given));
            if (known == importing::level_words().end())
                fault(Column::level, "dossier.level_unknown", {{"value", *given}});
            else
                row.level = known->second;
        }
        if (const auto given = text_of(Column::limit, text_max)) {
            row.limit = parse_limit(*given);
            if (!row.limit) fault(Column::limit, "procedure_import.limit_unknown", {{"value", *given}});
        }
        if (const auto given = text_of(Column::fee, name_max)) {
            row.fee = importing::parse_money(*given);
            if (!row.fee || *row.fee > fee_max) fault(Column::fee, "dossier.fee_unknown", {{"value", *given}});
        }
        if (const auto given = text_of(Column::unit, name_max)) {
            const auto known = units_.find(text::fold(*given));
            if (known == units_.end()) {
                fault(Column::unit, "procedure_import.unit_unknown", {{"value", *given}});
            } else {
                row.unit_id = known->second->id;
                row.unit_name = known->second->name;
            }
        }
    }

    void refuse_a_second(const CatalogueRow& row) {
        const std::string name = row.name.value_or("");
        const auto [first, fresh] = rows_.emplace(row.code ? "c" + *row.code : "n" + text::fold(name), row.row);
        if (fresh) return;
        const std::string number = std::to_string(first->second);
        if (row.code)
            fault(Column::code, "procedure_import.code_twice", {{"code", *row.code}, {"row", number}});
        else
            fault(Column::name, "procedure_import.name_twice", {{"row", number}});
    }

    void read_lists(CatalogueRow& row) {
        if (const ooxml::Cell* papers = cell(Column::papers)) {
            row.papers.emplace();
            for (std::string& name : names(Column::papers, *papers, papers_max))
                row.papers->push_back(paper_of(std::move(name)));
        }
        if (const ooxml::Cell* results = cell(Column::results))
            row.results = names(Column::results, *results, results_max);
    }

    std::vector<std::string> names(Column column, const ooxml::Cell& given, std::size_t most) {
        std::vector<std::string> found = lines_of(text::nfc(ooxml::shown(given)));
        if (found.size() > most) fault(column, "field.not_list", {{"max", std::to_string(most)}});
        for (const std::string& one : found)
            if (text::length(one) > name_max) fault(column, "field.too_long", {{"max", std::to_string(name_max)}});
        return found;
    }

    const ooxml::Cell* cell(Column column) const {
        const int place = places_.at(static_cast<std::size_t>(column));
        if (place < 0) return nullptr;
        const ooxml::Cell* found = row_->at(columns_.at(static_cast<std::size_t>(place)).index);
        return found && text::is_valid_utf8(ooxml::shown(*found)) ? found : nullptr;
    }

    std::optional<std::string> text_of(Column column, std::size_t most) {
        const ooxml::Cell* found = cell(column);
        if (!found) return std::nullopt;
        std::string shown = text::squeeze(text::nfc(ooxml::shown(*found)));
        if (shown.empty()) return std::nullopt;
        if (text::length(shown) > most) fault(column, "field.too_long", {{"max", std::to_string(most)}});
        return shown;
    }

    std::string header(Column column) const {
        const int place = places_.at(static_cast<std::size_t>(column));
        return place < 0 ? std::string{} : columns_.at(static_cast<std::size_t>(place)).header;
    }

    /// The first fault of a row is told.
    void fault(Column column, std::string_view code, const messages::Values& values) {
        if (!wrong_) wrong_.emplace(header(column), messages::sentence(code, values));
    }

    const importing::Columns& columns_;
    const Places places_;
    std::unordered_map<std::string, const accounts::Unit*> units_;
    std::unordered_map<std::string, int> rows_;  // by code, else by name
    const ooxml::SheetRow* row_ = nullptr;
    std::optional<std::pair<std::string, std::string>> wrong_;
};

void give_meanings(importing::Columns& columns, const Chosen& chosen) {
    for (importing::HeaderColumn& column : columns) {
        const auto own =
            std::find_if(chosen.begin(), chosen.end(), [&](const auto& c) { return c.first == column.index; });
        column.meaning = own == chosen.end() ? std::nullopt : std::optional{static_cast<int>(own->second)};
    }
}

}  // namespace

std::string_view word_of(Column column) { return words.at(static_cast<std::size_t>(column)); }

std::optional<Column> catalogue_column_of(std::string_view word) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == word) return static_cast<Column>(i);
    return std::nullopt;
}

Sheet read_catalogue(const ooxml::Workbook& book, const std::optional<Chosen>& chosen,
                     const std::vector<accounts::Unit>& units) {
    // A row with more meanings is the header; among rows without any, the one with the most texts is offered.
    const auto worth = [](const importing::Columns& columns) {
        return importing::meanings(columns) * importing::table_columns_max + static_cast<int>(columns.size());
    };
    const auto is_sure = [](const importing::Columns& columns) {
        return has(columns, Column::code) && has(columns, Column::name) && has(columns, Column::limit);
    };
    Sheet sheet{.header = importing::best_row(book, forms(), worth, is_sure), .message = {}, .rows = {}, .wrong = {}};
    if (chosen) give_meanings(sheet.header.columns, *chosen);
    sheet.message = what_lacks(sheet.header.columns);
    Reader reader{sheet.header.columns, units};
    book.read(book.sheets().at(static_cast<std::size_t>(sheet.header.sheet)), [&](const ooxml::SheetRow& row) {
        if (row.number <= sheet.header.row) return true;
        if (sheet.samples.size() < sample_rows) {
            sheet.samples.emplace_back();
            for (const auto& column : sheet.header.columns) {
                const ooxml::Cell* found = row.at(column.index);
                sheet.samples.back().push_back(found ? text::nfc(ooxml::shown(*found)) : std::string{});
            }
        }
        if (sheet.message) return sheet.samples.size() < sample_rows;
        if (sheet.rows.size() + sheet.wrong.size() >= static_cast<std::size_t>(catalogue_rows_max))
            throw Failure{
                FailureKind::too_large, "procedure_import.too_many", {{"max", std::to_string(catalogue_rows_max)}}};
        reader.read(row, sheet);
        return true;
    });
    return sheet;
}

}  // namespace procedures
