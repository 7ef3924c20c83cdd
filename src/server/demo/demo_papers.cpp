#include "server/demo/demo_papers.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <regex>

#include "lib/calendar/working_days.hpp"
#include "lib/embedded/embedded.hpp"
#include "lib/text/text.hpp"
#include "office/audit/audit.hpp"
#include "office/directives/coverage_store.hpp"
#include "office/directives/directive.hpp"
#include "office/directives/draft_task.hpp"
#include "office/directives/found.hpp"
#include "office/directives/instruction.hpp"
#include "office/directives/reading/reading.hpp"
#include "office/directives/unit_match.hpp"
#include "office/documents/document.hpp"
#include "office/tasks/task_store.hpp"
#include "server/demo/chance.hpp"

namespace demo {
namespace {

using calendar::Date;
using std::chrono::days;

constexpr int year_days = 365, outgoing_papers = 260, incoming_papers = 420;
constexpr int earlier_papers = 330;  // of each year before: more, so that their fall can be seen
constexpr std::string_view paper_to_try = "to_try.md";
constexpr std::string_view name_to_try = "ke-hoach-de-thu.md";

std::string text_of(const toml::table& table, std::string_view name) {
    return table[name].value<std::string>().value();
}

/// A paper on its way into a register; a directive has its own row of definitions/demo/documents.toml.
struct Planned {
    Date day;
    bool outgoing;
    const toml::table* row;
    bool is_directive;
};

class Registrar {
public:
    Registrar(sql::Connection& db, const Office& office, calendar::Instant now)
        : db_(db),
          office_(office),
          now_(now),
          today_(calendar::local_date(now)),
          chance_(static_cast<std::uint64_t>(today_.time_since_epoch().count()) * 7),
          clerk_(office.of_role("clerk").front()) {}

    void run() {
        for (const Planned& one : planned()) {
            documents::Document document = registered(one);
            if (one.is_directive) issue(*one.row, document);
        }
    }
    std::vector<IssuedTask> tasks;

    /// The paper with its blanks filled in: code, day, deadlines counted from the day of issue.
    std::string paper(std::string_view file, const std::string& code, Date day) const {
        std::string all{embedded::get("definitions/demo/papers/" + std::string(file))};
        all = text::replace_all(all, "{code}", code);
        all = text::replace_all(all, "{day}", long_date(day));
        all = text::replace_all(all, "{year}", std::to_string(calendar::year_of(day)));
        all = text::replace_all(all, "{signer}", office_.of_role("chair").front().name);
        static const std::regex later(R"(\{\+(\d+)\})");
        for (std::smatch found; std::regex_search(all, found, later);) {
            const Date due = calendar::working_days().this_or_next(day + days{std::stoi(found[1])});
            all.replace(static_cast<std::size_t>(found.position()), static_cast<std::size_t>(found.length()),
                        calendar::to_vietnamese(due));
        }
        return all;
    }

private:
    /// "ngày 05 tháng 9 năm 2026", as Decree 30/2020 wants it.
    std::string long_date(Date day) const {
        const auto two = [](int n, int below) { return (n < below ? "0" : "") + std::to_string(n); };
        std::string form = text_of(file_, "day_form");
        form = text::replace_all(form, "{day}", two(calendar::day_of(day), 10));
        form = text::replace_all(form, "{month}", two(calendar::month_of(day), 3));
        return text::replace_all(form, "{year}", std::to_string(calendar::year_of(day)));
    }

    /// A working day of the year before that day.
    Date some_day(int days_ago = 0) {
        return calendar::working_days().before(today_ - days{days_ago + chance_.between(0, year_days)}, 1);
    }

    const toml::table* weighted(std::string_view list) {
        std::int64_t all = 0;
        for (const toml::node& node : *file_[list].as_array()) all += weight(node);
        std::int64_t left = chance_.below(all);
        for (const toml::node& node : *file_[list].as_array())
            if ((left -= weight(node)) < 0) return node.as_table();
        return nullptr;
    }
    static std::int64_t weight(const toml::node& node) {
        return (*node.as_table())["weight"].value<std::int64_t>().value();
    }

    std::vector<Planned> planned() {
        std::vector<Planned> all;
        for (int i = 0; i < outgoing_papers; ++i) all.push_back({some_day(), true, weighted("outgoing"), false});
        for (int i = 0; i < 2 * earlier_papers; ++i)
            all.push_back({some_day((1 + i % 2) * year_days), true, weighted("outgoing"), false});
        for (int i = 0; i < incoming_papers; ++i) all.push_back({some_day(), false, weighted("incoming"), false});
        for (const toml::node& node : *file_["directives"].as_array()) {
            const toml::table* row = node.as_table();
            const Date day = calendar::working_days().before(today_ - days{(*row)["days_ago"].value<int>().value()}, 1);
            all.push_back({day, !row->contains("author"), row, true});
        }
        std::stable_sort(all.begin(), all.end(), [](const Planned& a, const Planned& b) { return a.day < b.day; });
        return all;
    }

