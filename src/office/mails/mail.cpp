#include "office/mails/mail.hpp"

#include <array>

namespace mails {
namespace {

constexpr std::array<std::string_view, 5> state_words{"waiting", "sending", "sent", "failed", "interrupted"};
constexpr std::array<std::string_view, 2> kind_words{"digest", "test"};
constexpr std::array<std::string_view, 12> fault_words{
    "none",           "unknown_host",   "unreachable",       "timed_out",       "no_encryption", "untrusted",
    "wrong_password", "sender_refused", "recipient_refused", "message_refused", "broken",        "stopped"};

/// After the first, the second and the third failure: a server that is started again, a mailbox that is full.
constexpr std::array<std::chrono::minutes, 3> pauses{std::chrono::minutes{5}, std::chrono::minutes{15},
                                                     std::chrono::minutes{60}};

smtp::Security security_of(const std::string& word) {
    if (word == "none") return smtp::Security::none;
    return word == "tls" ? smtp::Security::tls : smtp::Security::starttls;
}

}  // namespace

std::string_view word_of(State state) { return state_words.at(static_cast<std::size_t>(state)); }
std::string_view word_of(Kind kind) { return kind_words.at(static_cast<std::size_t>(kind)); }

bool sends(const settings::Values& values) {
    return !values.text("mail_host").empty() && !values.text("mail_from").empty();
}

mail::Address from_of(const settings::Values& values, const std::string& agency_name) {
    return {agency_name, values.text("mail_from")};
}

std::optional<smtp::Server> server_of(const settings::Values& values, const std::filesystem::path& data) {
    const auto password = settings::unsealed(values, "mail_password", data);
    if (!password) return std::nullopt;
    return smtp::Server{.host = values.text("mail_host"),
                        .port = static_cast<int>(values.number("mail_port")),
                        .security = security_of(values.text("mail_security")),
                        .user = values.text("mail_user"),
                        .password = *password,
                        .trusted = {}};
}

std::optional<calendar::Instant> next_try(std::int64_t tries, const smtp::Outcome& outcome, calendar::Instant now) {
    if (outcome.permanent || tries > static_cast<std::int64_t>(pauses.size())) return std::nullopt;
    return now + pauses.at(static_cast<std::size_t>(tries - 1));
}

void settle(Mail& mail, const smtp::Outcome& outcome, calendar::Instant now) {
    if (outcome.fault == smtp::Fault::stopped) {
        mail.state = State::waiting;
        return;
    }
    ++mail.tries;
    mail.tried_at = now;
    mail.next_try_at.reset();
    mail.fault.reset();
    mail.answer.reset();
    if (outcome.fault == smtp::Fault::none) {
        mail.state = State::sent;
        return;
    }
    mail.fault = fault_words.at(static_cast<std::size_t>(outcome.fault));
    if (!outcome.answer.empty()) mail.answer = outcome.answer;
    mail.next_try_at = next_try(mail.tries, outcome, now);
    if (outcome.uncertain) mail.next_try_at.reset();
    mail.state = outcome.uncertain ? State::interrupted : mail.next_try_at ? State::waiting : State::failed;
}

}  // namespace mails
