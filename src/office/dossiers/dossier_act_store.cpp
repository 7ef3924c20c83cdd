#include <algorithm>

#include "office/dossiers/dossier_reading.hpp"
#include "office/dossiers/own_dossier.hpp"

namespace dossiers {

void add_act(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id, Act& act) {
    // The first of a new dossier needs no look.
    if (act.number == 0)
        act.number = 1 + db.number("SELECT max(number) FROM dossier_acts WHERE agency_id = $1 AND dossier_id = $2",
                                   {agency_id, dossier_id});
    db.run(
        "INSERT INTO dossier_acts (agency_id, dossier_id, number, at, act, official_id, from_unit_id, to_unit_id,"
        " to_official_id, step, state, note, due_before, due_after, limit_on, paper)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        {agency_id, dossier_id, act.number, act.at, act.act, act.official_id, act.from_unit_id, act.to_unit_id,
         act.to_official_id, act.step, static_cast<int>(act.state), act.note, act.due_before, act.due_after,
         act.limit_on, act.paper});
}

Act read_act(sql::Columns& in) {
    return Act{.number = in.integer(),
               .at = in.instant(),
               .act = in.text(),
               .official_id = in.maybe_text(),
               .from_unit_id = in.maybe_text(),
               .to_unit_id = in.maybe_text(),
               .to_official_id = in.maybe_text(),
               .step = in.maybe_integer(),
               .state = static_cast<State>(in.integer()),
               .note = in.text(),
               .due_before = in.maybe_instant(),
               .due_after = in.maybe_instant(),
               .limit_on = in.maybe_date(),
               .paper = in.maybe_integer()};
}

std::vector<Act> list_acts(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id) {
    static const std::string text = "SELECT " + std::string(act_columns) +
                                    " FROM dossier_acts WHERE agency_id = $1 AND dossier_id = $2 ORDER BY number";
    return db.all(text, {agency_id, dossier_id}, read_act);
}

bool all_digitised(const std::vector<HandedPaper>& papers) {
    const auto came = [](const HandedPaper& one) { return one.received; };
    const auto without_file = [](const HandedPaper& one) { return one.received && !one.attachment_id; };
    return std::any_of(papers.begin(), papers.end(), came) && std::none_of(papers.begin(), papers.end(), without_file);
}

void save_new_papers(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id,
                     const std::vector<HandedPaper>& papers) {
    int place = 0;
    for (const HandedPaper& one : papers)
        db.run(
            "INSERT INTO dossier_papers (agency_id, dossier_id, place, name, originals, copies, received,"
            " attachment_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            {agency_id, dossier_id, ++place, one.name, one.originals, one.copies, one.received, one.attachment_id});
}

std::vector<HandedPaper> list_papers(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id) {
    return db.all(
        "SELECT name, originals, copies, received, attachment_id FROM dossier_papers WHERE agency_id = $1"
        " AND dossier_id = $2 ORDER BY place",
        {agency_id, dossier_id}, [](sql::Columns& in) {
            return HandedPaper{in.text(), in.integer(), in.integer(), in.boolean(), in.maybe_text()};
        });
}

}  // namespace dossiers
