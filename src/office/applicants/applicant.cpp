#include "office/applicants/applicant.hpp"

#include <algorithm>

#include "lib/mail/message.hpp"

namespace applicants {
namespace {

constexpr std::size_t number_min = 6, number_max = 20, phone_min = 8, phone_max = 15, shown = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string without_blanks(const std::string& given) {
    std::string kept;
    for (const char c : given)
        if (c != ' ' && c != '.') kept += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return kept;
}

bool is_number(Kind kind, std::string_view number) {
    if (number.size() < number_min || number.size() > number_max) return false;
    const bool digits = std::all_of(number.begin(), number.end(), is_digit);
    // An identity card has 12 digits, the old one 9; a passport begins with a letter.
    if (kind == Kind::person && digits) return number.size() == 9 || number.size() == 12;
    return std::all_of(number.begin(), number.end(),
                       [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z') || c == '-'; });
}

bool is_phone(std::string_view phone) {
    if (phone.starts_with('+')) phone.remove_prefix(1);
    return phone.size() >= phone_min && phone.size() <= phone_max && std::all_of(phone.begin(), phone.end(), is_digit);
}

}  // namespace

std::string_view word_of(Kind kind) { return kinds[static_cast<std::size_t>(kind)]; }

Applicant read(json::FieldReader& in) {
    Applicant one{.id = in.maybe_id("id").value_or("")};
    if (in.maybe_choice("kind", kinds).value_or("person") == "organisation") one.kind = Kind::organisation;
    // Of one who is known already, only what has changed is sent.
    one.name =
        one.id.empty() ? in.text("name", {.max = name_max}) : in.maybe_text("name", {.max = name_max}).value_or("");
    if (const auto number = in.maybe_text("number", {.max = 40})) {
        one.number = without_blanks(*number);
        if (!is_number(one.kind, *one.number))
            in.wrong("number", one.kind == Kind::person ? "applicant.card_wrong" : "applicant.number_wrong");
    }
    one.phone = without_blanks(in.maybe_text("phone", {.max = 40}).value_or(""));
    if (!one.phone.empty() && !is_phone(one.phone)) in.wrong("phone", "applicant.phone_wrong");
    one.email = in.maybe_text("email", {.max = name_max}).value_or("");
    if (!one.email.empty() && !mail::is_address(one.email)) in.wrong("email", "field.not_mail_address");
    one.address = in.maybe_text("address", {.max = address_max}).value_or("");
    return one;
}

std::string masked_number(std::string_view number) {
    if (number.size() <= shown + 1) return std::string(number.size(), '*');
    return std::string(number.size() - shown, '*') + std::string(number.substr(number.size() - shown));
}

std::string end_of(std::string_view number) {
    std::string digits;
    for (const char c : number)
        if (is_digit(c)) digits += c;
    return digits.size() < shown ? std::string{} : digits.substr(digits.size() - shown);
}

}  // namespace applicants
