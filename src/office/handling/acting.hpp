#pragma once
#include "lib/json/field_reader.hpp"
#include "office/dossiers/dossier_deadline.hpp"
#include "office/handling/history.hpp"
#include "office/routing/request.hpp"

/// The moves that every act on an own dossier shares.
namespace handling {

/// All that an act needs to know of a dossier.
struct Subject {
    dossiers::OwnDossier own;
    Lines lines;
    Case now;
    std::optional<procedures::Version> version;  ///< of its procedure, in force at the receipt
    dossiers::OfficeClock clock;
    Deciders deciders = Deciders::heads;
};
Subject subject_of(sql::Connection&, const std::string& agency_id, dossiers::OwnDossier);

/// See: the dossier of the path, held until the write ends; 404 when it is not there or not the viewer's to see, and
/// Failure(conflict, "dossier.not_own") for one that came with an import.
Subject held_subject(office::Request&);

/// Read: the version that the page showed. An older one is Failure(conflict, "record.changed") with what came between.
void read_version(json::FieldReader&, const Subject&);

/// Pure: what the act makes of the dossier, once the rules have changed its Case: state, place, pauses, finish and,
/// where the clock runs on or a new day is promised, the day by which it is due. Gives the line of its history.
dossiers::Act apply(Act, Subject&, const Case& after, const std::optional<std::string>& note, calendar::Instant now);

/// Decide and save: the act by this person, its line (which it gives), the number of its form, all daily sums. Whoever
/// asked records it.
dossiers::Act perform_and_save(sql::Connection&, const accounts::Viewer&, Act, Subject&, const Given&,
                               calendar::Instant now);

/// Tells who has the dossier now; the person who acts is not told.
void tell_holder(office::Request&, const dossiers::OwnDossier&, std::string_view kind);

}  // namespace handling
