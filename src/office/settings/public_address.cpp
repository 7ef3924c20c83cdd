#include "office/settings/public_address.hpp"

#include "office/settings/setting.hpp"

namespace settings {

std::string public_address_of(office::Request& rq) {
    const std::string address = values_of(rq.db(), rq.agency_id()).text("public_address");
    if (!address.empty()) return address;
    return (rq.installation().secure_cookies ? "https://" : "http://") + std::string(rq.raw().header("host"));
}

}  // namespace settings
