#include "lib/text/text.hpp"
#include "office/directives/found.hpp"

namespace directives {
namespace {

/// Names of offices hold no line breaks.
constexpr std::string_view between_units = "\n";

std::optional<std::int64_t> thousandths(const std::optional<Amount>& amount) {
    return amount ? std::optional{amount->thousandths} : std::nullopt;
}
std::optional<Amount> amount(const std::optional<std::int64_t>& thousandths) {
    return thousandths ? std::optional{Amount{*thousandths}} : std::nullopt;
}
std::optional<std::int64_t> page_of(const Source& source) {
    return source.page > 0 ? std::optional{std::int64_t{source.page}} : std::nullopt;
}
Source source_of(sql::Columns& in) {
    Source source{.line = static_cast<int>(in.integer())};
    source.page = static_cast<int>(in.maybe_integer().value_or(0));
    return source;
}
std::vector<std::string> listed(const std::string& text, char separator) {
    return text.empty() ? std::vector<std::string>{} : text::split(text, separator);
}

void save_duty(sql::Connection& db, const std::string& agency_id, const std::string& directive_id,
               std::int64_t position, const ReportDuty& duty) {
    db.run(
        "INSERT INTO directive_report_duties (agency_id, directive_id, position, content, about, reporter, recipient,"
        " through, every, deadline_text, occurrences, source_line, source_page)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        {agency_id, directive_id, position, duty.text, duty.about, text::join(duty.reporter, between_units),
         duty.recipient, duty.through, text::join(duty.every, ","), duty.deadline.text,
         text::join(duty.deadline.occurrences, ","), std::int64_t{duty.source.line}, page_of(duty.source)});
}

ReportDuty duty_of(sql::Columns& in) {
    ReportDuty duty{.text = in.text(), .about = in.text()};
    duty.reporter = listed(in.text(), between_units[0]);
    duty.recipient = in.text();
    duty.through = in.text();
    duty.every = listed(in.text(), ',');
    duty.deadline.text = in.text();
    duty.deadline.occurrences = listed(in.text(), ',');
    duty.source = source_of(in);
    return duty;
}

}  // namespace

void save_found(sql::Connection& db, const std::string& agency_id, const std::string& directive_id,
                const Found& found) {
    std::int64_t position = 0;
    for (const Target& target : found.targets)
        db.run(
            "INSERT INTO directive_targets (agency_id, directive_id, position, content, measure, at_least, at_most,"
            " change, unit, source_line, source_page) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            {agency_id, directive_id, ++position, target.text, target.measure, thousandths(target.at_least),
             thousandths(target.at_most), thousandths(target.change), target.unit, std::int64_t{target.source.line},
             page_of(target.source)});
    position = 0;
    for (const ReportDuty& duty : found.report_duties) save_duty(db, agency_id, directive_id, ++position, duty);
}

Found find_found(sql::Connection& db, const std::string& agency_id, const std::string& directive_id) {
    return {
        db.all("SELECT content, measure, at_least, at_most, change, unit, source_line, source_page"
               " FROM directive_targets WHERE agency_id = $1 AND directive_id = $2 ORDER BY position",
               {agency_id, directive_id},
               [](sql::Columns& in) {
                   Target target{.text = in.text(), .measure = in.text()};
                   target.at_least = amount(in.maybe_integer());
                   target.at_most = amount(in.maybe_integer());
                   target.change = amount(in.maybe_integer());
                   target.unit = in.text();
                   target.source = source_of(in);
                   return target;
               }),
        db.all("SELECT content, about, reporter, recipient, through, every, deadline_text, occurrences, source_line,"
               " source_page FROM directive_report_duties WHERE agency_id = $1 AND directive_id = $2"
               " ORDER BY position",
               {agency_id, directive_id}, duty_of)};
}

}  // namespace directives
