#include "office/citizens/opening.hpp"

#include <algorithm>

#include "lib/crypto/hash.hpp"
#include "lib/text/text.hpp"
#include "office/audit/audit.hpp"

namespace citizens {

Key read_key(json::FieldReader& in) {
    constexpr std::size_t code_max = 60, digits_max = 4;
    const std::string code = in.text("code", {.max = code_max});
    const std::string digits = in.text("digits", {.max = digits_max});
    const bool four = digits.size() == digits_max &&
                      std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!four && !in.is_wrong("digits")) in.wrong("digits", "public.not_four_digits");
    return {text::upper(code), digits};
}

bool opens(const Key& key, std::initializer_list<std::string_view> ends) {
    bool right = false;
    for (const std::string_view end : ends) {
        const bool same = crypto::equal(key.digits, end.empty() ? std::string_view{"----"} : end);
        right = same || right;
    }
    return right;
}

void count_look(sql::Connection& db, const std::string& agency_id, calendar::Instant at, const Kind& kind,
                const std::optional<std::string>& record_id) {
    const audit::Actor nobody{agency_id, std::nullopt, ""};
    audit::record(db, nobody, at, record_id ? kind.look : kind.failed_look, record_id);
}

void nothing_there() { throw Failure{FailureKind::not_found, "public.not_found"}; }

}  // namespace citizens
