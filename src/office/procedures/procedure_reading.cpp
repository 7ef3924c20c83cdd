#include "office/procedures/procedure_reading.hpp"

#include <algorithm>
#include <set>

#include "lib/calendar/time_of_day.hpp"

namespace procedures {
namespace {

constexpr std::size_t name_max = 1000, code_max = 50, paper_name_max = 500, step_name_max = 300;

TimeLimit read_limit(json::FieldReader& in) {
    TimeLimit limit;
    limit.unit = limit_unit_of(in.choice("limit_unit", {"working_days", "working_hours"}))
                     .value_or(TimeLimit::Unit::working_days);
    const bool in_hours = limit.unit == TimeLimit::Unit::working_hours;
    limit.amount = static_cast<int>(in.integer("limit_amount", 0, in_hours ? limit_hours_max : limit_days_max));
    if (in_hours && limit.amount == 0 && !in.is_wrong("limit_amount"))
        in.wrong("limit_amount", "procedure.limit_zero_hours");
    if (const auto cut_off = in.maybe_text("cut_off")) {
        limit.cut_off = calendar::parse_time(*cut_off);
        if (!limit.cut_off) in.wrong("cut_off", "procedure.time_wrong");
    }
    return limit;
}

struct NamedUnit {
    std::optional<std::string> id, name;
};

NamedUnit read_unit(json::FieldReader& in, const std::vector<accounts::Unit>& units) {
    const auto id = in.maybe_id("unit_id");
    if (!id) return {};
    const auto found = std::find_if(units.begin(), units.end(), [&](const auto& unit) { return unit.id == *id; });
    if (found == units.end()) {
        in.wrong("unit_id", "field.choice");
        return {};
    }
    return {id, found->name};
}

/// A list in which each name stands once: changes between versions are told by name.
class Names {
public:
    std::string read(json::FieldReader& in, std::size_t max) {
        std::string name = in.text("name", {.max = max});
        if (!in.is_wrong("name") && !seen_.insert(name).second) in.wrong("name", "procedure.named_twice");
        return name;
    }

private:
    std::set<std::string> seen_;
};

void read_lists(json::FieldReader& in, Version& version, const std::vector<accounts::Unit>& units) {
    Names papers, steps;
    in.each("papers", [&](json::FieldReader& one) {
        Paper paper{.name = papers.read(one, paper_name_max)};
        paper.originals = static_cast<int>(one.maybe_integer("originals", 0, paper_sheets_max).value_or(1));
        paper.copies = static_cast<int>(one.maybe_integer("copies", 0, paper_sheets_max).value_or(0));
        paper.required = one.maybe_boolean("required").value_or(true);
        version.papers.push_back(std::move(paper));
    });
    version.results = in.texts("results", {.max = paper_name_max});
    if (std::set<std::string>(version.results.begin(), version.results.end()).size() != version.results.size())
        in.wrong("results", "procedure.named_twice");
    in.each("steps", [&](json::FieldReader& one) {
        Step step{.name = steps.read(one, step_name_max)};
        auto unit = read_unit(one, units);
        step.unit_id = std::move(unit.id);
        step.unit_name = std::move(unit.name);
        if (const auto share = one.maybe_integer("share", 0, 100)) step.share = static_cast<int>(*share);
        version.steps.push_back(std::move(step));
    });
    if (version.papers.size() > papers_max) in.wrong("papers", "field.not_list", {{"max", std::to_string(papers_max)}});
    if (version.results.size() > results_max)
        in.wrong("results", "field.not_list", {{"max", std::to_string(results_max)}});
    if (version.steps.size() > steps_max) in.wrong("steps", "field.not_list", {{"max", std::to_string(steps_max)}});
}

}  // namespace

void read_into(Procedure& procedure, json::FieldReader& in) {
    procedure.code = in.maybe_text("code", {.max = code_max});
    procedure.name = in.text("name", {.max = name_max});
    procedure.field = in.text("field", {.max = 200});
}

Version read_version(json::FieldReader& in, const std::vector<accounts::Unit>& units) {
    Version version{.valid_from = in.date("valid_from"), .limit = read_limit(in)};
    version.fee = in.maybe_integer("fee", 0, fee_max).value_or(0);
    version.fee_note = in.maybe_text("fee_note").value_or("");
    version.level = in.maybe_choice("level", levels).value_or("");
    auto unit = read_unit(in, units);
    version.unit_id = std::move(unit.id);
    version.unit_name = std::move(unit.name);
    version.source = in.text("source");
    read_lists(in, version, units);
    if (const auto fault = fault_of_shares(version.steps)) in.wrong("steps", *fault);
    return version;
}

void write_row(json::Writer& out, const Procedure& one, const Version* now) {
    out.field("id", one.id).field("code", one.code).field("name", one.name).field("field", one.field);
    out.field("level", now && !now->level.empty() ? now->level : one.level).field("from_import", one.from_import);
    out.field("limit_text", now ? std::optional{text_of(now->limit)} : std::nullopt);
    out.field("fee", now ? std::optional{now->fee} : std::nullopt);
    out.field("unit_name", now ? now->unit_name : std::nullopt);
    out.field("valid_from", now ? std::optional{now->valid_from} : std::nullopt);
}

void write_version(json::Writer& out, const Version& one, const Version* before) {
    const auto cut_off = one.limit.cut_off ? std::optional{calendar::time_text(*one.limit.cut_off)} : std::nullopt;
    out.field("id", one.id).field("valid_from", one.valid_from).field("limit_unit", word_of(one.limit.unit));
    out.field("limit_amount", one.limit.amount).field("cut_off", cut_off).field("limit_text", text_of(one.limit));
    out.field("fee", one.fee).field("fee_note", one.fee_note).field("level", one.level);
    out.field("unit_id", one.unit_id).field("unit_name", one.unit_name);
    out.key("papers").array([&] {
        for (const Paper& paper : one.papers)
            out.item().object([&] {
                out.field("name", paper.name).field("originals", paper.originals).field("copies", paper.copies);
                out.field("required", paper.required);
            });
    });
    out.field("results", one.results);
    out.key("steps").array([&] {
        for (const Step& step : one.steps)
            out.item().object([&] {
                out.field("name", step.name).field("unit_id", step.unit_id).field("unit_name", step.unit_name);
                out.field("share", step.share);
            });
    });
    out.field("source", one.source).field("changed_by", one.changed_by).field("changed_at", one.changed_at);
    out.field("version", one.version);
    out.field("changes", before ? changes(*before, one) : std::vector<std::string>{});
}

}  // namespace procedures
