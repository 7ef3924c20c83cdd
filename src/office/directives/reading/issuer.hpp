#pragma once
#include "office/directives/reading/reading.hpp"
#include "office/directives/reading/sheet.hpp"

namespace directives {

/// The issuing body in full ("Ủy ban nhân dân phường Nhị Chiểu"): the lowest body of the letterhead, or, where none
/// stands, what follows from the place and the commune's level in the text.
std::string issuer_of(const Sheet&, const Letterhead&);

}  // namespace directives
