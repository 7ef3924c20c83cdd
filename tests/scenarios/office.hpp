#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "lib/calendar/clock.hpp"
#include "lib/http/message.hpp"
#include "lib/jobs/jobs.hpp"
#include "lib/sql/database.hpp"
#include "office/routing/request.hpp"

namespace scenarios {

/// A database with the base office of tests/office.sql, made once for each engine and copied for each scenario.
class Base {
public:
    /// `postgres` is the URL of a cluster's database, or empty for SQLite.
    Base(std::filesystem::path folder, std::string postgres);
    ~Base();
    Base(const Base&) = delete;
    Base& operator=(const Base&) = delete;

    struct Copy {
        std::filesystem::path data;
        std::string url;
    };
    Copy copy();
    void drop(const Copy&);

    /// Ids by the names of the lines "-- name = id" in tests/office.sql.
    const std::map<std::string, std::string>& names() const { return names_; }

private:
    std::string url_of(const std::string& database) const;

    std::filesystem::path folder_;
    std::string postgres_;
    std::string template_;
    std::map<std::string, std::string> names_;
    int copies_ = 0;
};

/// One office of a scenario's own: database, clock, jobs; asked in process through the dispatch.
class Office {
public:
    explicit Office(Base&);
    ~Office();
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    void set_time(calendar::Instant now) { clock_.at = now; }
    /// Signs in with a session of its own; "nobody" signs nobody in.
    void sign_in(const std::string& user_name) { session_ = open_session(user_name); }
    /// Takes over the session that an answer opens or closes, as a browser does.
    http::Response ask(http::Request, bool without_csrf = false);
    /// Sends all at the same time, each in a session and a thread of its own.
    std::vector<http::Response> ask_together(std::vector<std::pair<std::string, http::Request>> by_user);
    /// Until the job has ended.
    void wait(const std::string& job) { jobs_->wait(job); }

    /// What the program does of itself.
    void make_round();

    sql::Database& database() { return *database_; }

private:
    struct Session {
        std::string cookie, csrf_token;
    };
    Session open_session(const std::string& user_name);
    http::Response send(http::Request, const Session&, const std::string& upload);
    void keep_session(const http::Response&);

    Base& base_;
    Base::Copy copy_;
    std::unique_ptr<sql::Database> database_;
    calendar::FixedClock clock_;
    std::unique_ptr<jobs::Board> jobs_ = std::make_unique<jobs::Board>();
    std::unique_ptr<office::Installation> installation_;
    Session session_;
};

}  // namespace scenarios
