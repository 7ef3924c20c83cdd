#include "office.hpp"

#include <unistd.h>

#include <barrier>
#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>
#include <thread>

#include "lib/http/message.hpp"
#include "office/accounts/session.hpp"
#include "server/dispatch.hpp"
#include "server/rounds.hpp"

namespace scenarios {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

std::map<std::string, std::string> names_of(const std::string& script) {
    static const std::regex name(R"(-- (\w+) = ([0-9a-f-]{36}|\S+))");
    std::map<std::string, std::string> found;
    for (std::sregex_iterator match(script.begin(), script.end(), name), end; match != end; ++match)
        found.emplace((*match)[1], (*match)[2]);
    return found;
}

}  // namespace

Base::Base(fs::path folder, std::string postgres) : folder_(std::move(folder)), postgres_(std::move(postgres)) {
    const std::string script = read_file(fs::path(SAURO_SOURCE_DIR) / "tests/office.sql");
    names_ = names_of(script);
    template_ = "sauro_base_" + std::to_string(getpid());
    fs::create_directories(folder_ / "base");
    if (!postgres_.empty()) sql::connect_postgres(postgres_)->script("CREATE DATABASE " + template_);
    const auto database = sql::Database::open(folder_ / "base", postgres_.empty() ? "" : url_of(template_));
    const auto db = database->connect();
    sql::migrate(*db);
    db->script(script);
}

Base::~Base() {
    if (!postgres_.empty()) sql::connect_postgres(postgres_)->script("DROP DATABASE IF EXISTS " + template_);
}

std::string Base::url_of(const std::string& database) const {
    static const std::regex name(R"(^(postgres(?:ql)?://[^/]*/)[^?]*)");
    return std::regex_replace(postgres_, name, "$1" + database);
}

Base::Copy Base::copy() {
    const std::string name = "sauro_copy_" + std::to_string(getpid()) + "_" + std::to_string(++copies_);
    Copy made{.data = folder_ / name, .url = {}};
    fs::create_directories(made.data);
    if (postgres_.empty()) {
        fs::copy_file(folder_ / "base" / "sauro.sqlite", made.data / "sauro.sqlite");
    } else {
        sql::connect_postgres(postgres_)->script("CREATE DATABASE " + name + " TEMPLATE " + template_);
        made.url = url_of(name);
    }
    return made;
}

void Base::drop(const Copy& copy) {
    fs::remove_all(copy.data);
    if (!postgres_.empty())
        sql::connect_postgres(postgres_)->script("DROP DATABASE IF EXISTS " + copy.data.filename().string());
}

Office::Office(Base& base)
    : base_(base),
      copy_(base.copy()),
      database_(sql::Database::open(copy_.data, copy_.url)),
      installation_(std::make_unique<office::Installation>(
          office::Installation{.database = *database_, .clock = clock_, .data = copy_.data, .jobs = *jobs_})) {}

Office::~Office() {
    jobs_.reset();
    installation_.reset();
    database_.reset();
    base_.drop(copy_);
}

void Office::make_round() { server::make_round(*installation_); }

Office::Session Office::open_session(const std::string& user_name) {
    if (user_name == "nobody") return {};
    return database_->writing([&](sql::Connection& db) {
        const auto who = db.maybe("SELECT agency_id, official_id FROM accounts WHERE user_name = $1", {user_name},
                                  [](sql::Columns& in) {
                                      return std::pair{in.text(), in.text()};
                                  });
        if (!who) throw std::runtime_error("nobody is called " + user_name);
        const auto opened = accounts::open_session(db, who->first, who->second, "127.0.0.1", clock_.now());
        return Session{opened.cookie, opened.csrf_token};
    });
}

http::Response Office::send(http::Request request, const Session& session, const std::string& upload) {
    request.address = "127.0.0.1";
    if (!session.cookie.empty())
        request.headers["cookie"] = std::string(accounts::session_cookie) + "=" + session.cookie;
    if (!session.csrf_token.empty()) request.headers["x-csrf-token"] = session.csrf_token;
    if (request.method != http::Method::get && !request.headers.contains("content-type"))
        request.headers["content-type"] = "application/json";
    const server::BodyPlan plan = server::plan_body(request.method, request.path);
    if (plan.to_file) {
        request.body_file = copy_.data / upload;
        std::ofstream(*request.body_file, std::ios::binary) << request.body;
        request.body.clear();
    }
    http::Response response = server::dispatch(*installation_, request);
    if (request.body_file) fs::remove(*request.body_file);
    if (!response.fixed_body.empty()) response.body = response.fixed_body;
    if (response.file) response.body = read_file(*response.file);
    return response;
}

http::Response Office::ask(http::Request request, bool without_csrf) {
    http::Response response =
        send(std::move(request), {session_.cookie, without_csrf ? "" : session_.csrf_token}, "upload");
    keep_session(response);
    return response;
}

std::vector<http::Response> Office::ask_together(std::vector<std::pair<std::string, http::Request>> by_user) {
    std::vector<Session> sessions;
    for (const auto& [user, request] : by_user) sessions.push_back(open_session(user));
    std::vector<http::Response> answers(by_user.size());
    std::barrier start{static_cast<std::ptrdiff_t>(by_user.size())};
    {
        std::vector<std::jthread> senders;
        for (std::size_t i = 0; i < by_user.size(); ++i)
            senders.emplace_back([&, i] {
                start.arrive_and_wait();
                answers[i] = send(std::move(by_user[i].second), sessions[i], "upload" + std::to_string(i));
            });
    }
    return answers;
}

void Office::keep_session(const http::Response& response) {
    static const std::regex cookie("^" + std::string(accounts::session_cookie) + "=([^;]*)");
    static const std::regex token(R"re("csrf_token":"([^"]+)")re");
    std::smatch found;
    for (const auto& [name, value] : response.headers)
        if (name == "set-cookie" && std::regex_search(value, found, cookie)) session_.cookie = found[1];
    if (session_.cookie.empty()) session_.csrf_token.clear();
    if (std::regex_search(response.body, found, token)) session_.csrf_token = found[1];
}

}  // namespace scenarios
