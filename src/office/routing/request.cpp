#include "office/routing/request.hpp"

#include <charconv>

#include "lib/http/media_type.hpp"
#include "lib/json/field_reader.hpp"
#include "office/routing/sending_store.hpp"

namespace office {
namespace {

constexpr int page_default = 50;

}  // namespace

void refuse(std::string_view parameter, std::string code, std::vector<std::pair<std::string, std::string>> values) {
    throw Failure{
        FailureKind::bad_input, "input.invalid", {{std::string(parameter), std::move(code), std::move(values)}}};
}

std::string Request::id(std::string_view name) const {
    const std::string& found = word(name);
    if (!json::is_uuid(found)) throw Failure{FailureKind::not_found, "request.not_found"};
    return found;
}

const std::string& Request::word(std::string_view name) const {
    const auto found = words_.find(name);
    if (found == words_.end()) throw Failure{FailureKind::not_found, "request.not_found"};
    return found->second;
}

std::optional<std::string> Request::query(std::string_view name) const {
    const auto found = raw_.query.find(name);
    if (found == raw_.query.end() || found->second.empty()) return std::nullopt;
    return found->second;
}

std::optional<std::string> Request::query_id(std::string_view name) const {
    auto found = query(name);
    if (found && !json::is_uuid(*found)) refuse(name, "field.not_id");
    return found;
}

std::optional<calendar::Date> Request::query_date(std::string_view name) const {
    const auto found = query(name);
    if (!found) return std::nullopt;
    const auto date = calendar::parse_iso_date(*found);
    if (!date) refuse(name, "field.not_date");
    return date;
}

calendar::Date Request::required_date(std::string_view name) const {
    const auto date = query_date(name);
    if (!date) refuse(name, "field.required");
    return *date;
}

std::optional<std::int64_t> Request::query_number(std::string_view name, std::int64_t min, std::int64_t max) const {
    const auto found = query(name);
    if (!found) return std::nullopt;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(found->data(), found->data() + found->size(), number);
    if (error != std::errc{} || end != found->data() + found->size() || number < min || number > max)
        refuse(name, "field.not_between", {{"min", std::to_string(min)}, {"max", std::to_string(max)}});
    return number;
}

void Request::note_sending(sql::Connection& db) const {
    if (raw_.method == http::Method::get || viewer_.official_id.empty() || sending_noted_) return;
    office::note_sending(db, agency_id(), viewer_.official_id, query_id("key"), now_);
    sending_noted_ = true;
}

Cursor Page::cursor() const {
    if (!after) return {};
    const std::size_t bar = after->rfind('|');
    if (bar == std::string::npos || !json::is_uuid(after->substr(bar + 1))) refuse("after", "field.choice");
    return {after->substr(0, bar), after->substr(bar + 1)};
}

Page Request::page() const {
    return {.after = query("after"),
            .limit = static_cast<int>(query_number("limit", 1, page_max).value_or(page_default))};
}

Response Response::json_text(std::string body, int status) {
    return {{.status = status, .headers = {{"content-type", "application/json"}}, .body = std::move(body)}};
}

Response Response::download(std::string bytes, std::string_view file_name) {
    return {{.headers = {{"content-type", std::string(http::media_type_of(file_name))},
                         {"content-disposition", http::attachment_header(file_name)}},
             .body = std::move(bytes)}};
}

Response Response::download_from(std::filesystem::path file, std::string_view file_name, std::string_view media_type) {
    return {{.headers = {{"content-type", std::string(media_type)},
                         {"content-disposition", http::attachment_header(file_name)}},
             .file = std::move(file)}};
}

}  // namespace office
