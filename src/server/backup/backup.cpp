#include "server/backup/backup.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>

#include "lib/json/writer.hpp"
#include "lib/sql/schema.hpp"
#include "office/attachments/attachment.hpp"
#include "server/backup/archive.hpp"
#include "server/serve.hpp"

namespace server {
namespace {

/// One piece of a table, so that a million rows never stand in memory at once.
constexpr std::size_t piece_bytes = 8 << 20;

class TablePieces {
public:
    TablePieces(TarWriter& out, std::string folder) : out_(out), folder_(std::move(folder)) {}
    void add(const sql::Table& table, const sql::Row& row) {
        json::Writer line;
        line.array([&] {
            for (std::size_t i = 0; i < table.columns.size(); ++i) {
                const int column = static_cast<int>(i);
                const bool truth =
                    std::find(table.booleans.begin(), table.booleans.end(), table.columns[i]) != table.booleans.end();
                if (row.is_null(column))
                    line.element(nullptr);
                else if (truth)
                    line.element(row.boolean(column) ? "1" : "0");
                else
                    line.element(row.text(column));
            }
        });
        piece_ += line.text();
        piece_ += '\n';
        if (piece_.size() >= piece_bytes) flush();
    }
    void flush() {
        if (piece_.empty()) return;
        out_.add(fmt::format("{}/{:06}.jsonl", folder_, ++pieces_), piece_);
        piece_.clear();
    }

private:
    TarWriter& out_;
    std::string folder_, piece_;
    int pieces_ = 0;
};

std::string manifest_of(sql::Connection& db, const std::vector<sql::Table>& tables) {
    json::Writer out;
    out.object([&] {
        out.field("form", "sauro-backup-1");
        out.field("migrations",
                  db.all("SELECT name FROM migrations ORDER BY name", {}, [](sql::Columns& in) { return in.text(); }));
        out.key("tables").array([&] {
            for (const sql::Table& table : tables)
                out.item().object([&] { out.field("name", table.name).field("columns", table.columns); });
        });
    });
    return out.take();
}

void write_tables(sql::Connection& db, TarWriter& out, BackupCount& count) {
    const auto tables = sql::tables(db);
    out.add("manifest.json", manifest_of(db, tables));
    for (std::size_t i = 0; i < tables.size(); ++i) {
        TablePieces pieces{out, fmt::format("tables/{:03}_{}", i, tables[i].name)};
        db.stream(sql::select_all(tables[i]), {}, [&](const sql::Row& row) {
            pieces.add(tables[i], row);
            ++count.rows;
        });
        pieces.flush();
    }
}

void sync(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    const int error = errno;
    if (file >= 0) ::close(file);
    if (!done) throw std::system_error(error, std::generic_category(), path.string());
}

}  // namespace

BackupCount backup(const commands::Place& place, const std::filesystem::path& file) {
    const auto database = open_database(place);
    const std::filesystem::path half = file.string() + ".half";
    BackupCount count;
    std::vector<std::string> hashes;
    TarWriter out{half};
    database->read([&](sql::Connection& db) {
        write_tables(db, out, count);
        hashes = db.all("SELECT DISTINCT sha256 FROM attachments WHERE agency_id IN (SELECT agency_id FROM agencies)",
                        {}, [](sql::Columns& in) { return in.text(); });
    });
    // Files are named by what they hold and never change, so they may follow the rows.
    for (const std::string& hash : hashes) {
        out.add_file("attachments/" + hash, attachments::path_of(place.data, hash));
        ++count.attachments;
    }
    out.finish();
    sync(half);
    std::filesystem::rename(half, file);
    sync(std::filesystem::absolute(file).parent_path());
    return count;
}

}  // namespace server
