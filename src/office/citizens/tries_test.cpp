#include "office/citizens/tries.hpp"

#include <doctest/doctest.h>

using citizens::address_key;

TEST_CASE("one household is one address: of IPv6 the first four groups") {
    CHECK(address_key("203.0.113.9") == "203.0.113.9");
    CHECK(address_key("::ffff:203.0.113.9") == "203.0.113.9");
    CHECK(address_key("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::");
    CHECK(address_key("2001:db8:1:2:9:9:9:9") == address_key("2001:db8:1:2:3:4:5:6"));
    CHECK(address_key("2001:db8:1:2::9") == "2001:db8:1:2::");
    CHECK(address_key("2001:db8::7") == "2001:db8::");
    CHECK(address_key("::1") == "::");
    CHECK(address_key("2001:db8:1:3::9") != address_key("2001:db8:1:2::9"));
}
