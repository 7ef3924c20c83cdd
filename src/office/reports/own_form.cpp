#include "office/reports/own_form.hpp"

#include "lib/failure.hpp"
#include "lib/ooxml/docx_form.hpp"
#include "lib/text/text.hpp"
#include "office/attachments/attachment.hpp"

namespace reports {
namespace {

/// Most unknown tags that the answer names.
constexpr std::size_t tags_named_max = 10;

bool knows(const ooxml::Filling& filling, const std::string& tag) {
    if (filling.texts.contains(tag) || filling.rows.contains(tag)) return true;
    for (const auto& [rows_tag, rows] : filling.rows)
        for (const auto& row : rows)
            if (row.contains(tag)) return true;
    return false;
}

}  // namespace

std::optional<std::string> own_form(sql::Connection& db, const std::string& agency_id, const std::string& form) {
    return db.maybe("SELECT attachment_id FROM report_forms WHERE agency_id = $1 AND form = $2", {agency_id, form},
                    [](sql::Columns& in) { return in.text(); });
}

void save_own_form(sql::Connection& db, const std::string& agency_id, const std::string& form,
                   const std::string& attachment_id, const std::string& official_id, calendar::Instant now) {
    db.run(
        "INSERT INTO report_forms (agency_id, form, attachment_id, changed_by, changed_at)"
        " VALUES ($1, $2, $3, $4, $5)"
        " ON CONFLICT (agency_id, form) DO UPDATE SET attachment_id = $3, changed_by = $4, changed_at = $5",
        {agency_id, form, attachment_id, official_id, now});
}

bool is_own_form(sql::Connection& db, const std::string& agency_id, const std::string& attachment_id) {
    return db.number("SELECT count(*) FROM report_forms WHERE agency_id = $1 AND attachment_id = $2",
                     {agency_id, attachment_id}) > 0;
}

bool remove_own_form(sql::Connection& db, const std::string& agency_id, const std::string& form) {
    return db.run("DELETE FROM report_forms WHERE agency_id = $1 AND form = $2", {agency_id, form}) > 0;
}

void check_own_form(const std::string& docx, const papers::Paper& paper) {
    const auto tags = ooxml::control_tags(docx);
    const ooxml::Filling filling = ooxml::filling_of(papers::compose(paper));
    std::vector<std::string> unknown;
    for (const std::string& tag : tags)
        if (!knows(filling, tag)) unknown.push_back(tag);
    if (tags.size() == unknown.size()) throw Failure(FailureKind::unreadable, "form.no_controls");
    if (unknown.empty()) return;
    if (unknown.size() > tags_named_max) unknown.resize(tags_named_max);
    throw Failure(FailureKind::unreadable, "form.unknown_controls", {}, {{"tags", text::join(unknown, ", ")}});
}

std::string docx_of(sql::Connection& db, const std::filesystem::path& data, const std::string& agency_id,
                    const std::string& form, const papers::Paper& paper) {
    const auto attachment_id = own_form(db, agency_id, form);
    const auto kept = attachment_id ? attachments::find(db, agency_id, *attachment_id) : std::nullopt;
    if (!kept) return papers::docx(paper);
    return ooxml::fill_form(attachments::read(data, *kept), ooxml::filling_of(papers::compose(paper)));
}

}  // namespace reports
