#include "office/dossiers/dossier_row.hpp"

#include <sodium.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"

namespace dossiers {

using calendar::Instant;
using ooxml::Cell;

namespace {

/// A code of a procedure that Excel took for a number: 1.00131 was 1.001310.
constexpr std::size_t procedure_decimals = 6;

std::string procedure_code(const Cell& cell) {
    std::string code = ooxml::shown(cell);
    if (cell.kind != Cell::Kind::number) return code;
    if (const auto point = code.find('.'); point != code.npos)
        code.append(procedure_decimals - std::min(procedure_decimals, code.size() - point - 1), '0');
    return code;
}

/// A number that would be an earlier day is not meant as one.
constexpr calendar::Date first_day_meant = std::chrono::year{1980} / 1 / 1;

bool is_plain_ascii(std::string_view content) {
    return std::all_of(content.begin(), content.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

}  // namespace

std::int64_t SheetDossier::content_hash() const {
    static const unsigned char key[crypto_shorthash_KEYBYTES] = {};
    std::string all;
    all.reserve(256);
    const auto add = [&](std::string_view piece) { all.append(piece).append(1, '\x1f'); };
    const auto add_number = [&](std::int64_t number) { add(std::to_string(number)); };
    const Dimensions& d = dossier.dimensions;
    for (const std::string_view piece :
         {std::string_view{procedure_code}, std::string_view{procedure_name}, std::string_view{d.field},
          std::string_view{d.level}, std::string_view{dossier.applicant}, std::string_view{unit_name},
          std::string_view{d.channel}, std::string_view{dossier.payment}})
        add(piece);
    add_number(dossier.received_at.time_since_epoch().count());
    add_number(dossier.due_on ? dossier.due_on->time_since_epoch().count() : -1);
    add_number(dossier.finished_at ? dossier.finished_at->time_since_epoch().count() : -1);
    add_number(static_cast<int>(dossier.state));
    add_number(dossier.fee);
    add_number(d.paid_online | d.components_digitised << 1 | d.result_electronic << 2);
    unsigned char hash[crypto_shorthash_BYTES];
    crypto_shorthash(hash, reinterpret_cast<const unsigned char*>(all.data()), all.size(), key);
    std::int64_t number = 0;
    for (const unsigned char byte : hash)
        number = static_cast<std::int64_t>(static_cast<std::uint64_t>(number) << 8 | byte);
    return number;
}

void SheetDossier::settle_payment() {
    dossier.dimensions.fee_bearing = dossier.fee > 0;
    dossier.dimensions.paid_online = dossier.dimensions.fee_bearing && dossier.payment == "online";
}

std::vector<Fault> contradictions(const SheetDossier& given) {
    std::vector<Fault> faults;
    const auto fault = [&](Column column, std::string_view code, messages::Values values = {}) {
        faults.push_back({column, messages::sentence(code, values)});
    };
    const Dossier& d = given.dossier;
    if (!given.has(Column::received_at)) fault(Column::received_at, "dossier.received_missing");
    const auto refuse_before = [&](Column column, std::string_view code, std::optional<calendar::Date> day) {
        if (!day || !given.has(Column::received_at) || *day >= d.received_on()) return;
        fault(column, code,
              {{"value", calendar::to_vietnamese(*day)}, {"received", calendar::to_vietnamese(d.received_on())}});
    };
    refuse_before(Column::due_on, "dossier.due_before_received", d.due_on);
    refuse_before(Column::finished_at, "dossier.finish_before_received", d.finished_on());
    if (!given.has(Column::state)) return faults;
    const bool ended = outcome_of(d.state).has_value();
    const auto state_name = [&] {
        return messages::sentence("dossier.state." + std::to_string(static_cast<int>(d.state)));
    };
    if (ended && !d.finished_at) fault(Column::finished_at, "dossier.finish_missing", {{"value", state_name()}});
    if (!ended && d.finished_at) fault(Column::state, "dossier.finish_unexpected", {{"value", state_name()}});
    return faults;
}

RowReader::RowReader(const Table& table) : table_(table), code_header_(table.header(Column::code)) {
    for (int m = 0; m < column_count; ++m) {
        const TableColumn* column = table.find(static_cast<Column>(m));
        index_[static_cast<std::size_t>(m)] = column ? column->index : -1;
    }
}

const Cell* RowReader::cell(Column column) const {
    const int index = index_[static_cast<std::size_t>(column)];
    return index < 0 ? nullptr : row_->at(index);
}

void RowReader::fault(Column column, std::string_view code, std::vector<std::pair<std::string, std::string>> values) {
    for (const Fault& known : faults_)
        if (known.column == column) return;
    faults_.push_back({column, messages::sentence(code, values)});
}

std::string RowReader::text(Column column, std::size_t max) {
    const Cell* found = cell(column);
    if (!found) return "";
    if (found->kind == Cell::Kind::error) {
        fault(column, "dossier.error_cell", {{"value", std::string(found->text)}});
        return "";
    }
    if (found->kind == Cell::Kind::text && found->text.size() <= max && is_plain_ascii(found->text))
        return std::string(found->text);
    std::string content = column == Column::procedure_code ? procedure_code(*found) : ooxml::shown(*found);
    content = text::squeeze(text::nfc(content));
    if (text::length(content) > max) fault(column, "dossier.text_too_long", {{"max", std::to_string(max)}});
    return content;
}

std::optional<Instant> RowReader::moment(Column column) {
    const Cell* found = cell(column);
    if (!found) return std::nullopt;
    // A number in a column of dates is a date that lost its format.
    if (found->kind == Cell::Kind::date || (found->kind == Cell::Kind::number && found->date >= first_day_meant))
        return calendar::at_local(found->date, found->minute_of_day / 60, found->minute_of_day % 60);
    if (found->kind == Cell::Kind::text) {
        if (const auto parsed = parse_moment(found->text)) return parsed;
    }
    const std::string shown = text(column, row_text_max);
    if (!shown.empty()) fault(column, "dossier.not_date", {{"value", shown}});
    return std::nullopt;
}

void RowReader::read_dates() {
    Dossier& d = found_.dossier;
    const auto take = [&](Column column) {
        const auto found = moment(column);
        if (found) found_.set(column);
        return found;
    };
    d.received_at = take(Column::received_at).value_or(Instant{});
    const auto due = take(Column::due_on);
    d.finished_at = take(Column::finished_at);
    d.due_on = due ? std::optional(calendar::local_date(*due)) : std::nullopt;
}

void RowReader::read_state() {
    const Cell* found = cell(Column::state);
    if (!found) return fault(Column::state, "dossier.state_missing");
    auto& known = meant_[static_cast<std::size_t>(Column::state)];
    const std::string shown = found->kind == Cell::Kind::text ? std::string(found->text) : ooxml::shown(*found);
    auto meant = known.find(shown);
    if (meant == known.end()) {
        const std::string content = text(Column::state, row_text_max);
        const auto state = import_words().states.find(plain(content));
        meant = known.emplace(shown, state == import_words().states.end() ? "" : std::to_string(state->second)).first;
    }
    if (meant->second.empty())
        return fault(Column::state, "dossier.state_unknown", {{"value", text(Column::state, row_text_max)}});
    found_.dossier.state = static_cast<State>(std::stoi(meant->second));
    found_.set(Column::state);
}

const std::string& RowReader::word(Column column, const std::unordered_map<std::string, std::string>& words,
                                   std::string_view unknown) {
    static const std::string none;
    const Cell* found = cell(column);
    if (!found) return none;
    auto& known = meant_[static_cast<std::size_t>(column)];
    const std::string shown = found->kind == Cell::Kind::text ? std::string(found->text) : ooxml::shown(*found);
    if (const auto meant = known.find(shown); meant != known.end()) return meant->second;
    const std::string content = text(column, row_text_max);
    const std::string form = plain(content);
    const auto meant = words.find(form);
    if (meant == words.end()) {
        if (!form.empty()) fault(column, unknown, {{"value", content}});
        return none;
    }
    return known.emplace(shown, meant->second).first->second;
}

bool RowReader::answer(Column column) {
    static const std::unordered_map<std::string, std::string> words = [] {
        std::unordered_map<std::string, std::string> all;
        for (const auto& [form, yes] : import_words().answers) all[form] = yes ? "yes" : "no";
        return all;
    }();
    if (const Cell* found = cell(column); found && found->kind == Cell::Kind::boolean) {
        found_.set(column);
        return found->number != 0;
    }
    const std::string& meant = word(column, words, "dossier.answer_unknown");
    if (!meant.empty()) found_.set(column);
    return meant == "yes";
}

void RowReader::read_dimensions() {
    Dimensions& d = found_.dossier.dimensions;
    const auto recurring = [&](Column column) -> const std::string& {
        static const std::string none;
        const Cell* found = cell(column);
        if (!found) return none;
        auto& known = meant_[static_cast<std::size_t>(column)];
        std::string raw = found->kind == Cell::Kind::text ? std::string(found->text) : ooxml::shown(*found);
        if (const auto meant = known.find(raw); meant != known.end()) return meant->second;
        return known.emplace(std::move(raw), text(column, row_text_max)).first->second;
    };
    const auto put = [&](Column column, std::string& into, std::string content) {
        into = std::move(content);
        if (!into.empty()) found_.set(column);
    };
    put(Column::field, d.field, recurring(Column::field));
    put(Column::unit, found_.unit_name, recurring(Column::unit));
    put(Column::procedure_name, found_.procedure_name, recurring(Column::procedure_name));
    put(Column::procedure_code, found_.procedure_code, text(Column::procedure_code, code_max));
    put(Column::level, d.level, word(Column::level, import_words().levels, "dossier.level_unknown"));
    put(Column::channel, d.channel, word(Column::channel, import_words().channels, "dossier.channel_unknown"));
    put(Column::applicant, found_.dossier.applicant, text(Column::applicant, row_text_max));
    d.components_digitised = answer(Column::components_digitised);
    d.result_electronic = answer(Column::result_electronic);
}

void RowReader::read_money() {
    Dossier& d = found_.dossier;
    d.fee = 0;
    if (const Cell* found = cell(Column::fee)) {
        const auto amount =
            found->kind == Cell::Kind::number
                ? (found->number >= 0 && found->number < 1e15 && std::floor(found->number) == found->number
                       ? std::optional(static_cast<std::int64_t>(found->number))
                       : std::nullopt)
                : parse_money(text(Column::fee, row_text_max));
        if (amount) {
            d.fee = *amount;
            found_.set(Column::fee);
        } else {
            fault(Column::fee, "dossier.fee_unknown", {{"value", ooxml::shown(*found)}});
        }
    }
    d.payment = word(Column::payment, import_words().payments, "dossier.payment_unknown");
    if (!d.payment.empty()) found_.set(Column::payment);
    found_.settle_payment();
}

RowReader::Found RowReader::read(const ooxml::SheetRow& row) {
    row_ = &row;
    faults_.clear();
    found_.given.reset();
    found_.row = row.number;
    const bool names_dossier = cell(Column::code) || cell(Column::received_at) || cell(Column::state);
    if (!names_dossier) return Found::nothing;
    if (const Cell* code = cell(Column::code); code && code->text == code_header_) return Found::nothing;

    found_.dossier.code = text(Column::code, code_max);
    // A footer ("Người lập biểu", "Tổng số …") has a cell below some column, but neither a receipt nor a state.
    const bool has_rest = cell(Column::received_at) || cell(Column::state);
    if (!has_rest && (found_.dossier.code.empty() || row.cells.size() <= 2)) return Found::nothing;
    if (found_.dossier.code.empty()) fault(Column::code, "dossier.code_missing");
    read_dates();
    read_state();
    read_dimensions();
    read_money();
    return faults_.empty() ? Found::dossier : Found::wrong;
}

WrongRow wrong_row(const Table& table, const SheetDossier& given, const std::vector<Fault>& faults) {
    std::string reason = faults.front().reason;
    std::bitset<column_count> told;
    told.set(static_cast<std::size_t>(faults.front().column));
    for (const Fault& fault : faults) {
        if (told.test(static_cast<std::size_t>(fault.column))) continue;
        told.set(static_cast<std::size_t>(fault.column));
        reason += " " + table.header(fault.column) + ": " + fault.reason;
    }
    return {given.row, given.dossier.code, table.header(faults.front().column), reason, {}};
}

std::vector<std::string> shown_cells(const Table& table, const ooxml::SheetRow& row) {
    std::vector<std::string> shown;
    for (const TableColumn& column : table.columns) {
        const Cell* cell = row.at(column.index);
        shown.push_back(cell ? text::squeeze(text::nfc(ooxml::shown(*cell))) : "");
    }
    return shown;
}

}  // namespace dossiers
