#pragma once
#include "office/figures/roll_up.hpp"

/// Sums that come with an import. A million rows make a hundred thousand sums, too many for one write while others
/// wait: they are written some at a time under the import's id and counted by nobody, until one flag shows them
/// together with the rows; then they are added to the others, some at a time. Every such write leaves each sum right.
namespace figures {

/// Sums that one write carries: some 30 ms of the writer.
inline constexpr std::size_t sums_a_write = 1'000;

/// Whose sums an import of the agency brings: its own, and its city's where the installation has the city.
std::vector<std::string> receivers_of_sums(sql::Connection&, const std::string& agency_id);

/// Before the first of them is written.
void expect_sums(sql::Connection&, const std::string& agency_id, const std::string& import_id);
/// From this write on they are counted.
void show_sums(sql::Connection&, const std::string& agency_id, const std::string& import_id);

/// The sums of an import on their way in.
class ComingSums {
public:
    ComingSums(RollUp, sql::Connection&, const std::string& agency_id, std::string import_id);
    /// False when nothing is left to write.
    bool write_some(sql::Connection&);
    std::size_t written() const { return written_; }
    std::size_t all() const { return all_; }

private:
    struct Part {
        std::string receiver_id;
        RollUp sums;
        std::vector<RollUp::Entry> entries;
    };
    std::string import_id_;
    std::vector<Part> parts_;
    std::size_t part_ = 0, next_ = 0, written_ = 0, all_ = 0;
};

/// Where the next of those that were written are looked for.
struct SumsFrom {
    std::string span, begins;
};
/// Adds some of a receiver's to the others; their number, 0 when all are added.
std::size_t add_some_sums(sql::Connection&, const std::string& receiver_id, const std::string& import_id, SumsFrom&);
/// Removes some of an import that nobody will see.
std::size_t drop_some_sums(sql::Connection&, const std::string& receiver_id, const std::string& import_id, SumsFrom&);
/// Those of a receiver that are not yet added to the others.
std::int64_t count_coming_sums(sql::Connection&, const std::string& receiver_id, const std::string& import_id);

}  // namespace figures
