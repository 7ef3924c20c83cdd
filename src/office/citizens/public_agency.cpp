#include "office/citizens/public_agency.hpp"

#include <algorithm>

namespace citizens {

agencies::Agency agency_of(const office::Request& rq) {
    const auto known = agencies::list_in_use(rq.db());
    const auto code = rq.query("agency");
    if (!code && known.size() == 1) return known.front();
    if (!code) office::refuse("agency", "field.required");
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& one) { return one.code == *code; });
    if (found == known.end()) throw Failure{FailureKind::not_found, "request.not_found"};
    return *found;
}

}  // namespace citizens
