#include "office/figures/form_ii06a.hpp"

#include <algorithm>
#include <numeric>

#include "lib/text/text.hpp"

namespace figures {
namespace {

FormLine line_of(std::string field, Counts counts) {
    FormLine line{std::move(field), std::move(counts), {}};
    for (std::size_t i = 0; i < line.numbers.size(); ++i)
        for (const std::string_view code : form_columns()[i].figures) line.numbers[i] += at(line.counts, code);
    return line;
}

}  // namespace

const std::vector<FormColumn>& form_columns() {
    static const std::vector<FormColumn> columns{
        {3, {"dossiers.received"}},
        {4, {"dossiers.received_new_online"}},
        {5, {"dossiers.received_new_counter_postal"}},
        {6, {"dossiers.carried_over"}},
        {7, {"dossiers.finished"}},
        {8, {"dossiers.resolved_early"}},
        {9, {"dossiers.resolved_on_time", "dossiers.refused", "dossiers.withdrawn"}},
        {10, {"dossiers.resolved_late"}},
        {11, {"dossiers.open"}},
        {12, {"dossiers.open_in_time", "dossiers.open_paused"}},
        {13, {"dossiers.open_overdue"}},
    };
    return columns;
}

Form form_of(const std::vector<std::pair<std::string, Counts>>& by_field) {
    Form form;
    Counts total;
    for (const Figure& figure : definitions())
        if (figure.counts == Register::dossiers) total.emplace_back(figure.code, 0);
    for (const auto& [field, counts] : by_field) {
        if (at(counts, "dossiers.received") == 0) continue;
        form.lines.push_back(line_of(field, counts));
        for (std::size_t i = 0; i < total.size(); ++i) total[i].second += counts[i].second;
    }
    const auto place = [](const FormLine& line) { return std::pair{line.field.empty(), text::sort_key(line.field)}; };
    std::sort(form.lines.begin(), form.lines.end(),
              [&](const FormLine& a, const FormLine& b) { return place(a) < place(b); });
    form.total = line_of("", std::move(total));
    return form;
}

const std::vector<FormIdentity>& form_identities() {
    static const std::vector<FormIdentity> all{{3, {4, 5, 6}}, {7, {8, 9, 10}}, {11, {12, 13}}, {3, {7, 11}}};
    return all;
}

std::int64_t number_at(const FormLine& line, int column) {
    return line.numbers.at(static_cast<std::size_t>(column - first_form_column));
}

std::int64_t sum_of(const FormLine& line, const FormIdentity& identity) {
    return std::accumulate(identity.parts.begin(), identity.parts.end(), std::int64_t{0},
                           [&](std::int64_t sum, int column) { return sum + number_at(line, column); });
}

bool holds(const Form& form, const FormIdentity& identity) {
    const auto line_holds = [&](const FormLine& line) {
        return number_at(line, identity.sum) == sum_of(line, identity);
    };
    return line_holds(form.total) && std::all_of(form.lines.begin(), form.lines.end(), line_holds);
}

}  // namespace figures
