#include "play.hpp"

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "lib/json/field_reader.hpp"
#include "match.hpp"

namespace scenarios {
namespace {

namespace json = boost::json;
namespace fs = std::filesystem;

constexpr std::size_t body_shown_max = 1500;

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Mistake{0, "cannot read " + path.string()};
    return {std::istreambuf_iterator<char>(in), {}};
}

class Player {
public:
    Player(Base& base, std::string file) : office_(base), names_(base.names()), file_(std::move(file)) {
        office_.set_time(calendar::at_local(*calendar::parse_iso_date("2026-03-10"), 9));
    }

    int answers = 0;

    void perform(const Step& step) {
        if (!together_.empty() && !std::holds_alternative<Together>(step.act)) send_together();
        if (!answers_together_.empty() && !std::holds_alternative<ExpectOne>(step.act)) refuse_unexpected();
        step_ = &step;
        std::visit([&](const auto& act) { this->act(act); }, step.act);
    }

    /// A file may not end before everything that was sent together is looked at.
    void finish() {
        if (!together_.empty()) send_together();
        if (!answers_together_.empty()) refuse_unexpected();
    }

    std::string told(const std::string& what) const {
        std::string all = file_ + ":" + std::to_string(step_ ? step_->line : 0) + ": ";
        if (step_ && !step_->title.empty()) all += step_->title + ": ";
        all += what;
        if (!asked_.empty()) all += "\n    asked:    " + asked_;
        if (!asked_.empty()) all += "\n    answered: " + std::to_string(answer_.status) + " " + shown_body();
        return all;
    }

private:
    void act(const As& as) {
        without_csrf_ = as.without_csrf;
        office_.sign_in(as.who);
    }
    void act(const On& on) {
        const auto date = calendar::parse_iso_date(on.date);
        if (!date) throw Mistake{step_->line, "no such day: " + on.date};
        const int hour = on.time.empty() ? 9 : std::stoi(on.time.substr(0, 2));
        const int minute = on.time.empty() ? 0 : std::stoi(on.time.substr(3, 2));
        office_.set_time(calendar::at_local(*date, hour, minute));
    }
    http::Request request_of(const Ask& ask) {
        http::Request request{.method = http::method_of(ask.method)};
        const std::string target = filled(ask.target, names_);
        if (!http::read_target(target, request)) throw Mistake{step_->line, "not a path: " + target};
        request.body = ask.file.empty() ? filled(ask.body, names_) : read_file(fs::path(SAURO_SOURCE_DIR) / ask.file);
        if (ask.file.empty())
            add_version(request);
        else
            request.headers["content-type"] = "application/octet-stream";
        asked_ = ask.method + " " + target + (ask.file.empty() ? " " + request.body : " < " + ask.file);
        return request;
    }
    void take(http::Response answer) {
        answer_ = std::move(answer);
        body_ = nullptr;
        json::error_code error;
        json::value parsed = json::parse(answer_.body, error);
        if (!error) body_ = std::move(parsed);
    }
    void act(const Ask& ask) {
        http::Request request = request_of(ask);
        take(office_.ask(std::move(request), without_csrf_));
        keep_versions(body_);
    }
    void act(const Together& together) { together_.emplace_back(together.who, request_of(together.ask)); }
    void send_together() {
        answers_together_ = office_.ask_together(std::exchange(together_, {}));
        for (const http::Response& answer : answers_together_) {
            take(answer);
            keep_versions(body_);
        }
    }
    void refuse_unexpected() {
        take(answers_together_.front());
        answers_together_.clear();
        fail("one answer more than was expected");
    }
    void act(const Expect& expect) {
        if (answer_.status != expect.status) fail("wanted " + std::to_string(expect.status));
        if (!expect.json.empty())
            if (const auto found = difference(json_of(expect), body_)) fail(*found);
        ++answers;
    }
    json::value json_of(const Expect& expect) const {
        json::error_code error;
        json::value wanted = json::parse(filled(expect.json, names_), error);
        if (error) throw Mistake{step_->line, "the expected answer is not JSON"};
        return wanted;
    }
    void act(const ExpectOne& expect) {
        if (answers_together_.empty()) fail("nothing was sent together, or fewer");
        for (auto answer = answers_together_.begin(); answer != answers_together_.end(); ++answer) {
            take(*answer);
            if (answer_.status != expect.answer.status) continue;
            if (!expect.answer.json.empty() && difference(json_of(expect.answer), body_)) continue;
            answers_together_.erase(answer);
            ++answers;
            return;
        }
        fail("none of the answers is " + std::to_string(expect.answer.status) + " " + expect.answer.json);
    }
    void act(const Header& header) {
        for (const auto& [name, value] : answer_.headers)
            if (name == header.name && fits(header.pattern, value)) return;
        std::string all;
        for (const auto& [name, value] : answer_.headers) all += "\n      " + name + ": " + value;
        fail("no header " + header.name + ": " + header.pattern + all);
    }
    void act(const Contains& contains) {
        if (answer_.body.find(filled(contains.text, names_)) == std::string::npos) fail("not in the answer");
    }
    void act(const Wait& wait) { office_.wait(filled(wait.id, names_)); }
    void act(const Round&) { office_.make_round(); }
    void act(const Remember& remember) {
        const json::value* value = at_path(body_, remember.path);
        if (!value) fail("nothing at " + remember.path);
        names_[remember.name] = value->is_string() ? std::string(value->as_string()) : json::serialize(*value);
    }

