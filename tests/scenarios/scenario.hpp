#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Plain-text scenarios (tests/api/**/*.test), readable by a clerk:
///
///     # who may not                               a title of what follows
///     as chuyen_vien_tu_phap, on 2026-03-10 09:30 who asks and when ("as nobody"; the time may be left out)
///     as van_thu without csrf                     sends no X-CSRF-Token
///     POST /api/tasks/{lap_bao_cao}/submission {"product": "Báo cáo"}
///     POST /api/directives/reading?name=a.txt < tests/papers/a.txt
///     200 {"state": "submitted", "id": "*"}       every answer is checked; see match.hpp
///     header content-type: application/json*
///     contains Văn phòng                          somewhere in the answer's body
///     together as chu_tich POST /api/…  {…}       kept until all of its neighbours are read, then sent at the same
///     time, together as pho_chu_tich POST /api/…  {…}   each with a session of its own; then every answer, in any
///     order: one 200                                     one of them is this one 409 {"code": "task.changed"} and one
///     this wait {import}                               until that job has ended round what the program does of itself,
///     at that time remember task = id                          "{task}" from now on; paths as items[0].id
///
/// JSON may run over several lines. "{name}" stands for an id of tests/office.sql or a remembered value. A body without
/// "version" sent to a record that an answer has shown carries the version that was seen last.
namespace scenarios {

struct As {
    std::string who;  ///< a user name of the base office, or "nobody"
    bool without_csrf = false;
};
struct On {
    std::string date, time;
};
struct Ask {
    std::string method, target, body, file;
};
struct Together {
    std::string who;
    Ask ask;
};
struct Expect {
    int status;
    std::string json;  ///< empty: only the status
};
/// One of the answers to those that were sent together.
struct ExpectOne {
    Expect answer;
};
struct Header {
    std::string name, pattern;
};
struct Contains {
    std::string text;
};
struct Wait {
    std::string id;
};
struct Round {};
struct Remember {
    std::string name, path;
};

struct Step {
    int line;
    std::string title;
    std::variant<As, On, Ask, Together, Expect, ExpectOne, Header, Contains, Wait, Round, Remember> act;
};

struct Mistake : std::exception {
    int line;
    std::string message;
    Mistake(int line_, std::string message_) : line(line_), message(std::move(message_)) {}
    const char* what() const noexcept override { return message.c_str(); }
};

/// Throws Mistake where the text is no scenario.
std::vector<Step> parse(const std::string& text);

/// "{name}" replaced; throws Mistake(0) for a name that nobody knows.
std::string filled(const std::string& text, const std::map<std::string, std::string>& names);

}  // namespace scenarios
