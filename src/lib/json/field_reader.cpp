#include "lib/json/field_reader.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "lib/text/text.hpp"

namespace json {

struct FieldReader::Shared {
    boost::json::value root;
    std::vector<FieldFailure> wrong;
};

bool is_uuid(std::string_view id) {
    if (id.size() != 36) return false;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (id[i] >= '0' && id[i] <= '9') || (id[i] >= 'a' && id[i] <= 'f');
        if (dash ? id[i] != '-' : !hex) return false;
    }
    return true;
}

FieldReader::FieldReader(std::string_view body) : shared_(std::make_shared<Shared>()), object_(nullptr) {
    boost::json::parse_options options;
    options.max_depth = depth_max;
    boost::json::error_code error;
    shared_->root = boost::json::parse({body.data(), body.size()}, error, {}, options);
    if (error || !shared_->root.is_object()) throw Failure{FailureKind::bad_input, "input.not_json"};
    object_ = &shared_->root.get_object();
}

FieldReader::FieldReader(std::shared_ptr<Shared> shared, const boost::json::object* object, std::string prefix)
    : shared_(std::move(shared)), object_(object), prefix_(std::move(prefix)) {}

FieldReader::~FieldReader() = default;
FieldReader::FieldReader(FieldReader&&) noexcept = default;

const boost::json::value* FieldReader::find(std::string_view name) const {
    if (!object_) return nullptr;
    const auto* member = object_->if_contains({name.data(), name.size()});
    return member && !member->is_null() ? member : nullptr;
}

bool FieldReader::has(std::string_view name) const { return find(name) != nullptr; }

void FieldReader::wrong(std::string_view name, std::string code,
                        std::vector<std::pair<std::string, std::string>> values) {
    shared_->wrong.push_back({prefix_ + std::string(name), std::move(code), std::move(values)});
}

bool FieldReader::is_wrong(std::string_view name) const {
    const std::string path = prefix_ + std::string(name);
    const auto& all = shared_->wrong;
    return std::any_of(all.begin(), all.end(), [&](const FieldFailure& one) { return one.field == path; });
}

void FieldReader::require(std::string_view name) {
    if (!is_wrong(name)) wrong(name, "field.required");
}

std::optional<std::string> FieldReader::checked_text(const boost::json::value* member, std::string_view name,
                                                     TextRule rule) {
    if (!member) return std::nullopt;
    if (!member->is_string()) {
        wrong(name, "field.not_text");
        return std::nullopt;
    }
    const std::string_view content{member->get_string().data(), member->get_string().size()};
    if (!text::is_valid_utf8(content)) {
        wrong(name, "text.not_utf8");
        return std::nullopt;
    }
    std::string clean = text::nfc(text::trim(content));
    if (clean.empty()) return std::nullopt;
    const bool control = std::any_of(clean.begin(), clean.end(), [&](unsigned char c) {
        return c < 0x20 && !(rule.multiline && (c == '\n' || c == '\t' || c == '\r'));
    });
    if (control) {
        wrong(name, "field.control_character");
        return std::nullopt;
    }
    if (text::length(clean) > rule.max) {
        wrong(name, "field.too_long", {{"max", std::to_string(rule.max)}});
        return std::nullopt;
    }
    return clean;
}

std::optional<std::string> FieldReader::maybe_text(std::string_view name, TextRule rule) {
    return checked_text(find(name), name, rule);
}

std::string FieldReader::text(std::string_view name, TextRule rule) {
    auto found = maybe_text(name, rule);
    if (!found) require(name);
    return found.value_or("");
}

std::optional<std::int64_t> FieldReader::maybe_integer(std::string_view name, std::int64_t min, std::int64_t max) {
    const auto* member = find(name);
    if (!member) return std::nullopt;
    boost::json::error_code error;
    const auto number = member->to_number<std::int64_t>(error);
    if (error || number < min || number > max) {
        wrong(name, "field.not_between", {{"min", std::to_string(min)}, {"max", std::to_string(max)}});
        return std::nullopt;
    }
    return number;
}

