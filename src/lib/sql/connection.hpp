#pragma once
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lib/calendar/date.hpp"

/// One SQL text for both engines: SQLite inside by default, PostgreSQL for a city.
///
/// Statements are written as SQL, with $1, $2 … for parameters; an optional one is tested by
/// `CAST($n AS <the column's type>) IS NULL`. Every statement is prepared once a connection and kept,
/// so the text must be one of a fixed number of texts: never put a value into it.
namespace sql {

enum class Engine { sqlite, postgres };

/// A parameter. Texts are copied only by the engine, so a Value must not outlive what it was made of.
class Value {
public:
    using Held = std::variant<std::nullptr_t, bool, std::int64_t, std::string_view, std::string>;
    Value(std::nullptr_t) : held_(nullptr) {}
    Value(bool truth) : held_(truth) {}
    Value(int number) : held_(static_cast<std::int64_t>(number)) {}
    Value(std::int64_t number) : held_(number) {}
    Value(std::string_view text) : held_(text) {}
    Value(const std::string& text) : held_(std::string_view{text}) {}
    Value(const char* text) : held_(std::string_view{text}) {}
    Value(calendar::Date date) : held_(calendar::to_iso(date)) {}
    Value(calendar::Instant instant) : held_(calendar::to_iso(instant)) {}
    template <class T>
    Value(const std::optional<T>& maybe) : held_(nullptr) {
        if (maybe) held_ = Value{*maybe}.held_;
    }
    const Held& held() const { return held_; }

private:
    Held held_;
};

/// Present or absent, where SQL asks "IS NULL".
inline Value flag(bool set) { return set ? Value{"yes"} : Value{nullptr}; }

/// The parameters $1, $2 …: written in place, or a vector of Values that the caller keeps.
class Parameters {
public:
    Parameters() = default;
    Parameters(std::initializer_list<Value> values) : first_(values.begin()), size_(values.size()) {}
    Parameters(const std::vector<Value>& values) : first_(values.data()), size_(values.size()) {}
    const Value* begin() const { return first_; }
    const Value* end() const { return first_ + size_; }
    std::size_t size() const { return size_; }

private:
    const Value* first_ = nullptr;
    std::size_t size_ = 0;
};

/// One row of a result, while it is current. Columns count from 0.
class Row {
public:
    virtual ~Row() = default;
    virtual bool is_null(int column) const = 0;
    virtual std::string_view text(int column) const = 0;  ///< valid until the next row
    virtual std::int64_t integer(int column) const = 0;
    virtual bool boolean(int column) const = 0;
};

/// Reads a row's columns from left to right into a struct:
///     Columns in{row};
///     return Unit{.id = in.text(), .name = in.text(), .archived_on = in.maybe_date()};
class Columns {
public:
    explicit Columns(const Row& row, int first = 0) : row_(row), next_(first) {}
    std::string text() { return std::string{row_.text(next_++)}; }
    std::int64_t integer() { return row_.integer(next_++); }
    bool boolean() { return row_.boolean(next_++); }
    calendar::Date date();
    calendar::Instant instant();
    std::optional<std::string> maybe_text();
    std::optional<std::int64_t> maybe_integer();
    std::optional<calendar::Date> maybe_date();
    std::optional<calendar::Instant> maybe_instant();

private:
    template <class T>
    std::optional<T> maybe(T (Columns::*read)()) {
        if (row_.is_null(next_)) return ++next_, std::nullopt;
        return (this->*read)();
    }

    const Row& row_;
    int next_;
};

/// A connection to either engine. Not to be shared between threads at the same time.
/// Errors of the engine are sql::Error; a unique key that is taken is Failure(conflict, "sql.taken").
class Connection {
public:
    virtual ~Connection() = default;
    virtual Engine engine() const = 0;

    /// Calls back for every row.
    virtual void each(std::string_view statement, Parameters, const std::function<void(const Row&)>&) = 0;
    /// The same for a list as long as a table: of its rows only one is in memory. The callback must not use this
    /// connection; when it throws, the transaction is lost.
    virtual void stream(std::string_view statement, Parameters parameters,
                        const std::function<void(const Row&)>& body) {
        each(statement, parameters, body);
    }
    /// Runs a statement that changes rows; their number.
    virtual std::int64_t run(std::string_view statement, Parameters = {}) = 0;
    /// Runs a script of several statements without parameters (migrations).
    virtual void script(std::string_view statements) = 0;

    /// Every row through map(Columns&).
    template <class Map>
    auto all(std::string_view statement, Parameters parameters, Map map) {
        std::vector<std::decay_t<decltype(map(std::declval<Columns&>()))>> found;
        each(statement, parameters, [&](const Row& row) {
            Columns in{row};
            found.push_back(map(in));
        });
        return found;
    }
    /// The first row through map(Columns&), or nothing.
    template <class Map>
    auto maybe(std::string_view statement, Parameters parameters, Map map) {
        std::optional<std::decay_t<decltype(map(std::declval<Columns&>()))>> found;
        each(statement, parameters, [&](const Row& row) {
            Columns in{row};
            if (!found) found = map(in);
        });
        return found;
    }
    /// The first column of the first row as a whole number; 0 when there is no row or it is NULL.
    std::int64_t number(std::string_view statement, Parameters parameters = {});
};

/// BEGIN … COMMIT; rolled back when it goes without commit().
class Transaction {
public:
    explicit Transaction(Connection&);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Connection& connection_;
    bool open_ = true;
};

/// A step inside a transaction that is undone alone: SAVEPOINT … RELEASE; rolled back when it goes without release().
class Savepoint {
public:
    explicit Savepoint(Connection&);
    ~Savepoint();
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;
    void release();

private:
    Connection& connection_;
    bool open_ = true;
};

}  // namespace sql