    documents::Document registered(const Planned& one) {
        const toml::table& row = *one.row;
        documents::Document document{.direction = one.outgoing ? "outgoing" : "incoming", .kind = text_of(row, "kind")};
        document.subject = one.is_directive ? text_of(row, "subject") : *some(row["subjects"]);
        const accounts::Unit& unit = one.is_directive
                                         ? office_.unit(text_of(row, "unit"))
                                         : office_.units.at(static_cast<std::size_t>(chance_.between(1, 4)));
        document.unit_id = unit.id;
        document.unit_name = unit.name;
        document.issued_on = one.day;
        if (one.outgoing)
            document.signer_name = chance_.one_of(office_.people_of(office_.units.front().id)).name;
        else
            receive(document, row, one);
        const calendar::Instant at = calendar::at_local(one.day, 8, static_cast<int>(chance_.below(60)));
        documents::save_new(db_, office_.agency.agency_id, document, documents::drafter_word(unit.short_name),
                            clerk_.id, at);
        return document;
    }

    void receive(documents::Document& document, const toml::table& row, const Planned& one) {
        document.arrived_on = one.day;
        document.issued_on = calendar::working_days().before(one.day, static_cast<int>(chance_.between(0, 4)));
        const std::string number = std::to_string(++incoming_number_);
        if (one.is_directive) {
            document.author = text_of(row, "author");
            document.code = text::replace_all(text_of(row, "code"), "{n}", number);
            return;
        }
        const toml::array& authors = *row["authors"].as_array();
        const toml::array& author =
            *authors[static_cast<std::size_t>(chance_.below(static_cast<std::int64_t>(authors.size())))].as_array();
        document.author = author[0].value<std::string>();
        document.code = number + "/" + author[1].value<std::string>().value();
    }

    template <class Node>
    std::optional<std::string> some(Node node) {
        const toml::array& all = *node.as_array();
        return all[static_cast<std::size_t>(chance_.below(static_cast<std::int64_t>(all.size())))]
            .template value<std::string>();
    }

    void issue(const toml::table& row, const documents::Document& document) {
        const std::string file = text_of(row, "file");
        const paper::Paper paper =
            directives::read_paper(this->paper(file, document.code.value(), document.issued_on), file);
        const directives::Reading reading = directives::understand(paper);
        const directives::Letterhead& head = reading.document;
        json::Writer kept;
        directives::write_paper(kept, paper);
        const accounts::Official issuer = office_.of_role("office_head").front();
        directives::Directive directive{.id = {},
                                        .code = document.code,
                                        .kind = document.kind,
                                        .notation = head.notation,
                                        .issuer = head.issuer,
                                        .place = head.place,
                                        .issued_on = head.issued_on,
                                        .subject = head.subject,
                                        .signer_name = head.signer.name,
                                        .recipients = head.recipients,
                                        .paper = kept.take(),
                                        .attachment_id = {},
                                        .created_by = issuer.id,
                                        .created_at = {}};
        const calendar::Instant at =
            calendar::at_local(document.outgoing() ? document.issued_on : *document.arrived_on, 9);
        const bool waits = row.contains("waits");
        if (waits) directive.state = directives::State::proposed;
        if (waits) directive.draft = draft_of(reading, row);
        directives::save_new_directive(db_, office_.agency.agency_id, directive, at);
        directives::save_parts(db_, office_.agency.agency_id, directive.id, reading.parts);
        directives::save_found(db_, office_.agency.agency_id, directive.id, {reading.targets, reading.report_duties});
        if (!document.outgoing()) instruct(directive, row, at, waits);
        if (waits) return;
        audit::record(db_, {office_.agency.agency_id, issuer.id, "127.0.0.1"}, at, "directive.issue", directive.id,
                      directive.code.value());
        const auto first = static_cast<std::ptrdiff_t>(tasks.size());
        for (const directives::TaskDraft& draft : reading.tasks) give(draft, directive, row, at);
        if (const toml::array* cover = row["cover"].as_array())
            cover_parts(directive.id, *cover, {tasks.begin() + first, tasks.end()});
    }

    /// Names the tasks, by their numbers, that carry out the first parts of the directive.
    void cover_parts(const std::string& directive_id, const toml::array& cover, const std::vector<IssuedTask>& given) {
        auto parts = directives::list_parts(db_, office_.agency.agency_id, directive_id);
        for (std::size_t i = 0; i < cover.size(); ++i) {
            for (const auto& number : *cover[i].as_array())
                for (const IssuedTask& one : given)
                    if (one.task.ordinal == number.value<std::string>()) parts.at(i).task_ids.push_back(one.task.id);
            directives::save_cover(db_, office_.agency.agency_id, directive_id, parts.at(i));
        }
    }