std::int64_t FieldReader::integer(std::string_view name, std::int64_t min, std::int64_t max) {
    const auto found = maybe_integer(name, min, max);
    if (!found) require(name);
    return found.value_or(min);
}

std::optional<bool> FieldReader::maybe_boolean(std::string_view name) {
    const auto* member = find(name);
    if (!member) return std::nullopt;
    if (!member->is_bool()) {
        wrong(name, "field.not_boolean");
        return std::nullopt;
    }
    return member->get_bool();
}

bool FieldReader::boolean(std::string_view name) {
    const auto found = maybe_boolean(name);
    if (!found) require(name);
    return found.value_or(false);
}

std::optional<calendar::Date> FieldReader::maybe_date(std::string_view name) {
    const auto content = maybe_text(name);
    if (!content) return std::nullopt;
    const auto date = calendar::parse_iso_date(*content);
    if (!date) wrong(name, "field.not_date");
    return date;
}

calendar::Date FieldReader::date(std::string_view name) {
    const auto found = maybe_date(name);
    if (!found) require(name);
    return found.value_or(calendar::Date{});
}

std::optional<std::string> FieldReader::maybe_choice(std::string_view name,
                                                     const std::vector<std::string_view>& allowed) {
    auto content = maybe_text(name);
    if (!content) return std::nullopt;
    if (std::find(allowed.begin(), allowed.end(), *content) == allowed.end()) {
        wrong(name, "field.choice");
        return std::nullopt;
    }
    return content;
}

std::string FieldReader::choice(std::string_view name, const std::vector<std::string_view>& allowed) {
    auto found = maybe_choice(name, allowed);
    if (!found) require(name);
    return found.value_or("");
}

std::optional<std::string> FieldReader::maybe_id(std::string_view name) {
    auto content = maybe_text(name);
    if (content && !is_uuid(*content)) {
        wrong(name, "field.not_id");
        return std::nullopt;
    }
    return content;
}

std::string FieldReader::id(std::string_view name) {
    auto found = maybe_id(name);
    if (!found) require(name);
    return found.value_or("");
}

std::size_t FieldReader::list_size(std::string_view name) {
    const auto* member = find(name);
    if (!member) return 0;
    if (!member->is_array() || member->get_array().size() > list_max) {
        wrong(name, "field.not_list", {{"max", std::to_string(list_max)}});
        return 0;
    }
    return member->get_array().size();
}

FieldReader FieldReader::at(std::string_view name, std::size_t index) {
    const auto& element = find(name)->get_array()[index];
    const std::string path = std::string(name) + "[" + std::to_string(index) + "]";
    if (!element.is_object()) wrong(path, "field.not_object");
    return FieldReader{shared_, element.is_object() ? &element.get_object() : nullptr, prefix_ + path + "."};
}

FieldReader FieldReader::in(std::string_view name) {
    const auto& member = *find(name);
    if (!member.is_object()) wrong(name, "field.not_object");
    return FieldReader{shared_, member.is_object() ? &member.get_object() : nullptr, prefix_ + std::string(name) + "."};
}

std::vector<std::string> FieldReader::texts(std::string_view name, TextRule rule) {
    std::vector<std::string> found;
    const std::size_t count = list_size(name);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string path = std::string(name) + "[" + std::to_string(i) + "]";
        if (auto content = checked_text(&find(name)->get_array()[i], path, rule)) found.push_back(*content);
    }
    return found;
}

std::optional<std::string> FieldReader::raw(std::string_view name) const {
    const auto* member = find(name);
    if (!member) return std::nullopt;
    return boost::json::serialize(*member);
}

std::vector<std::string> FieldReader::names() const {
    std::vector<std::string> found;
    if (object_)
        for (const auto& member : *object_) found.emplace_back(member.key().data(), member.key().size());
    return found;
}

void FieldReader::finish() const {
    if (!shared_->wrong.empty()) throw Failure{FailureKind::bad_input, "input.invalid", shared_->wrong};
}

}  // namespace json
