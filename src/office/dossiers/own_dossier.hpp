#pragma once
#include "office/accounts/viewer.hpp"
#include "office/dossiers/dossier.hpp"
#include "office/figures/roll_up.hpp"

/// A dossier that the office takes in and handles itself. It stands in the same table and list as those that an export
/// brought; every write keeps the daily sums in its own transaction.
namespace dossiers {

struct OwnDossier {
    Dossier dossier;
    std::vector<Pause> pauses;  ///< with their moments, oldest first
    std::optional<std::string> applicant_id;
    std::string phone_end, number_end;  ///< last four digits, for looking it up
    std::optional<std::string> procedure_version_id;
    std::string subject;                         ///< what it is about, in the applicant's words
    std::optional<calendar::Instant> due_at;     ///< dossier.due_on is its day
    std::optional<calendar::Date> first_due_on;  ///< as the receipt said
    std::optional<std::string> holder_unit_id;   ///< where it lies; dossier.holder_id has it
    std::optional<std::int64_t> step;            ///< place (from 1) of the version's step it is in
    std::optional<std::string> received_by;
    std::int64_t version = 1;
};

/// One line of form 06: what was done to it. Append only.
struct Act {
    std::int64_t number = 0;  ///< from 1, given when it is saved
    calendar::Instant at;
    std::string act;                         ///< "received", …
    std::optional<std::string> official_id;  ///< nothing: the program itself
    std::optional<std::string> from_unit_id = {}, to_unit_id = {}, to_official_id = {};
    std::optional<std::int64_t> step = {};  ///< after it
    State state = State::received;          ///< after it
    std::string note = {};
    std::optional<calendar::Instant> due_before = {}, due_after = {};
    std::optional<calendar::Date> limit_on = {};  ///< the last day that the applicant has
    std::optional<std::int64_t> paper = {};       ///< the form that goes with it, 1 to 6
};

/// giấy tờ: what the procedure asks for, and whether it was handed in.
struct HandedPaper {
    std::string name;
    std::int64_t originals = 0, copies = 0;
    bool received = false;
    std::optional<std::string> attachment_id = {};
};

/// All papers that came are there as files; false where none came.
bool all_digitised(const std::vector<HandedPaper>&);

/// The next code of the day, "HSTHU-260310-0001": gap-free, because the number comes with this write or not at all. One
/// that an export has brought already is passed over.
std::string take_code(sql::Connection&, const std::string& agency_id, std::string_view prefix, calendar::Date);

/// The row with its pauses and its first act; what it adds to the daily sums goes into the roll-up, which the caller
/// saves.
void insert_own(sql::Connection&, const std::string& agency_id, const OwnDossier&, Act&, figures::RollUp&);
void save_new_papers(sql::Connection&, const std::string& agency_id, const std::string& dossier_id,
                     const std::vector<HandedPaper>&);
std::vector<HandedPaper> list_papers(sql::Connection&, const std::string& agency_id, const std::string& dossier_id);

/// What the unit decides or holds, where the viewer sees one unit. Nothing for one that came with an import.
std::optional<OwnDossier> find_own(sql::Connection&, const accounts::Visibility&, const std::string& id);
/// The same, and held until the write ends: on PostgreSQL a second write waits and then sees what the first has done.
std::optional<OwnDossier> hold_own(sql::Connection&, const accounts::Visibility&, const std::string& id);

/// Puts `after` in the place of `before` (as hold_own gave it), pauses and daily sums with it. Failure(conflict,
/// "record.changed") when somebody saved first.
void save_own(sql::Connection&, const std::string& agency_id, const OwnDossier& before, OwnDossier& after);
void save_own(sql::Connection&, const std::string& agency_id, const OwnDossier& before, OwnDossier& after,
              figures::RollUp&);

/// Adds the line under its number, or, where it is 0, under the next one.
void add_act(sql::Connection&, const std::string& agency_id, const std::string& dossier_id, Act&);
std::vector<Act> list_acts(sql::Connection&, const std::string& agency_id, const std::string& dossier_id);

}  // namespace dossiers