    std::string draft_of(const directives::Reading& reading, const toml::table& row) {
        std::vector<directives::DraftTask> drafts;
        for (const directives::TaskDraft& one : reading.tasks)
            drafts.push_back({.task = understood(one, row), .lead_read = one.lead, .coordinators_unknown = {}});
        return directives::draft_text(drafts);
    }

    /// What came in goes the office's way: the clerk, the office head, and the chair unless it waits for them.
    void instruct(const directives::Directive& directive, const toml::table& row, calendar::Instant at, bool waits) {
        const toml::table words = toml::parse(embedded::get("definitions/demo/doing.toml"));
        const auto write = [&](const accounts::Official& official, std::string_view kind, int minutes) {
            const std::string text = words["instructions"][kind].value<std::string>().value();
            directives::add_instruction(db_, office_.agency.agency_id, directive.id, official.id,
                                        at - std::chrono::minutes{minutes}, kind,
                                        text::replace_all(text, "{unit}", text_of(row, "unit")));
        };
        write(clerk_, "registration", 45);
        write(office_.of_role("office_head").front(), "proposal", 20);
        if (!waits) write(office_.of_role("chair").front(), "instruction", 0);
    }

    void record_override(const tasks::Task& task, calendar::Instant at) {
        tasks::add_event(db_, office_.agency.agency_id, task.id, task.created_by, at, "override", task.unclear_reason);
        audit::record(db_, {office_.agency.agency_id, task.created_by, "127.0.0.1"}, at, "task.override", task.id,
                      *task.unclear_reason);
    }

    tasks::Task understood(const directives::TaskDraft& draft, const toml::table& row) {
        tasks::Task task{.directive_id = {}, .ordinal = draft.ordinal, .content = draft.content};
        const auto leads = directives::match_units(draft.lead, office_.units);
        const bool led = !leads.empty() && leads.front().unit_id;
        task.lead_unit_id = led ? *leads.front().unit_id : office_.unit(text_of(row, "unit")).id;
        for (const directives::UnitMatch& match : directives::match_units(draft.coordinators, office_.units))
            if (match.unit_id && *match.unit_id != task.lead_unit_id) task.coordinator_ids.push_back(*match.unit_id);
        if (!draft.product.empty()) task.product = draft.product;
        if (!draft.deadline.text.empty()) task.deadline_text = draft.deadline.text;
        task.deadline_kind = draft.deadline.kind;
        task.due_on = task.first_due_on = draft.deadline.due_on;
        task.occurrences = draft.deadline.occurrences;
        task.source_line = draft.source.line;
        if (!draft.source.heading.empty()) task.source_heading = draft.source.heading;
        task.answerable_id = chance_.one_of(office_.of_role("vice_chair")).id;
        task.approver_id = chance_.in_thousand(600) ? office_.of_role("chair").front().id : *task.answerable_id;
        return task;
    }

    void give(const directives::TaskDraft& draft, const directives::Directive& directive, const toml::table& row,
              calendar::Instant at) {
        tasks::Task task = understood(draft, row);
        task.directive_id = directive.id;
        // 6 rõ holds: what the paper leaves unclear goes out by the chair's word only.
        if (!tasks::missing_marks(task, true).empty()) task.unclear_reason = text_of(file_, "unclear_reason");
        task.created_by = task.unclear_reason ? office_.of_role("chair").front().id : directive.created_by;
        tasks::save_new_task(db_, office_.agency.agency_id, task, at);
        tasks::add_event(db_, office_.agency.agency_id, task.id, task.created_by, at, "issue", std::nullopt,
                         task.due_on);
        audit::record(db_, {office_.agency.agency_id, task.created_by, "127.0.0.1"}, at, "task.issue", task.id);
        if (task.unclear_reason) record_override(task, at);
        tasks.push_back({std::move(task), at});
    }

    sql::Connection& db_;
    const Office& office_;
    const calendar::Instant now_;
    const Date today_;
    Chance chance_;
    const accounts::Official clerk_;
    const toml::table file_ = toml::parse(embedded::get("definitions/demo/documents.toml"));
    int incoming_number_ = 1200;
};

}  // namespace

std::vector<IssuedTask> register_papers(sql::Connection& db, const Office& office, const std::filesystem::path& folder,
                                        calendar::Instant now) {
    Registrar registrar{db, office, now};
    registrar.run();
    std::filesystem::create_directories(folder);
    std::ofstream(folder / name_to_try) << registrar.paper(paper_to_try, "", calendar::local_date(now));
    return std::move(registrar.tasks);
}

}  // namespace demo
