#include "office/payments/payment.hpp"

#include <doctest/doctest.h>

#include "lib/failure.hpp"

namespace {

using namespace payments;

Payment paid(std::int64_t amount, Method method) { return {.id = "1", .amount = amount, .method = method}; }

}  // namespace

TEST_CASE("a fee is paid when all of it is, and paid online when every đồng came online") {
    CHECK(standing_of(8000, {}).payment.empty());
    CHECK(standing_of(8000, {}).left == 8000);
    const Standing part = standing_of(8000, {paid(5000, Method::online)});
    CHECK(part.left == 3000);
    CHECK(part.payment.empty());
    CHECK_FALSE(part.paid_online);
    const Standing mixed = standing_of(8000, {paid(5000, Method::online), paid(3000, Method::cash)});
    CHECK(mixed.payment == "direct");
    CHECK_FALSE(mixed.paid_online);
    const Standing online = standing_of(8000, {paid(5000, Method::online), paid(3000, Method::online)});
    CHECK(online.payment == "online");
    CHECK(online.paid_online);
    CHECK(standing_of(0, {}).payment.empty());
}

TEST_CASE("a wrong entry is taken back once, and what it paid is owed again") {
    const Payment wrong = paid(8000, Method::online);
    const Payment counter = cancellation_of(wrong, "Ghi nhầm hồ sơ");
    CHECK(counter.amount == -8000);
    CHECK(counter.cancels_id == "1");
    CHECK(standing_of(8000, {wrong, counter}).left == 8000);
    CHECK(standing_of(8000, {wrong, counter}).payment.empty());
    CHECK_THROWS_AS(cancellation_of(counter, "x"), Failure);
    Payment gone = wrong;
    gone.is_cancelled = true;
    CHECK_THROWS_AS(cancellation_of(gone, "x"), Failure);
}

TEST_CASE("nobody pays more than is owed, and an online payment names its reference") {
    const Standing owed = standing_of(8000, {});
    CHECK_NOTHROW(check(paid(8000, Method::cash), 8000, owed));
    CHECK_THROWS_AS(check(paid(8001, Method::cash), 8000, owed), Failure);
    CHECK_THROWS_AS(check(paid(8000, Method::online), 8000, owed), Failure);
    CHECK_THROWS_AS(check(paid(1, Method::cash), 0, standing_of(0, {})), Failure);
}
