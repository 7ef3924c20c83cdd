#include <libpq-fe.h>

#include <charconv>
#include <memory>
#include <string>
#include <unordered_map>

#include "lib/failure.hpp"
#include "lib/sql/database.hpp"
#include "lib/sql/error.hpp"
#include "lib/sql/text_hash.hpp"

namespace sql {
namespace {

constexpr std::string_view unique_violation = "23505";

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

class PostgresRow final : public Row {
public:
    PostgresRow(const PGresult* result, int row) : result_(result), row_(row) {}
    bool is_null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
    std::string_view text(int column) const override {
        return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }
    std::int64_t integer(int column) const override {
        const std::string_view digits = text(column);
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error != std::errc{} || end != digits.data() + digits.size()) {
            if (digits == "t") return 1;
            if (digits == "f" || digits.empty()) return 0;
            throw Error("not a whole number in the database: " + std::string(digits));
        }
        return number;
    }
    bool boolean(int column) const override { return text(column) == "t"; }

private:
    const PGresult* result_;
    int row_;
};

/// Parameters as libpq wants them: NUL-terminated texts.
struct Bound {
    std::vector<std::string> kept;
    std::vector<const char*> texts;

    explicit Bound(Parameters parameters) {
        kept.reserve(parameters.size());
        for (const Value& value : parameters) {
            const auto& held = value.held();
            if (std::holds_alternative<std::nullptr_t>(held)) {
                texts.push_back(nullptr);
                continue;
            }
            if (const auto* truth = std::get_if<bool>(&held))
                kept.emplace_back(*truth ? "t" : "f");
            else if (const auto* number = std::get_if<std::int64_t>(&held))
                kept.push_back(std::to_string(*number));
            else if (const auto* view = std::get_if<std::string_view>(&held))
                kept.emplace_back(*view);
            else
                kept.push_back(std::get<std::string>(held));
            texts.push_back(kept.back().c_str());
        }
    }
};

/// Rows that nobody read, because a callback threw, are taken off the line, or the next statement would be refused.
/// The query is cancelled first: they may be millions.
struct Unread {
    PGconn* connection;
    ~Unread() {
        if (PQtransactionStatus(connection) == PQTRANS_ACTIVE) {
            const std::unique_ptr<PGcancel, decltype(&PQfreeCancel)> cancel{PQgetCancel(connection), &PQfreeCancel};
            char why[256];
            if (cancel) PQcancel(cancel.get(), why, sizeof why);
        }
        while (PGresult* left = PQgetResult(connection)) PQclear(left);
    }
};

class PostgresConnection final : public Connection {
public:
    explicit PostgresConnection(const std::string& url) : connection_(PQconnectdb(url.c_str()), &PQfinish) {
        if (PQstatus(connection_.get()) != CONNECTION_OK)
            throw Error(std::string("cannot reach PostgreSQL: ") + PQerrorMessage(connection_.get()));
        PQsetNoticeProcessor(
            connection_.get(), [](void*, const char*) {}, nullptr);
        // Compiling a statement takes longer than any of ours runs.
        script(
            "SET client_encoding = 'UTF8'; SET standard_conforming_strings = on; SET synchronous_commit = on;"
            " SET jit = off");
    }

    Engine engine() const override { return Engine::postgres; }

    void each(std::string_view text, Parameters parameters, const std::function<void(const Row&)>& body) override {
        const Result result = execute(text, parameters);
        const int rows = PQntuples(result.get());
        for (int row = 0; row < rows; ++row) body(PostgresRow{result.get(), row});
    }

    void stream(std::string_view text, Parameters parameters, const std::function<void(const Row&)>& body) override {
        const Bound bound{parameters};
        if (PQsendQueryPrepared(connection_.get(), prepared(text).c_str(), static_cast<int>(bound.texts.size()),
                                bound.texts.data(), nullptr, nullptr, 0) != 1 ||
            PQsetSingleRowMode(connection_.get()) != 1)
            throw Error(std::string(PQerrorMessage(connection_.get())) + " in: " + std::string(text));
        const Unread unread{connection_.get()};
        while (Result result{PQgetResult(connection_.get()), &PQclear}) {
            if (PQresultStatus(result.get()) == PGRES_SINGLE_TUPLE)
                body(PostgresRow{result.get(), 0});
            else
                check(result.get(), text);
        }
    }

    std::int64_t run(std::string_view text, Parameters parameters) override {
        const Result result = execute(text, parameters);
        const std::string_view count = PQcmdTuples(result.get());
        std::int64_t number = 0;
        std::from_chars(count.data(), count.data() + count.size(), number);
        return number;
    }

    void script(std::string_view statements) override {
        const Result result{PQexec(connection_.get(), std::string(statements).c_str()), &PQclear};
        check(result.get(), "a script");
    }

private:
    const std::string& prepared(std::string_view text) {
        const auto found = names_.find(text);
        if (found != names_.end()) return found->second;
        if (on_prepare) on_prepare(Engine::postgres, text);
        const std::string name = "s" + std::to_string(names_.size() + 1);
        const Result result{PQprepare(connection_.get(), name.c_str(), std::string(text).c_str(), 0, nullptr),
                            &PQclear};
        check(result.get(), text);
        return names_.emplace(std::string(text), name).first->second;
    }

    Result execute(std::string_view text, Parameters parameters) {
        const Bound bound{parameters};
        Result result{PQexecPrepared(connection_.get(), prepared(text).c_str(), static_cast<int>(bound.texts.size()),
                                     bound.texts.data(), nullptr, nullptr, 0),
                      &PQclear};
        check(result.get(), text);
        return result;
    }

    void check(const PGresult* result, std::string_view text) {
        const ExecStatusType status = PQresultStatus(result);
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) return;
        const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        if (state && state == unique_violation) throw Failure{FailureKind::conflict, "sql.taken"};
        throw Error(std::string(PQresultErrorMessage(result)) + " in: " + std::string(text));
    }

    std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
    std::unordered_map<std::string, std::string, TextHash, std::equal_to<>> names_;
};

}  // namespace

std::unique_ptr<Connection> connect_postgres(const std::string& url) {
    return std::make_unique<PostgresConnection>(url);
}

}  // namespace sql
