#include "bare_import.hpp"

#include <expat.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <zip.h>

#include <array>
#include <charconv>
#include <cstring>
#include <stdexcept>

namespace bench {
namespace {

namespace fs = std::filesystem;

void must(bool held, const char* what) {
    if (!held) throw std::runtime_error(what);
}

/// The bare import of the sheet as it is: what is taken from A to Q, a header in row 4.
class Bare {
public:
    explicit Bare(const fs::path& database) {
        must(sqlite3_open(database.c_str(), &db_) == SQLITE_OK, "open");
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA synchronous = FULL");
        const char* text =
            "INSERT INTO dossiers (agency_id, id, code, procedure_id, unit_id, field, level, channel, applicant,"
            " applicant_key, received_at, received_on, due_on, finished_at, finished_on, state, fee, fee_bearing, "
            "payment,"
            " paid_online, components_digitised, result_electronic, import_id, content_hash, version)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)";
        must(sqlite3_prepare_v2(db_, text, -1, &insert_, nullptr) == SQLITE_OK, sqlite3_errmsg(db_));
    }
    ~Bare() {
        sqlite3_finalize(insert_);
        sqlite3_close(db_);
    }

    int import(const fs::path& file) {
        run("BEGIN");
        int error = 0;
        zip_t* zip = zip_open(file.c_str(), ZIP_RDONLY, &error);
        must(zip != nullptr, "zip_open");
        zip_file_t* part = zip_fopen(zip, "xl/worksheets/sheet1.xml", 0);
        must(part != nullptr, "sheet1.xml");
        XML_Parser parser = XML_ParserCreate(nullptr);
        XML_SetUserData(parser, this);
        XML_SetElementHandler(parser, start, end);
        XML_SetCharacterDataHandler(parser, text);
        std::array<char, 64 << 10> buffer;
        for (zip_int64_t got; (got = zip_fread(part, buffer.data(), buffer.size())) > 0;)
            must(XML_Parse(parser, buffer.data(), static_cast<int>(got), 0) == XML_STATUS_OK, "expat");
        XML_ParserFree(parser);
        zip_fclose(part);
        zip_discard(zip);
        run("COMMIT");
        return rows_;
    }

private:
    static void start(void* self, const char* name, const char** attributes) {
        Bare& bare = *static_cast<Bare*>(self);
        if (std::strcmp(name, "c") == 0) {
            for (; *attributes; attributes += 2)
                if (std::strcmp(*attributes, "r") == 0) bare.column_ = attributes[1][0] - 'A';
        } else if (std::strcmp(name, "v") == 0) {
            bare.inside_ = true;
        } else if (std::strcmp(name, "row") == 0) {
            for (std::string& cell : bare.cells_) cell.clear();
        }
    }
    static void end(void* self, const char* name) {
        Bare& bare = *static_cast<Bare*>(self);
        if (std::strcmp(name, "v") == 0) bare.inside_ = false;
        if (std::strcmp(name, "row") == 0) bare.end_row();
    }
    static void text(void* self, const char* piece, int size) {
        Bare& bare = *static_cast<Bare*>(self);
        if (bare.inside_)
            bare.cells_[static_cast<std::size_t>(bare.column_)].append(piece, static_cast<std::size_t>(size));
    }

    /// "06/10/2025 15:47" → "2025-10-06T15:47:00Z".
    static std::string moment(const std::string& c) {
        if (c.size() < 16) return c;
        return c.substr(6, 4) + "-" + c.substr(3, 2) + "-" + c.substr(0, 2) + "T" + c.substr(11, 5) + ":00Z";
    }

    void end_row() {
        const auto& c = cells_;
        if (c[0].empty() || c[0][0] < '0' || c[0][0] > '9') return;
        ++rows_;
        const std::string id = fmt::format("01900000-0000-7000-8000-{:012}", rows_);
        const std::string received = moment(c[9]), due = moment(c[10]), finished = moment(c[11]);
        static const std::string same = "01900000-0000-7000-8000-000000000000";
        const std::string days[] = {received.substr(0, 10), due.substr(0, 10), finished.substr(0, 10)};
        int n = 0;
        const auto put = [&](const std::string& value) {
            sqlite3_bind_text(insert_, ++n, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
        };
        const auto put_maybe = [&](const std::string& value) {
            value.empty() ? (sqlite3_bind_null(insert_, ++n), void()) : put(value);
        };
        for (const std::string* value : {&same, &id, &c[1], &same, &same, &c[4], &c[5], &c[8], &c[6], &c[6]})
            put(*value);
        put(received);
        put(days[0]);
        put_maybe(days[1]);
        put_maybe(finished);
        put_maybe(days[2]);
        sqlite3_bind_int(insert_, ++n, 4);
        sqlite3_bind_int(insert_, ++n, to_number(c[13], 0));
        sqlite3_bind_int(insert_, ++n, !c[13].empty());
        put(c[14]);
        for (const std::size_t flag : {14u, 15u, 16u}) sqlite3_bind_int(insert_, ++n, !c[flag].empty());
        put(same);
        sqlite3_bind_int64(insert_, ++n, rows_ * 0x9E3779B97F4A7C15LL);
        must(sqlite3_step(insert_) == SQLITE_DONE, sqlite3_errmsg(db_));
        sqlite3_reset(insert_);
    }

    void run(const char* statement) {
        must(sqlite3_exec(db_, statement, nullptr, nullptr, nullptr) == SQLITE_OK, sqlite3_errmsg(db_));
    }

    sqlite3* db_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
    std::array<std::string, 26> cells_;
    int column_ = 0, rows_ = 0;
    bool inside_ = false;
};

}  // namespace

int to_number(std::string_view text, int otherwise) {
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

int import_bare(const fs::path& database, const fs::path& sheet) {
    const int rows = Bare(database).import(sheet);
    must(rows > 0, "the bare import found no row (is the header in row 4?)");
    return rows;
}

}  // namespace bench
