#include "lib/messages/messages.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

TEST_CASE("a sentence takes its values") {
    CHECK(messages::sentence("field.too_long", {{"max", "20"}}) == "Dài quá 20 ký tự. Hãy viết ngắn lại.");
    CHECK_THROWS_AS(messages::sentence("no.such.code"), std::logic_error);
}
