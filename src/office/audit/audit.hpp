#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "office/routing/route.hpp"

/// nhật ký: who did what to which record, when, from where. Append-only, one hash chain an agency.
namespace audit {

/// Records what the signed-in official does, in the transaction of the act. `event` is a word that
/// has a sentence "event.<word>" ("task.submitted"); its first part is the kind of record.
void record(office::Request&, std::string_view event, const std::optional<std::string>& record_id,
            std::string_view detail = {});

/// Records a look or an export by a GET, in a write of its own: call it before answering.
void record_look(office::Request&, std::string_view event, const std::optional<std::string>& record_id,
                 std::string_view detail = {});

/// The same for a command on the machine, or a sign-in before there is a viewer.
struct Actor {
    std::string agency_id;
    std::optional<std::string> official_id;
    std::string address;
};
void record(sql::Connection&, const Actor&, calendar::Instant at, std::string_view event,
            const std::optional<std::string>& record_id, std::string_view detail = {});

/// The sequence number of the first event of the agency whose hash does not follow from the one
/// before; nothing when the chain is whole.
std::optional<std::int64_t> first_break(sql::Connection&, const std::string& agency_id);

extern const office::Routes routes;

}  // namespace audit
