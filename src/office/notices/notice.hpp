#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "office/routing/route.hpp"

/// thông báo: tells officials what has come to them.
namespace notices {

/// What is told. `kind` has a sentence "notice.<kind>" that takes {subject}.
struct Notice {
    std::string_view kind;
    std::string subject;
    std::string link;  ///< of the page: "/tasks/<id>"
};

/// Tells each official once; the person who acts is not told.
void tell(office::Request&, std::vector<std::string> official_ids, const Notice&);
void tell(sql::Connection&, const std::string& agency_id, const std::string& official_id, const Notice&,
          calendar::Instant at);

extern const office::Routes routes;

}  // namespace notices
