#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/period.hpp"
#include "lib/sql/connection.hpp"
#include "office/routing/route.hpp"

/// cách làm việc: what an office sets for itself.
namespace settings {

enum class Kind { choice, number, yes_no, time, text, secret };
/// What a text must be.
enum class Form { any, web_address, mail_address, host, code };
std::string_view word_of(Kind);

struct Choice {
    std::string value, name;
};

/// One of definitions/settings.toml.
struct Setting {
    std::string code, group, name, hint;
    Kind kind = Kind::choice;
    std::vector<Choice> choices;    ///< of a choice
    std::int64_t min = 0, max = 0;  ///< of a number
    Form form = Form::any;          ///< of a text; it may also be empty
    std::string standard;           ///< what holds until it is changed
};

/// Longest text or secret.
inline constexpr std::size_t text_max = 200;

/// In the order of the page.
const std::vector<Setting>& all();
const Setting* find(std::string_view code);

/// Pure: the code of what is wrong with the value, or nothing. Values are texts: "day_before", "15", "yes", "07:30".
/// A secret is kept sealed and never leaves the program again.
std::optional<std::string> fault(const Setting&, std::string_view value);

/// What holds in an agency now.
class Values {
public:
    explicit Values(std::map<std::string, std::string> changed = {}) : changed_(std::move(changed)) {}
    /// Throws std::logic_error for a code that settings.toml does not know.
    const std::string& text(std::string_view code) const;
    std::int64_t number(std::string_view code) const;
    bool yes(std::string_view code) const { return text(code) == "yes"; }
    /// Minutes since midnight of "07:30".
    int minute(std::string_view code) const;
    /// Where the office cuts its periods.
    calendar::Cutoff cutoff() const;

private:
    std::map<std::string, std::string> changed_;
};

Values values_of(sql::Connection&, const std::string& agency_id);

/// What was sealed, by the key of the installation whose data lie there; nothing when this key does not open it.
std::optional<std::string> unsealed(const Values&, std::string_view code, const std::filesystem::path& data);

extern const office::Routes routes;

}  // namespace settings
