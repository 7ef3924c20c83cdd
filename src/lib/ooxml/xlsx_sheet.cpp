#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "lib/failure.hpp"
#include "lib/ooxml/xlsx_reader.hpp"

namespace ooxml {
namespace {

struct Stop {};

[[noreturn]] void refuse() { throw Failure(FailureKind::unreadable, "file.broken_sheet"); }

/// "BC12" → column 54, row 12. Either part may be missing: then its value stays as it was.
void read_reference(std::string_view reference, int& column, int& row) {
    std::size_t i = 0;
    int letters = 0;
    for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z'; ++i) {
        letters = letters * 26 + (reference[i] - 'A' + 1);
        if (letters > sheet_columns_max) refuse();
    }
    if (letters > 0) column = letters - 1;
    if (i < reference.size()) std::from_chars(reference.data() + i, reference.data() + reference.size(), row);
}

constexpr int serial_of_1970 = 25569, days_1900_to_1904 = 1462, serial_of_false_leap_day = 60;
constexpr int minutes_a_day = 24 * 60;

bool to_date(double serial, bool base_1904, Cell& cell) {
    if (base_1904) serial += days_1900_to_1904;
    if (!(serial >= 1 && serial < 110'000)) return false;  // 1900 to about 2200
    auto minutes = static_cast<std::int64_t>(std::floor(serial * minutes_a_day + 0.5));
    auto days = minutes / minutes_a_day;
    if (days < serial_of_false_leap_day && !base_1904) ++days;  // Excel believes in 29/2/1900
    cell.date = calendar::Date{std::chrono::days{days - serial_of_1970}};
    cell.minute_of_day = static_cast<int>(minutes % minutes_a_day);
    return true;
}

/// "2026-03-10" or "2026-03-10T08:30:00" of a cell with t="d".
bool to_date(std::string_view iso, Cell& cell) {
    const auto day = calendar::parse_iso_date(iso.substr(0, 10));
    if (!day) return false;
    cell.date = *day;
    int hour = 0, minute = 0;
    if (iso.size() >= 16 && iso[10] == 'T') {
        std::from_chars(iso.data() + 11, iso.data() + 13, hour);
        std::from_chars(iso.data() + 14, iso.data() + 16, minute);
    }
    cell.minute_of_day = std::clamp(hour * 60 + minute, 0, minutes_a_day - 1);
    return true;
}

class SheetEvents {
public:
    SheetEvents(const SheetContext& context, const TakeRow& take) : context_(context), take_(take) {}

    void start(std::string_view name, const char** attributes) {
        if (name == "c") {
            start_cell(attributes);
        } else if (name == "v" || (name == "t" && in_cell_ && phonetic_ == 0)) {
            capturing_ = in_cell_;
        } else if (name == "row") {
            start_row(attributes);
        } else if (name == "rPh") {
            ++phonetic_;
        }
    }

    void end(std::string_view name) {
        if (name == "c") {
            end_cell();
        } else if (name == "v" || name == "t") {
            capturing_ = false;
        } else if (name == "row") {
            end_row();
        } else if (name == "rPh") {
            --phonetic_;
        }
    }

    void text(std::string_view piece) {
        if (!capturing_) return;
        if (texts_.size() - cell_start_ + piece.size() > cell_text_max) refuse();
        texts_ += piece;
    }

private:
    struct Span {
        std::size_t begin, size;
        bool shared;
    };

    void start_row(const char** attributes) {
        int number = row_number_ + 1;
        const std::string_view given = attribute(attributes, "r");
        if (!given.empty()) std::from_chars(given.data(), given.data() + given.size(), number);
        if (number <= row_number_ || number > sheet_rows_max) refuse();
        row_number_ = number;
        column_ = -1;
        cells_.clear();
        spans_.clear();
        texts_.clear();
    }

    void start_cell(const char** attributes) {
        type_.clear();
        style_ = 0;
        int column = column_ + 1, row = 0;
        for (const char** a = attributes; *a; a += 2) {
            const std::string_view name{a[0]}, given{a[1]};
            if (name == "r")
                read_reference(given, column, row);
            else if (name == "t")
                type_ = given;
            else if (name == "s")
                std::from_chars(given.data(), given.data() + given.size(), style_);
        }
        if (column <= column_ || column >= sheet_columns_max) refuse();
        column_ = column;
        cell_start_ = texts_.size();
        in_cell_ = true;
    }

    void end_cell() {
        in_cell_ = false;
        const std::string_view raw{texts_.data() + cell_start_, texts_.size() - cell_start_};
        if (raw.empty()) return;
        Cell cell{.column = column_};
        Span span{cell_start_, raw.size(), false};
        if (type_ == "s") {
            std::size_t index = 0;
            std::from_chars(raw.data(), raw.data() + raw.size(), index);
            if (index >= context_.strings.size()) refuse();
            cell.text = context_.strings.at(index);
            if (cell.text.empty()) return;
            span.shared = true;
        } else if (type_ == "str" || type_ == "inlineStr") {
            undo_escapes(texts_, cell_start_);
            span.size = texts_.size() - cell_start_;
        } else if (type_ == "e") {
            cell.kind = Cell::Kind::error;
        } else if (type_ == "b") {
            cell.kind = Cell::Kind::boolean;
            cell.number = raw == "1" || raw == "true" ? 1 : 0;
        } else if (type_ == "d") {
            cell.kind = to_date(raw, cell) ? Cell::Kind::date : Cell::Kind::text;
        } else {
            read_number(raw, cell);
        }
        cells_.push_back(cell);
        spans_.push_back(span);
    }

    void read_number(std::string_view raw, Cell& cell) const {
        const auto [rest, error] = std::from_chars(raw.data(), raw.data() + raw.size(), cell.number);
        if (error != std::errc{} || rest != raw.data() + raw.size() || !std::isfinite(cell.number)) return;
        cell.kind = Cell::Kind::number;
        const bool shows_date = style_ < context_.date_styles.size() && context_.date_styles[style_];
        if (to_date(cell.number, context_.base_1904, cell) && shows_date) cell.kind = Cell::Kind::date;
    }

    void end_row() {
        if (cells_.empty()) return;
        for (std::size_t i = 0; i < cells_.size(); ++i)
            if (!spans_[i].shared) cells_[i].text = std::string_view{texts_}.substr(spans_[i].begin, spans_[i].size);
        const bool more = take_(SheetRow{.number = row_number_, .cells = cells_});
        cells_.clear();
        if (!more) throw Stop{};
    }

    const SheetContext& context_;
    const TakeRow& take_;
    int row_number_ = 0, column_ = -1, phonetic_ = 0;
    bool in_cell_ = false, capturing_ = false;
    std::size_t style_ = 0, cell_start_ = 0;
    std::string type_, texts_;
    std::vector<Cell> cells_;
    std::vector<Span> spans_;
};

}  // namespace

void undo_escapes(std::string& text, std::size_t from) {
    std::size_t at = text.find("_x", from);
    while (at != text.npos) {
        unsigned code = 0;
        const bool whole =
            at + 7 <= text.size() && text[at + 6] == '_' &&
            std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16).ptr == text.data() + at + 6;
        if (whole && code < 0x80) text.replace(at, 7, 1, static_cast<char>(code));
        at = text.find("_x", at + 1);
    }
}

void read_sheet(const Chunks& chunks, const SheetContext& context, const TakeRow& take) {
    SheetEvents events(context, take);
    try {
        read_xml(chunks, events);
    } catch (const Stop&) {
        // The caller has what it wanted.
    }
}

const Cell* SheetRow::at(int column) const {
    const auto found = std::lower_bound(cells.begin(), cells.end(), column,
                                        [](const Cell& cell, int wanted) { return cell.column < wanted; });
    return found != cells.end() && found->column == column ? &*found : nullptr;
}

std::string shown(const Cell& cell) {
    if (cell.kind == Cell::Kind::number) return fmt::format("{:.15g}", cell.number);
    if (cell.kind != Cell::Kind::date) return std::string(cell.text);
    const std::string day = calendar::to_vietnamese(cell.date);
    if (cell.minute_of_day == 0) return day;
    return fmt::format("{} {:02}:{:02}", day, cell.minute_of_day / 60, cell.minute_of_day % 60);
}

}  // namespace ooxml
