#pragma once
#include "office/directives/reading/reading.hpp"
#include "office/directives/reading/sheet.hpp"

namespace directives {

/// Number, sign, kind, issuer, place, date, subject, bases, recipients and signer.
Letterhead read_letterhead(const Sheet&);

/// Level and name of the commune whose paper it is, from issuer, place and text.
Commune commune_of(const Letterhead&, const Sheet&);

/// Other papers that the text names with their number, each once, in order; a date found later is kept.
std::vector<Reference> references_in(const Sheet&, std::string_view own_code);

/// "MẬT", "TỐI MẬT" or "TUYỆT MẬT" as a stamp: standing alone on a line, or after "Độ mật:". The word in a sentence
/// ("trừ văn bản mật") is none, nor a column of a register.
bool has_secrecy_stamp(const paper::Paper&);

}  // namespace directives
