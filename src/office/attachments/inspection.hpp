#pragma once
#include <string_view>

namespace attachments {

/// Looks into a file from outside, whatever its name says, and gives its media type. Failure(bad_input, "file.empty");
/// Failure(unreadable) with
///   `attachment.kind`     of no kind that offices send
///   `attachment.name`     its name ends as another kind does, so that it would be opened as something else
///   `attachment.program`  an archive with a program in it
///   `file.old_office`     the binary form of Office, which may hide macros
///   `file.macro`          macros: in it, in what is embedded in it, or in a template that it fetches from elsewhere
/// and what ooxml::Archive refuses (locks, bombs).
std::string_view inspect(std::string_view bytes, std::string_view name);

}  // namespace attachments
