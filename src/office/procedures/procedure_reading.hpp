#pragma once
#include "lib/json/field_reader.hpp"
#include "lib/json/writer.hpp"
#include "office/accounts/unit.hpp"
#include "office/procedures/procedure.hpp"

/// JSON of procedures, in and out.
namespace procedures {

/// Code, name and field.
void read_into(Procedure&, json::FieldReader&);
/// Everything of a version that a person writes; its faults are named by field. Units by their ids among these.
Version read_version(json::FieldReader&, const std::vector<accounts::Unit>&);

/// The members of a procedure as lists show it, with what is in force on that day.
void write_row(json::Writer&, const Procedure&, const Version* in_force);
/// The members of a version; what it says otherwise than the one before.
void write_version(json::Writer&, const Version&, const Version* before);

}  // namespace procedures
