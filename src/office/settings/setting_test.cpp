#include <doctest/doctest.h>

#include <set>

#include "lib/messages/messages.hpp"
#include "office/settings/setting.hpp"

TEST_CASE("every setting of definitions/settings.toml has a name, and holds a value that it would take") {
    std::set<std::string> seen;
    for (const settings::Setting& one : settings::all()) {
        INFO(one.code);
        CHECK(seen.insert(one.code).second);
        CHECK_FALSE(one.name.empty());
        CHECK_FALSE(settings::fault(one, one.standard).has_value());
        CHECK(settings::Values{}.text(one.code) == one.standard);
        CHECK((one.kind == settings::Kind::choice) == (one.choices.size() > 1));
        const auto wrong = settings::fault(one, "24:00 ");
        REQUIRE(wrong.has_value());
        CHECK(messages::has(*wrong));
    }
}

TEST_CASE("numbers have limits, times are of the clock") {
    const settings::Setting days{.kind = settings::Kind::number, .min = 0, .max = 30, .standard = "3"};
    for (const char* good : {"0", "3", "30"}) CHECK_FALSE(settings::fault(days, good).has_value());
    for (const char* bad : {"-1", "31", "3 ", "ba", "3.5", ""}) CHECK(settings::fault(days, bad).has_value());
    const settings::Setting hour{.kind = settings::Kind::time, .standard = "07:30"};
    for (const char* good : {"00:00", "07:30", "23:59"}) CHECK_FALSE(settings::fault(hour, good).has_value());
    for (const char* bad : {"24:00", "7:30", "07:60", "07-30", "ab:cd", "-1:30"})
        CHECK(settings::fault(hour, bad).has_value());
}

TEST_CASE("what an office changed holds over the standard") {
    const settings::Values values{{{"deadline_before", "that_day"}}};
    CHECK(values.text("deadline_before") == "that_day");
    CHECK(values.text("deadline_on_day_off") == "stay");
    CHECK_THROWS_AS(values.text("no_such_setting"), std::logic_error);
}
