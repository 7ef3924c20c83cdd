#pragma once
#include <initializer_list>
#include <optional>
#include <string>

#include "lib/json/field_reader.hpp"
#include "office/citizens/tries.hpp"
#include "office/routing/request.hpp"

/// How a citizen opens what is theirs: by the code that the office gave and four digits.
namespace citizens {

struct Key {
    std::string code;    ///< in capitals
    std::string digits;  ///< four
};
Key read_key(json::FieldReader&);

/// Equal to one of them; an empty one opens nothing. Takes as long whichever it is, and when none is.
bool opens(const Key&, std::initializer_list<std::string_view> ends);

/// What is opened: the name of its codes, and the acts of the audit.
struct Kind {
    std::string_view name, look, failed_look;
};
inline constexpr Kind dossier_codes{"dossier", "dossier.public_look", "dossier.public_look_failed"};
inline constexpr Kind feedback_codes{"feedback", "feedback.public_look", "feedback.public_look_failed"};

/// A look by somebody who is not known: counted in the audit, without an address and without what was typed.
void count_look(sql::Connection&, const std::string& agency_id, calendar::Instant at, const Kind&,
                const std::optional<std::string>& record_id);

[[noreturn]] void nothing_there();

/// Finds a record by its code and does something with it, in one write; for a route of Work::reads. `find(db)` gives an
/// optional record by the code alone, `ends_open(record)` says whether the digits open it (asked also of nothing: a
/// default record), `then(db, record)` makes what is given back. A wrong code and wrong digits get the same answer,
/// Failure(not_found, "public.not_found"), after the same work; that it failed is kept.
template <class Find, class Opens, class Then>
auto opened(office::Request& rq, const std::string& agency_id, const Kind& kind, const Key& key, Find find,
            Opens ends_open, Then then) {
    auto answer = rq.installation().database.writing([&](sql::Connection& db) {
        take(db, agency_id, look_ups, rq.raw().address, rq.now());
        require_no_wait(db, agency_id, kind.name, key.code, rq.now());
        auto found = find(db);
        using Record = typename decltype(found)::value_type;
        const bool right = ends_open(found ? *found : Record{}) && found;
        if (!right) {
            note_failure(db, agency_id, kind.name, key.code, rq.now());
            count_look(db, agency_id, rq.now(), kind, std::nullopt);
            return std::optional<decltype(then(db, *found))>{};
        }
        forget_failures(db, agency_id, kind.name, key.code);
        count_look(db, agency_id, rq.now(), kind, found->id);
        return std::optional{then(db, *found)};
    });
    if (!answer) nothing_there();
    return std::move(*answer);
}

}  // namespace citizens
