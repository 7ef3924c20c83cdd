#include <sqlite3.h>

#include <charconv>
#include <string>
#include <unordered_map>

#include "lib/failure.hpp"
#include "lib/sql/database.hpp"
#include "lib/sql/error.hpp"
#include "lib/sql/sqlite_words.hpp"
#include "lib/sql/text_hash.hpp"

namespace sql {

std::function<void(Engine, std::string_view)> on_prepare;

namespace {

/// How long a statement waits for another process's lock.
constexpr int busy_wait_ms = 30'000;
/// Page cache of one connection, in KiB: one that reads, and the one that writes and touches every index.
constexpr int reading_cache_kib = 8'000, writing_cache_kib = 32'000;

struct Statement {
    sqlite3_stmt* handle = nullptr;
    std::vector<int> positions;  // of $1, $2 …: SQLite numbers them by first appearance
    bool busy = false;

    Statement(sqlite3* db, std::string_view text) {
        if (sqlite3_prepare_v3(db, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT, &handle,
                               nullptr) != SQLITE_OK)
            throw Error(std::string(sqlite3_errmsg(db)) + " in: " + std::string(text));
        for (int n = 1;; ++n) {
            const int position = sqlite3_bind_parameter_index(handle, ("$" + std::to_string(n)).c_str());
            if (position == 0) break;
            positions.push_back(position);
        }
    }
    ~Statement() { sqlite3_finalize(handle); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
};

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* handle) : handle_(handle) {}
    bool is_null(int column) const override { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }
    std::string_view text(int column) const override {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
        return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
    }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(handle_, column); }
    bool boolean(int column) const override { return sqlite3_column_int(handle_, column) != 0; }

private:
    sqlite3_stmt* handle_;
};

class SqliteConnection final : public Connection {
public:
    SqliteConnection(const std::filesystem::path& file, bool read_only) {
        if (sqlite3_open_v2(file.c_str(), &db_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                            nullptr) != SQLITE_OK) {
            const std::string said = sqlite3_errmsg(db_);
            sqlite3_close(db_);
            throw Error("cannot open " + file.string() + ": " + said);
        }
        sqlite3_busy_timeout(db_, busy_wait_ms);
        script(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
            "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -" +
            std::to_string(read_only ? reading_cache_kib : writing_cache_kib));
        add_vietnamese_words(db_);
        if (read_only) script("PRAGMA query_only = ON");
    }
    ~SqliteConnection() override {
        statements_.clear();
        sqlite3_close(db_);
    }

    Engine engine() const override { return Engine::sqlite; }

    void each(std::string_view text, Parameters parameters, const std::function<void(const Row&)>& body) override {
        step_through(text, parameters, &body);
    }

    std::int64_t run(std::string_view text, Parameters parameters) override {
        step_through(text, parameters, nullptr);
        return sqlite3_changes64(db_);
    }

    void script(std::string_view statements) override {
        char* said = nullptr;
        if (sqlite3_exec(db_, std::string(statements).c_str(), nullptr, nullptr, &said) == SQLITE_OK) return;
        const std::string message = said ? said : "";
        sqlite3_free(said);
        throw Error(message + " in a script");
    }

private:
    Statement& prepared(std::string_view text) {
        const auto found = statements_.find(text);
        if (found != statements_.end()) return *found->second;
        if (on_prepare) on_prepare(Engine::sqlite, text);
        return *statements_.emplace(std::string(text), std::make_unique<Statement>(db_, text)).first->second;
    }

    void step_through(std::string_view text, Parameters parameters, const std::function<void(const Row&)>* body) {
        Statement* statement = &prepared(text);
        std::unique_ptr<Statement> nested;  // the same text inside its own callback
        if (statement->busy) {
            nested = std::make_unique<Statement>(db_, text);
            statement = nested.get();
        }
        statement->busy = true;
        struct Reset {
            Statement& statement;
            ~Reset() {
                sqlite3_reset(statement.handle);
                sqlite3_clear_bindings(statement.handle);
                statement.busy = false;
            }
        } reset{*statement};
        bind(*statement, parameters, text);
        const SqliteRow row{statement->handle};
        for (;;) {
            const int answer = sqlite3_step(statement->handle);
            if (answer == SQLITE_ROW) {
                if (body) (*body)(row);
            } else if (answer == SQLITE_DONE) {
                return;
            } else {
                refuse(text);
            }
        }
    }

    void bind(Statement& statement, Parameters parameters, std::string_view text) {
        if (parameters.size() != statement.positions.size())
            throw Error("wrong number of parameters for: " + std::string(text));
        for (std::size_t i = 0; i < parameters.size(); ++i)
            bind_one(statement.handle, statement.positions[i], parameters.begin()[i]);
    }

    static void bind_one(sqlite3_stmt* handle, int position, const Value& value) {
        // Static: the caller's values live until the statement has run.
        const auto bind_text = [&](std::string_view content) {
            sqlite3_bind_text(handle, position, content.data(), static_cast<int>(content.size()), SQLITE_STATIC);
        };
        const auto& held = value.held();
        if (std::holds_alternative<std::nullptr_t>(held))
            sqlite3_bind_null(handle, position);
        else if (const auto* truth = std::get_if<bool>(&held))
            sqlite3_bind_int(handle, position, *truth ? 1 : 0);
        else if (const auto* number = std::get_if<std::int64_t>(&held))
            sqlite3_bind_int64(handle, position, *number);
        else if (const auto* view = std::get_if<std::string_view>(&held))
            bind_text(view->data() ? *view : "");
        else
            bind_text(std::get<std::string>(held));
    }

    [[noreturn]] void refuse(std::string_view text) {
        const int extended = sqlite3_extended_errcode(db_);
        if (extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY)
            throw Failure{FailureKind::conflict, "sql.taken"};
        throw Error(std::string(sqlite3_errmsg(db_)) + " in: " + std::string(text));
    }

    sqlite3* db_ = nullptr;
    std::unordered_map<std::string, std::unique_ptr<Statement>, TextHash, std::equal_to<>> statements_;
};

}  // namespace

std::unique_ptr<Connection> connect_sqlite(const std::filesystem::path& file, bool read_only) {
    return std::make_unique<SqliteConnection>(file, read_only);
}

}  // namespace sql
