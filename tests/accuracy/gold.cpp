#include "accuracy/gold.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <iterator>

#include "lib/text/text.hpp"

namespace accuracy {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr std::string_view ending = ".gold.json";

std::string text_of(const json::object& from, std::string_view name) {
    const json::value* found = from.if_contains(name);
    return found && found->is_string() ? text::nfc(std::string(found->as_string())) : std::string{};
}

std::vector<std::string> texts_of(const json::object& from, std::string_view name) {
    std::vector<std::string> all;
    const json::value* found = from.if_contains(name);
    if (!found || !found->is_array()) return all;
    for (const json::value& one : found->as_array()) all.push_back(text::nfc(std::string(one.as_string())));
    return all;
}

GoldTask task_of(const json::object& from) {
    GoldTask task{.content = text_of(from, "content"),
                  .lead = texts_of(from, "lead"),
                  .coordinators = texts_of(from, "coordinators")};
    const json::object& deadline = from.at("deadline").as_object();
    task.deadline_kind = text_of(deadline, "kind");
    task.due_on = text_of(deadline, "due_on");
    task.occurrences = texts_of(deadline, "occurrences");
    std::sort(task.occurrences.begin(), task.occurrences.end());
    return task;
}

}  // namespace

std::string_view name_of(Form form) {
    static constexpr std::string_view names[forms]{"text", "DOCX", "PDF", "scan"};
    return names[static_cast<std::size_t>(form)];
}

std::vector<GoldPaper> gold_of(const fs::path& folder) {
    std::vector<GoldPaper> all;
    if (!fs::is_directory(folder)) return all;
    for (const auto& entry : fs::directory_iterator(folder)) {
        std::string name = entry.path().filename().string();
        if (!name.ends_with(ending)) continue;
        name.resize(name.size() - ending.size());
        std::ifstream in(entry.path(), std::ios::binary);
        const json::value gold = json::parse(std::string{std::istreambuf_iterator<char>(in), {}});
        GoldPaper paper{.name = name};
        for (const json::value& one : gold.at("tasks").as_array()) paper.tasks.push_back(task_of(one.as_object()));
        for (const auto& [form, suffix] : {std::pair{Form::text, ".txt"},
                                           {Form::text, ".md"},
                                           {Form::docx, ".docx"},
                                           {Form::pdf, ".pdf"},
                                           {Form::scan, ".scan.pdf"}}) {
            const fs::path file = folder / (name + suffix);
            if (fs::exists(file)) paper.files.emplace_back(form, file);
        }
        all.push_back(std::move(paper));
    }
    std::sort(all.begin(), all.end(), [](const GoldPaper& a, const GoldPaper& b) { return a.name < b.name; });
    return all;
}

}  // namespace accuracy
