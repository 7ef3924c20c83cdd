#include "lib/ooxml/xlsx_reader.hpp"

#include <charconv>
#include <map>

#include "lib/failure.hpp"

namespace ooxml {
namespace {

/// Bytes of all shared strings together; a sheet of a million rows has about 60 MB of them.
constexpr std::size_t shared_strings_max = 256 << 20;

struct StringEvents {
    SharedStrings strings;
    bool capturing = false;
    int phonetic = 0;

    void start(std::string_view name, const char**) {
        if (name == "rPh")
            ++phonetic;
        else if (name == "t")
            capturing = phonetic == 0;
    }
    void end(std::string_view name) {
        if (name == "si")
            end_string();
        else if (name == "t")
            capturing = false;
        else if (name == "rPh")
            --phonetic;
    }
    void end_string() {
        undo_escapes(strings.bytes, strings.ends.empty() ? 0 : strings.ends.back());
        strings.ends.push_back(strings.bytes.size());
    }
    void text(std::string_view piece) {
        if (!capturing) return;
        if (strings.bytes.size() + piece.size() > shared_strings_max)
            throw Failure(FailureKind::too_large, "file.unpacked_too_large");
        strings.bytes += piece;
    }
};

bool is_built_in_date(int format) {
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) ||
           (format >= 50 && format <= 58);
}

int to_number(std::string_view text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

struct StyleEvents {
    std::map<int, bool> custom;
    std::vector<bool> shows_date;
    bool in_cell_styles = false;

    void start(std::string_view name, const char** attributes) {
        if (name == "numFmt") {
            custom[to_number(attribute(attributes, "numFmtId"))] = is_date_format(attribute(attributes, "formatCode"));
        } else if (name == "cellXfs") {
            in_cell_styles = true;
        } else if (name == "xf" && in_cell_styles) {
            const int format = to_number(attribute(attributes, "numFmtId"));
            const auto own = custom.find(format);
            shows_date.push_back(own != custom.end() ? own->second : is_built_in_date(format));
        }
    }
    void end(std::string_view name) {
        if (name == "cellXfs") in_cell_styles = false;
    }
    void text(std::string_view) {}
};

struct WorkbookEvents {
    std::vector<Workbook::Sheet> sheets;  // `part` holds the relation's id until it is looked up
    bool base_1904 = false;

    void start(std::string_view name, const char** attributes) {
        if (name == "workbookPr") {
            const std::string_view given = attribute(attributes, "date1904");
            base_1904 = given == "1" || given == "true";
        } else if (name == "sheet") {
            const std::string_view state = attribute(attributes, "state");
            sheets.push_back({.name = std::string(attribute(attributes, "name")),
                              .part = std::string(attribute(attributes, "id")),
                              .hidden = !state.empty() && state != "visible"});
        }
    }
    void end(std::string_view) {}
    void text(std::string_view) {}
};

struct Relation {
    std::string id, type, target;
};

struct RelationEvents {
    std::vector<Relation> all;

    void start(std::string_view name, const char** attributes) {
        if (name != "Relationship") return;
        all.push_back({std::string(attribute(attributes, "Id")), std::string(attribute(attributes, "Type")),
                       std::string(attribute(attributes, "Target"))});
    }
    void end(std::string_view) {}
    void text(std::string_view) {}
};

Chunks part(const Archive& archive, const std::string& name) {
    return [&archive, name](const std::function<void(std::string_view)>& take) { archive.stream(name, take); };
}

std::vector<Relation> relations(const Archive& archive, const std::string& name) {
    RelationEvents events;
    if (archive.has(name)) read_xml(part(archive, name), events);
    return std::move(events.all);
}

/// "worksheets/sheet1.xml" beside "xl/workbook.xml" is "xl/worksheets/sheet1.xml"; "/xl/…" is from the root.
std::string resolve(std::string_view folder, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    if (target.starts_with("./")) target.remove_prefix(2);
    return std::string(folder) + std::string(target);
}

std::string workbook_part(const Archive& archive) {
    for (const Relation& relation : relations(archive, "_rels/.rels"))
        if (relation.type.ends_with("/officeDocument")) return resolve("", relation.target);
    return "xl/workbook.xml";
}

}  // namespace

std::string_view SharedStrings::at(std::size_t index) const {
    const std::uint64_t begin = index == 0 ? 0 : ends[index - 1];
    return std::string_view{bytes}.substr(begin, ends[index] - begin);
}

SharedStrings read_shared_strings(const Chunks& chunks) {
    StringEvents events;
    read_xml(chunks, events);
    return std::move(events.strings);
}

std::vector<bool> read_date_styles(const Chunks& chunks) {
    StyleEvents events;
    read_xml(chunks, events);
    return std::move(events.shows_date);
}

bool is_date_format(std::string_view format) {
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        if (c == '"') {
            i = format.find('"', i + 1);
            if (i == format.npos) return false;
        } else if (c == '[') {
            const auto close = format.find(']', i);
            if (close == format.npos) return false;
            i = close;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == ';') {
            return false;  // what follows is for negative numbers and text
        } else if (std::string_view{"dDmMyYhHsS"}.find(c) != std::string_view::npos) {
            return true;
        } else if (format.substr(i).starts_with("General")) {
            return false;
        }
    }
    return false;
}

Workbook::Workbook(Archive archive) : archive_(std::move(archive)) {
    const std::string book = workbook_part(archive_);
    const auto slash = book.rfind('/');
    const std::string folder = slash == book.npos ? "" : book.substr(0, slash + 1);
    const std::string file = book.substr(folder.size());
    WorkbookEvents events;
    if (!archive_.has(book)) throw Failure(FailureKind::unreadable, "file.not_xlsx");
    read_xml(part(archive_, book), events);
    base_1904_ = events.base_1904;

    const std::vector<Relation> related = relations(archive_, folder + "_rels/" + file + ".rels");
    for (Sheet& sheet : events.sheets) {
        for (const Relation& relation : related)
            if (relation.id == sheet.part && relation.type.ends_with("/worksheet"))
                sheets_.push_back({sheet.name, resolve(folder, relation.target), sheet.hidden});
    }
    for (const Relation& relation : related) {
        const std::string name = resolve(folder, relation.target);
        if (!archive_.has(name)) continue;
        if (relation.type.ends_with("/sharedStrings")) strings_ = read_shared_strings(part(archive_, name));
        if (relation.type.ends_with("/styles")) date_styles_ = read_date_styles(part(archive_, name));
    }
    if (sheets_.empty()) throw Failure(FailureKind::unreadable, "file.not_xlsx");
}

int Workbook::rows_declared(const Sheet& sheet) const {
    struct Enough {};
    struct DimensionEvents {
        int rows = 0;
        void start(std::string_view name, const char** attributes) {
            if (name == "dimension") {
                const std::string_view area = attribute(attributes, "ref");
                const auto digits = area.find_last_not_of("0123456789") + 1;
                rows = to_number(area.substr(digits));
            }
            if (name == "dimension" || name == "sheetData") throw Enough{};
        }
        void end(std::string_view) {}
        void text(std::string_view) {}
    } events;
    try {
        read_xml(part(archive_, sheet.part), events);
    } catch (const Enough&) {
        // It stands at the head of the part or nowhere.
    }
    return events.rows;
}

void Workbook::read(const Sheet& sheet, const TakeRow& take) const {
    read_sheet(part(archive_, sheet.part), {strings_, date_styles_, base_1904_}, take);
}

}  // namespace ooxml
