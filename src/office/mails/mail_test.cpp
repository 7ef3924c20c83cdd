#include "office/mails/mail.hpp"

#include <doctest/doctest.h>

#include "lib/messages/messages.hpp"

using mails::Mail;
using mails::State;
using smtp::Fault;

namespace {

const calendar::Instant morning = calendar::at_local(*calendar::parse_iso_date("2026-03-10"), 7, 30);

smtp::Outcome outcome(Fault fault, bool permanent = false) {
    return {.fault = fault, .answer = "", .permanent = permanent};
}

}  // namespace

TEST_CASE("a mail that was not taken is tried four times, with longer and longer pauses") {
    Mail mail;
    std::vector<std::int64_t> pauses;
    calendar::Instant now = morning;
    mails::settle(mail, outcome(Fault::unreachable), now);
    while (mail.next_try_at) {
        CHECK(mail.state == State::waiting);
        pauses.push_back((*mail.next_try_at - now).count() / 60);
        now = *mail.next_try_at;
        mails::settle(mail, outcome(Fault::unreachable), now);
    }
    CHECK(pauses == std::vector<std::int64_t>{5, 15, 60});
    CHECK(mail.state == State::failed);
    CHECK(mail.tries == 4);
    CHECK(mail.fault == "unreachable");
}

TEST_CASE("what the server says for good is not tried again; what nobody knows is not sent twice") {
    Mail refused;
    mails::settle(refused, {.fault = Fault::recipient_refused, .answer = "550 no such user", .permanent = true},
                  morning);
    CHECK(refused.state == State::failed);
    CHECK(refused.answer == "550 no such user");
    Mail unknown;
    mails::settle(unknown, {.fault = Fault::broken, .answer = "", .uncertain = true}, morning);
    CHECK(unknown.state == State::interrupted);
    CHECK_FALSE(unknown.next_try_at);
    Mail stopped{.next_try_at = morning};
    mails::settle(stopped, outcome(Fault::stopped), morning);
    CHECK(stopped.state == State::waiting);
    CHECK(stopped.tries == 0);
    CHECK(stopped.next_try_at == morning);
}

TEST_CASE("a mail that arrives after trouble shows none") {
    Mail mail;
    mails::settle(mail, {.fault = Fault::message_refused, .answer = "451 later"}, morning);
    CHECK(mail.state == State::waiting);
    mails::settle(mail, outcome(Fault::none), *mail.next_try_at);
    CHECK(mail.state == State::sent);
    CHECK(mail.tries == 2);
    CHECK_FALSE(mail.fault);
    CHECK_FALSE(mail.answer);
}

TEST_CASE("every fault has its sentence") {
    for (int i = 1; i < static_cast<int>(Fault::stopped); ++i) {
        Mail mail;
        mails::settle(mail, outcome(static_cast<Fault>(i)), morning);
        REQUIRE(mail.fault);
        CHECK_MESSAGE(messages::has("mail.fault." + *mail.fault), *mail.fault);
    }
}
