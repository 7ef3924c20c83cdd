#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "lib/calendar/clock.hpp"
#include "lib/failure.hpp"
#include "lib/http/message.hpp"
#include "lib/jobs/jobs.hpp"
#include "lib/json/writer.hpp"
#include "lib/sql/database.hpp"
#include "office/accounts/viewer.hpp"

/// What a handler is given and gives back.
namespace office {

/// What a store found for this viewer, or the 404 of what is not there or not theirs to see.
template <class Record>
Record seen(std::optional<Record> found) {
    if (!found) throw Failure{FailureKind::not_found, "request.not_found"};
    return std::move(*found);
}

/// 400 for a parameter of the query.
[[noreturn]] void refuse(std::string_view parameter, std::string code,
                         std::vector<std::pair<std::string, std::string>> values = {});

/// What outlives every request: one an installation.
struct Installation {
    sql::Database& database;
    const calendar::Clock& clock;
    std::filesystem::path data;  ///< attachments and uploads lie below it
    jobs::Board& jobs;
    bool secure_cookies = false;
};

/// Most rows of one page.
inline constexpr int page_max = 200;

/// Where a page begins in a list that is sorted by a key and, where keys are equal, by id.
struct Cursor {
    std::optional<std::string> key, id;  ///< nothing: from the beginning
    std::string text() const { return key.value() + "|" + id.value(); }
};

/// One page of a list: `?after=cursor&limit=50`.
struct Page {
    std::optional<std::string> after;
    int limit;

    /// `after` as "2026-05-09|<id>"; Failure(bad_input, "input.invalid") naming it when it is something else.
    Cursor cursor() const;
    /// What a statement is asked for: one row more than the page shows tells whether another page follows.
    int asked() const { return limit + 1; }
    /// Takes that row off again; gives where the next page begins, `key_of` the last row that stays.
    template <class Row, class KeyOf>
    std::optional<std::string> cut(std::vector<Row>& rows, KeyOf key_of) const {
        if (rows.size() <= static_cast<std::size_t>(limit)) return std::nullopt;
        rows.pop_back();
        return key_of(rows.back());
    }
};

class Request {
public:
    Request(Installation& installation, sql::Connection& db, const http::Request& raw, accounts::Viewer viewer,
            std::string session_hash, std::string request_id)
        : installation_(installation),
          db_(&db),
          raw_(raw),
          viewer_(std::move(viewer)),
          session_hash_(std::move(session_hash)),
          request_id_(std::move(request_id)),
          now_(installation.clock.now()) {}

    sql::Connection& db() const { return *db_; }
    Installation& installation() const { return installation_; }
    const accounts::Viewer& viewer() const { return viewer_; }
    accounts::Visibility visibility() const { return accounts::visibility(viewer_); }
    const std::string& agency_id() const { return viewer_.agency_id; }
    calendar::Instant now() const { return now_; }
    calendar::Date today() const { return calendar::local_date(now_); }

    const std::string& body() const { return raw_.body; }
    const http::Request& raw() const { return raw_; }
    const std::string& session_hash() const { return session_hash_; }
    const std::string& request_id() const { return request_id_; }

    /// The id in the path; Failure(not_found) when it is no UUID.
    std::string id(std::string_view name = "id") const;
    /// Any word in the path ("{code}").
    const std::string& word(std::string_view name) const;

    /// Query parameters; a wrong one is Failure(bad_input, "input.invalid") naming it.
    std::optional<std::string> query(std::string_view name) const;
    std::optional<std::string> query_id(std::string_view name) const;
    std::optional<calendar::Date> query_date(std::string_view name) const;
    std::optional<std::int64_t> query_number(std::string_view name, std::int64_t min, std::int64_t max) const;
    bool query_flag(std::string_view name) const { return query(name) == "true"; }
    calendar::Date required_date(std::string_view name) const;
    Page page() const;

    /// A short write at the end of a route of Work::reads: the same request, on the writing connection.
    template <class Body>
    auto writing(Body body) const {
        return installation_.database.writing([&](sql::Connection& db) {
            Request on_writer{*this};
            on_writer.db_ = &db;
            note_sending(db);
            return body(on_writer);
        });
    }

    /// Notes the page's key (`?key=`) in this request's write; Failure(conflict, "request.done_before") when what was
    /// sent under it is done already. A reading request that writes twice notes it the first time.
    void note_sending(sql::Connection&) const;

    void set_word(std::string name, std::string value) { words_[std::move(name)] = std::move(value); }

private:
    Installation& installation_;
    sql::Connection* db_;
    const http::Request& raw_;
    accounts::Viewer viewer_;
    std::string session_hash_;
    std::string request_id_;
    calendar::Instant now_;
    std::map<std::string, std::string, std::less<>> words_;
    mutable bool sending_noted_ = false;
};

/// What a handler answers: JSON, a file to keep, or nothing.
struct Response {
    http::Response http;

    template <class T>
    static Response json(const T& content, int status = 200) {
        json::Writer out;
        out.value(content);
        return json_text(out.take(), status);
    }
    /// {"items": […], "next": …}
    template <class T>
    static Response list(const std::vector<T>& items, const std::optional<std::string>& next = std::nullopt) {
        json::Writer out;
        out.object([&] { out.field("items", items).field("next", next); });
        return json_text(out.take(), 200);
    }
    static Response json_text(std::string body, int status = 200);
    static Response nothing() { return {{.status = 204}}; }
    /// A file to keep; its name says what it is.
    static Response download(std::string bytes, std::string_view file_name);
    static Response download_from(std::filesystem::path, std::string_view file_name, std::string_view media_type);
};

}  // namespace office
