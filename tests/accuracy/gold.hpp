#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "office/directives/reading/reading.hpp"

/// The papers whose right answers were written by people who had not seen the reader.
namespace accuracy {

struct GoldTask {
    std::string content;
    std::vector<std::string> lead;
    std::vector<std::string> coordinators;
    std::string deadline_kind;
    std::string due_on;  ///< empty: none
    std::vector<std::string> occurrences;
};

/// The forms in which one paper is kept, in the order of the table.
enum class Form { text, docx, pdf, scan };
inline constexpr std::size_t forms = 4;
std::string_view name_of(Form);

struct GoldPaper {
    std::string name;
    std::vector<GoldTask> tasks;
    std::vector<std::pair<Form, std::filesystem::path>> files;
};

/// Every NAME.gold.json of a folder with the papers beside it, by name.
std::vector<GoldPaper> gold_of(const std::filesystem::path& folder);

}  // namespace accuracy
