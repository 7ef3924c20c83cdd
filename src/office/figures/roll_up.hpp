#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "lib/sql/connection.hpp"
#include "office/dossiers/dossier.hpp"
#include "office/figures/span.hpp"

namespace figures {

/// What is added up of a span: the columns of `figure_spans`. What is received and finished is told apart by what a
/// figure filters by.
enum class Sum {
    received,
    early,
    on_time,
    late,
    refused,
    withdrawn,
    paused,   ///< a stock: +1 on the day it enters, -1 on the day it leaves
    overdue,  ///< the same
    result_electronic,
    fee_bearing,
    fee_bearing_finished,
    paid_online,
    paid_online_finished,
    components_digitised,
    components_digitised_finished
};
inline constexpr std::size_t sums = 15;
using Amounts = std::array<std::int64_t, sums>;
/// "received", the name of the column.
std::string_view word_of(Sum);

/// What dossiers are added up by.
struct Cell {
    std::string unit_id{dossiers::no_unit}, procedure_id{dossiers::no_unit}, official_id{dossiers::no_unit};
    std::string field, channel, level;
    friend auto operator<=>(const Cell&, const Cell&) = default;
};

/// What a write changes in the sums, gathered in memory and saved once, in the same transaction. Its size grows with
/// days and dimensions, not with rows.
class RollUp {
public:
    /// Adds what the dossier contributes.
    void add(const dossiers::Dossier& dossier, const std::vector<dossiers::Pause>& pauses) {
        change(dossier, pauses, +1);
    }
    /// Takes away what it contributed before a change.
    void remove(const dossiers::Dossier& dossier, const std::vector<dossiers::Pause>& pauses) {
        change(dossier, pauses, -1);
    }

    /// Adds everything to `figure_spans`: to the agency's own, and to those of its city's communes where the
    /// installation has the city.
    void save(sql::Connection&, const std::string& agency_id) const;

    struct Entry {
        Span span;
        calendar::Date begins;
        const Cell* cell;
        Amounts amounts;
    };
    static bool comes_before(const Entry&, const Entry&);
    /// Those that are not zero, in the order of the table's key.
    std::vector<Entry> entries() const;

    /// Adds them to one agency's rows: 'own', or 'communes' of a city.
    void write(sql::Connection&, const std::string& agency_id, std::string_view whose) const;
    /// The same of some of them, in the order of `entries`: whoever writes sums takes the rows in this one order.
    static void write(sql::Connection&, const std::string& agency_id, std::string_view whose, std::span<const Entry>);

    /// Adds to one day's sums.
    void add(calendar::Date, const Cell&, const Amounts&, int sign = +1);
    /// The same without units, procedures and officials: each commune has its own.
    RollUp of_city() const;

private:
    void change(const dossiers::Dossier&, const std::vector<dossiers::Pause>&, int sign);
    std::uint32_t place_of(const Cell&);

    std::unordered_map<std::string, std::uint32_t> places_;
    std::vector<Cell> cells_;
    std::unordered_map<std::uint64_t, Amounts> days_;  // by cell and day
};

/// A sum that is not what the rows give.
struct Difference {
    std::string begins, span, sum;
    std::int64_t kept, counted;
};

/// Counts again from the rows and compares; of a city also what it keeps of its communes with the sums of each. Empty
/// when every sum is right.
std::vector<Difference> recount(sql::Connection&, const std::string& agency_id);
/// Replaces the agency's own sums by what the rows give.
void mend(sql::Connection&, const std::string& agency_id);
/// Replaces what a city keeps of its communes by the sums of each.
void mend_city(sql::Connection&, const std::string& agency_id);
/// Makes the sums of whoever has dossiers and no sums: a database of before there were any.
void make_missing(sql::Connection&);
bool is_any_missing(sql::Connection&);

}  // namespace figures
