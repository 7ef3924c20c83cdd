#pragma once
#include "office/applicants/applicant.hpp"
#include "office/audit/audit.hpp"
#include "office/dossiers/own_dossier.hpp"
#include "office/procedures/procedure.hpp"

/// tiếp nhận: what somebody hands in at the counter becomes dossiers, one for each procedure, each with its code and
/// the day on which it is due.
namespace intake {

inline const std::vector<std::string_view> channels{"counter", "online", "postal"};
/// Procedures that one person hands in at one go.
inline constexpr std::size_t items_max = 20;

/// One procedure of those handed in.
struct Item {
    std::string procedure_id;
    std::string subject;
    std::optional<std::int64_t> fee;  ///< nothing: what the procedure's version says
    std::vector<dossiers::HandedPaper> papers;
};

struct Application {
    applicants::Applicant applicant;
    std::string channel = "counter";
    std::vector<Item> items;
    bool confirmed = false;  ///< the same person's same procedure is taken in all the same
};

/// Who stands at the counter.
struct Receiver {
    audit::Actor actor;
    std::string unit_id;
};

struct Received {
    dossiers::OwnDossier own;
    procedures::Procedure procedure;
    procedures::Version version;
};

/// Takes everything in, in this one write, or nothing. Failure(bad_input, "input.invalid") naming the procedures that
/// are unknown (`items[0].procedure_id`) or have no version in force; Failure(conflict, "intake.duplicate") naming
/// those that this applicant has handed in already and nobody has confirmed.
std::vector<Received> receive(sql::Connection&, const Receiver&, const Application&, calendar::Instant now);

extern const office::Routes routes;

}  // namespace intake
