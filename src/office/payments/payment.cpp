#include "office/payments/payment.hpp"

#include <algorithm>

#include "lib/failure.hpp"

namespace payments {

std::string_view word_of(Method method) { return methods[static_cast<std::size_t>(method)]; }

Standing standing_of(std::int64_t fee, const std::vector<Payment>& all) {
    Standing standing;
    std::int64_t online = 0;
    for (const Payment& one : all) {
        standing.paid += one.amount;
        if (one.method == Method::online) online += one.amount;
    }
    standing.left = std::max<std::int64_t>(fee - standing.paid, 0);
    if (fee == 0 || standing.left > 0) return standing;
    standing.paid_online = online >= fee;
    standing.payment = standing.paid_online ? "online" : "direct";
    return standing;
}

void check(const Payment& one, std::int64_t fee, const Standing& standing) {
    if (one.method == Method::online && one.reference.empty())
        throw Failure{FailureKind::bad_input, "input.invalid", {{"reference", "payment.reference_missing"}}};
    if (fee == 0) throw Failure{FailureKind::conflict, "payment.no_fee"};
    if (one.amount > standing.left) throw Failure{FailureKind::conflict, "payment.too_much"};
}

Payment cancellation_of(const Payment& wrong, std::string reason) {
    if (wrong.is_cancelled || wrong.cancels_id) throw Failure{FailureKind::conflict, "payment.cancelled_before"};
    Payment counter = wrong;
    counter.id.clear();
    counter.amount = -wrong.amount;
    counter.cancels_id = wrong.id;
    counter.reason = std::move(reason);
    return counter;
}

}  // namespace payments
