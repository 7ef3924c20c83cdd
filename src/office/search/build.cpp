#include "office/search/build.hpp"

#include <array>

#include "office/attachments/attachment.hpp"
#include "office/directives/directive_entry.hpp"
#include "office/documents/document_entry.hpp"
#include "office/search/index.hpp"
#include "office/search/index_store.hpp"
#include "office/tasks/task_entry.hpp"

namespace search {
namespace {

/// Records of one write: short enough for others to come between.
constexpr int records_a_step = 200;

using EntriesAfter = std::vector<Entry> (*)(sql::Connection&, const std::string&, const std::optional<std::string>&,
                                            int);
constexpr std::array<EntriesAfter, count_of_kinds> entries_of{tasks::entries_after, directives::entries_after,
                                                              documents::entries_after, attachments::entries_after};

/// Of a file the record knows only the name.
bool stands(sql::Connection& db, const std::string& agency_id, Kind kind, const Entry& entry) {
    if (kind != Kind::attachment) return holds(db, agency_id, kind, entry.record_id, text_of(entry));
    const auto text = find_text(db, agency_id, kind, entry.record_id);
    return text && title_in(*text) == entry.title && holds(db, agency_id, kind, entry.record_id, *text);
}

/// Puts in what is not there; how many that were.
std::int64_t put_right(sql::Connection& db, const std::string& agency_id, Kind kind, const std::vector<Entry>& all) {
    std::int64_t count = 0;
    for (const Entry& entry : all) {
        if (stands(db, agency_id, kind, entry)) continue;
        put(db, agency_id, kind, entry, kind == Kind::attachment);
        ++count;
    }
    return count;
}

/// The agency's records of every kind, some at a time.
void each_step(const std::function<std::vector<Entry>(EntriesAfter, const std::optional<std::string>& after)>& read,
               const std::function<bool(Kind, const std::vector<Entry>&)>& use) {
    for (const Kind kind : kinds()) {
        std::optional<std::string> after;
        for (;;) {
            const auto all = read(entries_of.at(static_cast<std::size_t>(kind)), after);
            if (all.empty()) break;
            if (!use(kind, all)) return;
            after = all.back().record_id;
        }
    }
}

}  // namespace

void build(sql::Database& database, const std::string& agency_id, calendar::Instant now, const Stopped& stopped) {
    if (database.reading([&](sql::Connection& db) { return is_built(db, agency_id); })) return;
    bool whole = true;
    each_step(
        [&](EntriesAfter entries_after, const auto& after) {
            return database.reading(
                [&](sql::Connection& db) { return entries_after(db, agency_id, after, records_a_step); });
        },
        [&](Kind kind, const std::vector<Entry>& all) {
            database.write([&](sql::Connection& db) { put_right(db, agency_id, kind, all); });
            return whole = !stopped();
        });
    if (whole) database.write([&](sql::Connection& db) { save_built(db, agency_id, now); });
}

std::int64_t count_wrong(sql::Connection& db, const std::string& agency_id) {
    std::int64_t count = 0;
    if (!is_built(db, agency_id)) return count;
    each_step([&](EntriesAfter entries_after,
                  const auto& after) { return entries_after(db, agency_id, after, records_a_step); },
              [&](Kind kind, const std::vector<Entry>& all) {
                  for (const Entry& entry : all)
                      if (!stands(db, agency_id, kind, entry)) ++count;
                  return true;
              });
    return count;
}

void mend(sql::Connection& db, const std::string& agency_id) {
    each_step([&](EntriesAfter entries_after,
                  const auto& after) { return entries_after(db, agency_id, after, records_a_step); },
              [&](Kind kind, const std::vector<Entry>& all) {
                  put_right(db, agency_id, kind, all);
                  return true;
              });
}

}  // namespace search
