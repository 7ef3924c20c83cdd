#include "office/accounts/session.hpp"

#include <doctest/doctest.h>

using namespace std::chrono_literals;

TEST_CASE("a session ends when idle, and in any case after its life") {
    const calendar::Instant start = *calendar::parse_iso_instant("2026-03-10T01:00:00Z");
    CHECK(accounts::is_alive(start, start, start + 7h + 59min));
    CHECK_FALSE(accounts::is_alive(start, start, start + 8h));
    CHECK(accounts::is_alive(start, start + 167h, start + 167h + 59min));
    CHECK_FALSE(accounts::is_alive(start, start + 167h, start + 168h));
}

TEST_CASE("wrong passwords make the next try wait longer and longer") {
    CHECK(accounts::wait_after(0) == 0s);
    CHECK(accounts::wait_after(4) == 0s);
    CHECK(accounts::wait_after(5) == 2s);
    CHECK(accounts::wait_after(8) == 16s);
    CHECK(accounts::wait_after(1000) == 15min);
}

TEST_CASE("every role of the definitions is whole") {
    REQUIRE(accounts::roles().size() == 9);
    CHECK(accounts::find_role("chair")->may(accounts::Ability::tasks_approve));
    CHECK_FALSE(accounts::find_role("administrator")->may(accounts::Ability::dossiers_open));
    CHECK_FALSE(accounts::find_role("specialist")->may(accounts::Ability::tasks_assign));
    CHECK(accounts::find_role("specialist")->scope == accounts::Scope::unit);
}
