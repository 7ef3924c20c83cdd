#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "lib/sql/connection.hpp"
#include "office/papers/paper.hpp"

/// mẫu riêng: a report form that an office has changed in Word. Its content controls are filled in place of the
/// program's own layout.
namespace reports {

/// The id of the attachment that holds the office's own form, where it has one.
std::optional<std::string> own_form(sql::Connection&, const std::string& agency_id, const std::string& form);
void save_own_form(sql::Connection&, const std::string& agency_id, const std::string& form,
                   const std::string& attachment_id, const std::string& official_id, calendar::Instant now);
/// Is the file the form of some report?
bool is_own_form(sql::Connection&, const std::string& agency_id, const std::string& attachment_id);
/// Back to the program's own; false when there was none.
bool remove_own_form(sql::Connection&, const std::string& agency_id, const std::string& form);

/// Failure(unreadable) with `form.no_controls` when nothing in it can be filled, `form.unknown_controls` naming
/// the tags that mean nothing in `paper`, and what ooxml::control_tags throws.
void check_own_form(const std::string& docx, const papers::Paper& paper);

/// The paper as DOCX: the office's own form filled, or the program's layout.
std::string docx_of(sql::Connection&, const std::filesystem::path& data, const std::string& agency_id,
                    const std::string& form, const papers::Paper&);

}  // namespace reports
