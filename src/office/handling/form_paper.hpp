#pragma once
#include "office/handling/history.hpp"
#include "office/papers/paper.hpp"

/// The forms of circular 03/2025/TT-VPCP that go with handling: 02 to 06 of one dossier, 07 of a period. Pure: what
/// they say stands in definitions/messages/dossier_forms.vi.toml.
namespace handling {

/// Who sends the paper, and what it says of the dossier; what is empty shows as a dotted line.
struct FormFacts {
    std::string agency_name;  ///< "xã An Hải"
    std::string centre_name, unit_name, official_name;
    std::string signer_post, signer_name;
    bool signs_for_agency = false;  ///< by the committee's leaders, not by a unit's head …
    bool signer_is_deputy = false;  ///< … in the chair's place
    std::string applicant, address, phone, email;
    std::string procedure, code;
    calendar::Instant received_at;
    std::optional<calendar::Date> due_on;
    std::string form_code;  ///< "12/YCBS"
    dossiers::Act line;     ///< the act that gives it
};

/// Form 02, 03, 04 or 05.
papers::Paper form_paper(int form, const FormFacts&);

/// One line of form 06.
struct SlipLine {
    std::string act, from, to, held, note;
    calendar::Instant at;
    std::string result;  ///< of a finish: before, on or after the due day
};
papers::Paper slip_paper(const FormFacts&, const std::vector<SlipLine>&, calendar::Date today);

}  // namespace handling