    [[noreturn]] void fail(const std::string& what) { throw Mistake{step_->line, what}; }

    /// Every record's version, as the answers show them.
    void keep_versions(const json::value& value) {
        if (value.is_array())
            for (const json::value& one : value.as_array()) keep_versions(one);
        if (!value.is_object()) return;
        const json::value *id = value.as_object().if_contains("id"),
                          *version = value.as_object().if_contains("version");
        if (id && version && id->is_string() && version->is_int64())
            versions_[id->as_string().c_str()] = version->as_int64();
        for (const auto& [name, inner] : value.as_object()) keep_versions(inner);
    }

    void add_version(http::Request& request) const {
        if (request.method == http::Method::get || request.method == http::Method::del) return;
        json::error_code error;
        json::value body = json::parse(request.body.empty() ? "{}" : request.body, error);
        if (error || !body.is_object() || body.as_object().contains("version")) return;
        for (std::size_t slash = request.path.find('/', 5); slash != std::string::npos;) {
            const std::size_t end = request.path.find('/', slash + 1);
            const auto seen = versions_.find(request.path.substr(slash + 1, end - slash - 1));
            if (seen != versions_.end()) {
                body.as_object()["version"] = seen->second;
                request.body = json::serialize(body);
            }
            slash = end;
        }
    }

    std::string shown_body() const {
        return answer_.body.size() <= body_shown_max ? answer_.body : answer_.body.substr(0, body_shown_max) + "…";
    }

    Office office_;
    std::map<std::string, std::string> names_;
    std::map<std::string, std::int64_t> versions_;
    std::string file_, asked_;
    const Step* step_ = nullptr;
    bool without_csrf_ = false;
    http::Response answer_;
    json::value body_;
    std::vector<std::pair<std::string, http::Request>> together_;
    std::vector<http::Response> answers_together_;
};

}  // namespace

Outcome play(Base& base, const std::string& file) {
    Outcome outcome;
    const std::string shown = fs::relative(file, SAURO_SOURCE_DIR).string();
    std::vector<Step> steps;
    std::optional<Player> player;
    try {
        steps = parse(read_file(file));
        player.emplace(base, shown);
        for (const Step& step : steps) player->perform(step);
        player->finish();
    } catch (const Mistake& mistake) {
        outcome.failure = player ? player->told(mistake.message)
                                 : shown + ":" + std::to_string(mistake.line) + ": " + mistake.message;
    } catch (const std::exception& error) {
        outcome.failure = player ? player->told(error.what()) : shown + ": " + error.what();
    }
    if (player) outcome.answers = player->answers;
    return outcome;
}

}  // namespace scenarios
