#include "office.hpp"

#include <unistd.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>

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

void Office::sign_in(const std::string& user_name) {
    cookie_.clear();
    csrf_token_.clear();
    if (user_name == "nobody") return;
    database_->write([&](sql::Connection& db) {
        const auto who = db.maybe("SELECT agency_id, official_id FROM accounts WHERE user_name = $1", {user_name},
                                  [](sql::Columns& in) {
                                      return std::pair{in.text(), in.text()};
                                  });
        if (!who) throw std::runtime_error("nobody is called " + user_name);
        const auto opened = accounts::open_session(db, who->first, who->second, "127.0.0.1", clock_.now());
        cookie_ = opened.cookie;
        csrf_token_ = opened.csrf_token;
    });
}

http::Response Office::ask(http::Request request, bool without_csrf) {
    request.address = "127.0.0.1";
    if (!cookie_.empty()) request.headers["cookie"] = std::string(accounts::session_cookie) + "=" + cookie_;
    if (!csrf_token_.empty() && !without_csrf) request.headers["x-csrf-token"] = csrf_token_;
    if (request.method != http::Method::get && !request.headers.contains("content-type"))
        request.headers["content-type"] = "application/json";
    const server::BodyPlan plan = server::plan_body(request.method, request.path);
    if (plan.to_file) {
        request.body_file = copy_.data / "upload";
        std::ofstream(*request.body_file, std::ios::binary) << request.body;
        request.body.clear();
    }
    http::Response response = server::dispatch(*installation_, request);
    if (request.body_file) fs::remove(*request.body_file);
    if (!response.fixed_body.empty()) response.body = response.fixed_body;
    if (response.file) response.body = read_file(*response.file);
    keep_session(response);
    return response;
}

void Office::keep_session(const http::Response& response) {
    static const std::regex cookie("^" + std::string(accounts::session_cookie) + "=([^;]*)");
    static const std::regex token(R"re("csrf_token":"([^"]+)")re");
    std::smatch found;
    for (const auto& [name, value] : response.headers)
        if (name == "set-cookie" && std::regex_search(value, found, cookie)) cookie_ = found[1];
    if (cookie_.empty()) csrf_token_.clear();
    if (std::regex_search(response.body, found, token)) csrf_token_ = found[1];
}

}  // namespace scenarios
