#include "office/search/index_store.hpp"

#include <algorithm>
#include <array>

#include "lib/text/words.hpp"
#include "office/search/index.hpp"

namespace search {
namespace {

constexpr std::array<std::string_view, count_of_kinds> kind_words{"task", "directive", "document", "attachment"};

}  // namespace

std::string_view word_of(Kind kind) { return kind_words.at(static_cast<std::size_t>(kind)); }

std::optional<Kind> kind_of(std::string_view word) {
    const auto found = std::find(kind_words.begin(), kind_words.end(), word);
    if (found == kind_words.end()) return std::nullopt;
    return static_cast<Kind>(found - kind_words.begin());
}

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{Kind::task, Kind::directive, Kind::document, Kind::attachment};
    return all;
}

std::string text_of(const Entry& entry) { return std::string(text::head(entry.title + "\n" + entry.body, text_max)); }

std::string_view title_in(std::string_view text) { return text.substr(0, text.find('\n')); }

std::string_view body_in(std::string_view text) {
    const std::size_t end = text.find('\n');
    return end == text.npos ? std::string_view{} : text.substr(end + 1);
}

void put(sql::Connection& db, const std::string& agency_id, Kind kind, const Entry& entry, bool unread) {
    const std::string text = text_of(entry);
    if (unread || !holds(db, agency_id, kind, entry.record_id, text))
        write_entry(db, agency_id, kind, entry.record_id, text, unread);
}

std::optional<std::string> find_text(sql::Connection& db, const std::string& agency_id, Kind kind,
                                     const std::string& record_id) {
    return db.maybe("SELECT text FROM index_entries WHERE agency_id = $1 AND kind = $2 AND record_id = $3",
                    {agency_id, word_of(kind), record_id}, [](sql::Columns& in) { return in.text(); });
}

std::vector<std::string> list_unread(sql::Connection& db, const std::string& agency_id, int limit) {
    return db.all("SELECT record_id FROM index_entries WHERE agency_id = $1 AND unread ORDER BY record_id LIMIT $2",
                  {agency_id, limit}, [](sql::Columns& in) { return in.text(); });
}

bool is_built(sql::Connection& db, const std::string& agency_id) {
    return db.number("SELECT count(*) FROM index_builds WHERE agency_id = $1 AND form = $2", {agency_id, form}) > 0;
}

void save_built(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    db.run(
        "INSERT INTO index_builds (agency_id, form, built_at) VALUES ($1, $2, $3)"
        " ON CONFLICT (agency_id) DO UPDATE SET form = excluded.form, built_at = excluded.built_at",
        {agency_id, form, now});
}

}  // namespace search
