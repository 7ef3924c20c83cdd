#include "lib/sql/database.hpp"

#include "lib/sql/error.hpp"
#include "lib/sql/writer.hpp"

namespace sql {
namespace {

constexpr std::string_view sqlite_file = "sauro.sqlite";

class SqliteDatabase final : public Database {
public:
    explicit SqliteDatabase(const std::filesystem::path& data)
        : file_(data / sqlite_file),
          writer_(connect_sqlite(file_, false)),
          readers_(connections_max, [this] { return connect_sqlite(file_, true); }) {}

    Engine engine() const override { return Engine::sqlite; }
    void read(const std::function<void(Connection&)>& body) override {
        const Pool::Lease lease = readers_.get();
        Transaction snapshot{*lease};
        body(*lease);
        snapshot.commit();
    }
    void write(const std::function<void(Connection&)>& body) override { writer_.write(body); }
    std::unique_ptr<Connection> connect() override { return connect_sqlite(file_, false); }

private:
    const std::filesystem::path file_;
    Writer writer_;
    Pool readers_;
};

class PostgresDatabase final : public Database {
public:
    explicit PostgresDatabase(std::string url)
        : url_(std::move(url)), pool_(connections_max, [this] { return connect_postgres(url_); }) {}

    Engine engine() const override { return Engine::postgres; }
    void read(const std::function<void(Connection&)>& body) override {
        in_transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body);
    }
    void write(const std::function<void(Connection&)>& body) override { in_transaction("BEGIN", body); }
    std::unique_ptr<Connection> connect() override { return connect_postgres(url_); }

private:
    void in_transaction(std::string_view begin, const std::function<void(Connection&)>& body) {
        Pool::Lease lease = pool_.get();
        try {
            lease->run(begin);
            body(*lease);
            lease->run("COMMIT");
        } catch (...) {
            try {
                lease->run("ROLLBACK");
            } catch (...) {
                lease.drop();
            }
            throw;
        }
    }

    const std::string url_;
    Pool pool_;
};

}  // namespace

std::unique_ptr<Database> Database::open(const std::filesystem::path& data, const std::string& url) {
    if (!url.empty()) return std::make_unique<PostgresDatabase>(url);
    // Personal data lie here: what is made new is its owner's only.
    if (std::filesystem::create_directories(data))
        std::filesystem::permissions(data, std::filesystem::perms::owner_all);
    return std::make_unique<SqliteDatabase>(data);
}

Pool::Lease Pool::get() {
    std::unique_lock lock{mutex_};
    freed_.wait(lock, [&] { return !idle_.empty() || made_ < most_; });
    if (!idle_.empty()) {
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return {*this, std::move(connection)};
    }
    ++made_;
    lock.unlock();
    try {
        return {*this, make_()};
    } catch (...) {
        put_back(nullptr);
        throw;
    }
}

void Pool::put_back(std::unique_ptr<Connection> connection) {
    {
        const std::lock_guard lock{mutex_};
        if (connection)
            idle_.push_back(std::move(connection));
        else
            --made_;
    }
    freed_.notify_one();
}

}  // namespace sql
