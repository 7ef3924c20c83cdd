#include "office/saved_filters/saved_filter.hpp"

#include <doctest/doctest.h>

namespace {

using saved_filters::Audience;
using saved_filters::SavedFilter;

accounts::Viewer viewer(std::string_view role, const std::string& official_id) {
    return {.agency_id = "a",
            .official_id = official_id,
            .name = {},
            .post = {},
            .unit_id = "u",
            .role = accounts::find_role(role)};
}

}  // namespace

TEST_CASE("everybody keeps filters, heads share with their unit, leaders with the agency") {
    const auto shares = [](std::string_view role, Audience audience) {
        return saved_filters::may_share(audience, viewer(role, "me"));
    };
    CHECK(shares("specialist", Audience::own));
    CHECK_FALSE(shares("specialist", Audience::unit));
    CHECK(shares("unit_head", Audience::unit));
    CHECK_FALSE(shares("unit_head", Audience::agency));
    CHECK(shares("office_head", Audience::unit));
    CHECK(shares("chair", Audience::agency));
}

TEST_CASE("a filter is changed by who saved it, one of the agency also by its leaders") {
    const SavedFilter own{.official_id = "me"};
    const SavedFilter shared{.audience = Audience::agency, .official_id = "me"};
    CHECK(saved_filters::may_change(own, viewer("specialist", "me")));
    CHECK_FALSE(saved_filters::may_change(own, viewer("chair", "other")));
    CHECK(saved_filters::may_change(shared, viewer("vice_chair", "other")));
    CHECK_FALSE(saved_filters::may_change(shared, viewer("unit_head", "other")));
}
