#pragma once
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"

namespace sql {

/// Connections that stand ready for reading (SQLite) or for everything (PostgreSQL): so many requests are answered at
/// the same time.
inline constexpr std::size_t connections_max = 8;

/// The database of one installation: read connections for many, one way to write.
///
/// On SQLite one thread runs the queued writes, each in its own SAVEPOINT, commits those that are
/// waiting together, and only then lets their callers go on: thirty clients share one fsync. On
/// PostgreSQL each write is a transaction on a connection of its own.
class Database {
public:
    /// Opens (and creates) DATA/sauro.sqlite, or the PostgreSQL database of the URL. Does not migrate.
    static std::unique_ptr<Database> open(const std::filesystem::path& data, const std::string& url);
    virtual ~Database() = default;

    virtual Engine engine() const = 0;

    /// Runs body with a read connection, inside one snapshot; runs in the caller's thread.
    virtual void read(const std::function<void(Connection&)>& body) = 0;

    /// Runs body in a transaction and returns when it is durable. An exception from the body rolls
    /// this write back alone and comes out here.
    virtual void write(const std::function<void(Connection&)>& body) = 0;

    /// A connection of one's own for long or unusual work (import, backup, migration).
    virtual std::unique_ptr<Connection> connect() = 0;

    template <class Body>
    auto reading(Body body) {
        std::optional<decltype(body(std::declval<Connection&>()))> result;
        read([&](Connection& db) { result.emplace(body(db)); });
        return std::move(*result);
    }
    template <class Body>
    auto writing(Body body) {
        using Result = decltype(body(std::declval<Connection&>()));
        if constexpr (std::is_void_v<Result>) {
            write(body);
        } else {
            std::optional<Result> result;
            write([&](Connection& db) { result.emplace(body(db)); });
            return std::move(*result);
        }
    }
};

/// Connections that stand ready; get() waits for one.
class Pool {
public:
    using Make = std::function<std::unique_ptr<Connection>()>;
    Pool(std::size_t most, Make make) : most_(most), make_(std::move(make)) {}

    class Lease {
    public:
        Lease(Pool& pool, std::unique_ptr<Connection> connection) : pool_(pool), connection_(std::move(connection)) {}
        ~Lease() { pool_.put_back(std::move(connection_)); }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Connection& operator*() const { return *connection_; }
        Connection* operator->() const { return connection_.get(); }
        /// The connection is broken: forget it.
        void drop() { connection_.reset(); }

    private:
        Pool& pool_;
        std::unique_ptr<Connection> connection_;
    };
    Lease get();

private:
    void put_back(std::unique_ptr<Connection>);

    const std::size_t most_;
    const Make make_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<Connection>> idle_;
    std::size_t made_ = 0;
};

/// Brings the schema up to date from the embedded migrations/, each file in its own transaction:
/// `NNNN_name.sql` for both engines, or a pair `NNNN_name.sqlite.sql`, `NNNN_name.postgres.sql`.
/// Safe to run again, and by two programs at once.
void migrate(Connection&);
/// The same, but only those of these names: the schema as it was when a backup was written.
void migrate(Connection&, const std::set<std::string>& only);

/// How SQLite is opened: WAL, synchronous=FULL, foreign keys, a busy wait.
std::unique_ptr<Connection> connect_sqlite(const std::filesystem::path& file, bool read_only);
std::unique_ptr<Connection> connect_postgres(const std::string& url);

/// Called with every statement's text when it is first prepared on a connection: a test uses it to see
/// that every statement has run on both engines.
extern std::function<void(Engine, std::string_view)> on_prepare;

}  // namespace sql
