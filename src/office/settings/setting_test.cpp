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
        const auto wrong = settings::fault(one, "24:00 " + std::string(settings::text_max, 'x'));
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

TEST_CASE("texts have a form, and may be taken away again") {
    using settings::Form;
    const auto wrong = [](Form form, const char* value) {
        return settings::fault({.kind = settings::Kind::text, .form = form}, value).has_value();
    };
    for (const Form form : {Form::any, Form::web_address, Form::mail_address, Form::host}) CHECK_FALSE(wrong(form, ""));
    for (const char* good : {"https://viec.xa.gov.vn", "http://10.1.2.3:8080"})
        CHECK_FALSE(wrong(Form::web_address, good));
    for (const char* bad :
         {"viec.xa.gov.vn", "https://", "javascript:alert(1)", "https://a/b", "https://a\"b", "https://a b"})
        CHECK_MESSAGE(wrong(Form::web_address, bad), bad);
    for (const char* good : {"mail.xa.gov.vn", "127.0.0.1", "::1"}) CHECK_FALSE(wrong(Form::host, good));
    for (const char* bad : {"mail xa", "mail/xa", "user@mail", "máy"}) CHECK_MESSAGE(wrong(Form::host, bad), bad);
    CHECK(wrong(Form::mail_address, "phòng@xa.vn"));
}

TEST_CASE("what an office changed holds over the standard") {
    const settings::Values values{{{"deadline_before", "that_day"}}};
    CHECK(values.text("deadline_before") == "that_day");
    CHECK(values.text("deadline_on_day_off") == "stay");
    CHECK_THROWS_AS(values.text("no_such_setting"), std::logic_error);
}
