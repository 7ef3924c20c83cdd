#pragma once
#include <boost/json/fwd.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/calendar/date.hpp"
#include "lib/failure.hpp"

/// JSON in: reads a body's fields, remembers everything that is wrong, and reports it all at once.
namespace json {

/// Longest text that a field may carry unless its reader says otherwise, in code points.
inline constexpr std::size_t default_text_max = 500;
/// Most elements of a list in a body.
inline constexpr std::size_t list_max = 2000;
/// Deepest nesting of a body.
inline constexpr std::size_t depth_max = 16;

struct TextRule {
    std::size_t max = default_text_max;
    bool multiline = false;
};

/// Reads the members of one JSON object. Texts come out as NFC, white space at the ends gone.
///
///     FieldReader in{rq.body()};
///     const Submission submission{.product = in.text("product", {.max = 2000})};
///     in.finish();                       // throws Failure(bad_input, "input.invalid") with every bad field
class FieldReader {
public:
    /// Parses the body; throws Failure(bad_input, "input.not_json") when it is no JSON object.
    explicit FieldReader(std::string_view body);
    ~FieldReader();
    FieldReader(FieldReader&&) noexcept;

    /// Required: missing or blank is "field.required".
    std::string text(std::string_view name, TextRule rule = {});
    std::int64_t integer(std::string_view name, std::int64_t min, std::int64_t max);
    bool boolean(std::string_view name);
    calendar::Date date(std::string_view name);
    /// One of the allowed words, else "field.choice".
    std::string choice(std::string_view name, const std::vector<std::string_view>& allowed);
    /// A UUID in its canonical form.
    std::string id(std::string_view name);

    /// Optional: missing, null or blank is nothing; anything else must be right.
    std::optional<std::string> maybe_text(std::string_view name, TextRule rule = {});
    std::optional<std::int64_t> maybe_integer(std::string_view name, std::int64_t min, std::int64_t max);
    std::optional<bool> maybe_boolean(std::string_view name);
    std::optional<calendar::Date> maybe_date(std::string_view name);
    std::optional<std::string> maybe_choice(std::string_view name, const std::vector<std::string_view>& allowed);
    std::optional<std::string> maybe_id(std::string_view name);

    /// There, and not null.
    bool has(std::string_view name) const;

    /// A list of texts (missing = empty).
    std::vector<std::string> texts(std::string_view name, TextRule rule = {});
    /// Calls each(FieldReader&) for every object of a list (missing = empty); bad fields are named "name[i].field".
    template <class Each>
    void each(std::string_view name, Each body) {
        const std::size_t count = list_size(name);
        for (std::size_t i = 0; i < count; ++i) {
            FieldReader element = at(name, i);
            body(element);
        }
    }
    /// Calls body(FieldReader&) for an object (missing or null: not at all); bad fields are named "name.field".
    template <class Body>
    void object(std::string_view name, Body body) {
        if (!has(name)) return;
        FieldReader member = in(name);
        body(member);
    }

    /// The member as JSON text, when it is there (kept as it is).
    std::optional<std::string> raw(std::string_view name) const;
    /// The members' names, for bodies that are maps.
    std::vector<std::string> names() const;

    /// A rule of the caller's own that failed.
    void wrong(std::string_view name, std::string code, std::vector<std::pair<std::string, std::string>> values = {});

    /// Something was wrong with it already.
    bool is_wrong(std::string_view name) const;

    /// Throws Failure(bad_input, "input.invalid") when anything was wrong.
    void finish() const;

private:
    struct Shared;
    FieldReader(std::shared_ptr<Shared>, const boost::json::object*, std::string prefix);
    std::size_t list_size(std::string_view name);
    FieldReader at(std::string_view name, std::size_t index);
    FieldReader in(std::string_view name);
    const boost::json::value* find(std::string_view name) const;
    std::optional<std::string> checked_text(const boost::json::value*, std::string_view name, TextRule rule);
    void require(std::string_view name);

    std::shared_ptr<Shared> shared_;
    const boost::json::object* object_;
    std::string prefix_;
};

/// True for "0190f6c2-7b1a-7c3e-8d52-1f6a2b3c4d5e" (lower case hexadecimal).
bool is_uuid(std::string_view);

}  // namespace json
