#include <algorithm>
#include <map>

#include "lib/text/text.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/agency.hpp"
#include "office/figures/asked.hpp"
#include "office/figures/figures.hpp"
#include "office/procedures/procedure.hpp"

namespace figures {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

/// One unit, field, procedure … with its figures.
struct TableLine {
    std::string key;   ///< "" = not stated
    std::string name;  ///< nothing where pages have the words
    std::string code;  ///< of a procedure or commune
    Counts counts;
};

struct Name {
    std::string name, code;
};

std::map<std::string, Name> names_of(Request& rq, Dimension dimension, const std::string& agency_id) {
    std::map<std::string, Name> names;
    if (dimension == Dimension::unit)
        for (const accounts::Unit& unit : accounts::list_units(rq.db(), agency_id)) names[unit.id] = {unit.name, ""};
    if (dimension == Dimension::procedure)
        for (const auto& one : procedures::list_procedures(rq.db(), agency_id))
            names[one.id] = {one.name, one.code.value_or("")};
    if (dimension == Dimension::official)
        for (const accounts::Official& one : accounts::list_officials(rq.db(), agency_id, std::nullopt))
            names[one.id] = {one.name, ""};
    return names;
}

/// Names first, by the Vietnamese alphabet; what is not stated comes last.
void sort(std::vector<TableLine>& lines) {
    const auto place = [](const TableLine& line) {
        return std::tuple{line.key.empty(), text::sort_key(line.name.empty() ? line.key : line.name), line.code};
    };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](const TableLine& a, const TableLine& b) { return place(a) < place(b); });
}

std::vector<TableLine> lines_of(Request& rq, Dimension dimension, const Question& question) {
    const auto names = names_of(rq, dimension, question.agency_id);
    std::vector<TableLine> lines;
    for (auto& [key, counts] : by(rq.db(), dimension, question)) {
        if (at(counts, "dossiers.received") == 0) continue;
        const auto found = names.find(key);
        const Name name = found == names.end() ? Name{} : found->second;
        lines.push_back({key == dossiers::no_unit ? "" : key, name.name, name.code, std::move(counts)});
    }
    sort(lines);
    return lines;
}

std::vector<TableLine> lines_of_communes(Request& rq, const Question& question) {
    std::vector<TableLine> lines;
    for (const agencies::Agency& commune : agencies::communes_of(rq.db(), rq.agency_id())) {
        Question asked = question;
        asked.agency_id = commune.agency_id;
        lines.push_back({commune.code, commune.name, commune.code, dossier_counts(rq.db(), asked)});
    }
    return lines;
}

void write_counts(json::Writer& out, const Counts& counts) {
    out.key("figures").object([&] {
        for (const auto& [code, number] : counts) out.field(code, number);
    });
}

Response show_table(Request& rq) {
    static const std::map<std::string, Dimension, std::less<>> words{
        {"unit", Dimension::unit},   {"field", Dimension::field},         {"channel", Dimension::channel},
        {"level", Dimension::level}, {"procedure", Dimension::procedure}, {"official", Dimension::official}};
    const std::string word = rq.query("by").value_or("");
    const auto dimension = words.find(word);
    if (dimension == words.end() && word != "commune") office::refuse("by", "field.choice");
    const Question question = question_of(rq);
    const auto lines = word == "commune" ? lines_of_communes(rq, question) : lines_of(rq, dimension->second, question);
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const TableLine& line : lines)
                out.item().object([&] {
                    out.field("key", line.key).field("name", line.name).field("code", line.code);
                    write_counts(out, line.counts);
                });
        });
        out.key("total").object([&] { write_counts(out, dossier_counts(rq.db(), question)); });
    });
    return Response::json_text(out.take());
}

/// Of a city, those of this installation; of a commune, none.
Response list_communes(Request& rq) {
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const agencies::Agency& commune : agencies::communes_of(rq.db(), rq.agency_id()))
                out.item().object([&] { out.field("code", commune.code).field("name", commune.name); });
        });
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes table_routes{
    {office::GET, "/api/communes", list_communes, Ability::figures_see},
    {office::GET, "/api/figure_table", show_table, Ability::figures_see},
};

}  // namespace figures
