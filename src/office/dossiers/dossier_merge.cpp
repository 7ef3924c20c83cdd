#include "office/dossiers/dossier_merge.hpp"

namespace dossiers {

using calendar::Instant;

namespace {

/// How far a dossier in that state has come. Refused, withdrawn and returned are the end of the way; a result waits.
int stage(State state) {
    switch (state) {
        case State::registered:
            return 1;
        case State::received:
            return 2;
        case State::resolved:
            return 4;
        case State::refused:
        case State::withdrawn:
        case State::returned:
            return 5;
        default:
            return 3;
    }
}

/// Exports that show days only: midnight of the known day is no news.
Instant finer(Instant known, Instant shown) {
    const calendar::Date day = calendar::local_date(shown);
    return calendar::local_date(known) == day && shown == calendar::at_local(day, 0) ? known : shown;
}

std::string procedure_shown(const SheetDossier& one) {
    if (one.procedure_code.empty() || one.procedure_code == one.procedure_name) return one.procedure_name;
    return one.procedure_name + " (" + one.procedure_code + ")";
}

template <class Moment>
std::string iso(const std::optional<Moment>& moment) {
    return moment ? calendar::to_iso(*moment) : "";
}

void merge_dates(Dossier& into, const SheetDossier& given) {
    const Dossier& shown = given.dossier;
    if (given.has(Column::received_at)) into.received_at = finer(into.received_at, shown.received_at);
    if (given.has(Column::due_on)) into.due_on = shown.due_on;
    if (given.has(Column::state)) into.state = shown.state;
    if (given.has(Column::finished_at))
        into.finished_at = into.finished_at ? finer(*into.finished_at, *shown.finished_at) : *shown.finished_at;
    else if (!outcome_of(into.state))
        into.finished_at.reset();
}

}  // namespace

bool is_earlier(State known, State shown) { return stage(shown) < stage(known); }

SheetDossier merged(const SheetDossier& known, const SheetDossier& given) {
    SheetDossier all = known;
    all.row = given.row;
    all.given = known.given | given.given;
    merge_dates(all.dossier, given);
    const auto take = [&](Column column, auto& into, const auto& shown) {
        if (given.has(column)) into = shown;
    };
    Dimensions& by = all.dossier.dimensions;
    const Dimensions& shown = given.dossier.dimensions;
    take(Column::field, by.field, shown.field);
    take(Column::level, by.level, shown.level);
    take(Column::channel, by.channel, shown.channel);
    take(Column::components_digitised, by.components_digitised, shown.components_digitised);
    take(Column::result_electronic, by.result_electronic, shown.result_electronic);
    take(Column::applicant, all.dossier.applicant, given.dossier.applicant);
    take(Column::fee, all.dossier.fee, given.dossier.fee);
    take(Column::payment, all.dossier.payment, given.dossier.payment);
    all.settle_payment();
    if (given.has(Column::unit)) {
        all.unit_name = given.unit_name;
        by.unit_id = shown.unit_id;
    }
    if (given.has(Column::procedure_code) || given.has(Column::procedure_name)) {
        const bool same = all.dossier.procedure_id == given.dossier.procedure_id;
        if (!same || given.has(Column::procedure_code)) all.procedure_code = given.procedure_code;
        if (!same || given.has(Column::procedure_name)) all.procedure_name = given.procedure_name;
        all.dossier.procedure_id = given.dossier.procedure_id;
    }
    return all;
}

std::vector<FieldChange> changes_between(const SheetDossier& before, const SheetDossier& after) {
    std::vector<FieldChange> changes;
    const auto add = [&](Column column, std::string old_value, std::string new_value) {
        if (old_value != new_value) changes.push_back({column, std::move(old_value), std::move(new_value)});
    };
    const auto truth = [](bool value) { return std::string(value ? "true" : "false"); };
    const Dossier &a = before.dossier, &b = after.dossier;
    const Dimensions &x = a.dimensions, &y = b.dimensions;
    add(Column::state, std::to_string(static_cast<int>(a.state)), std::to_string(static_cast<int>(b.state)));
    add(Column::received_at, calendar::to_iso(a.received_at), calendar::to_iso(b.received_at));
    add(Column::due_on, iso(a.due_on), iso(b.due_on));
    add(Column::finished_at, iso(a.finished_at), iso(b.finished_at));
    if (x.unit_id != y.unit_id) changes.push_back({Column::unit, before.unit_name, after.unit_name});
    if (a.procedure_id != b.procedure_id)
        changes.push_back({Column::procedure_name, procedure_shown(before), procedure_shown(after)});
    add(Column::field, x.field, y.field);
    add(Column::level, x.level, y.level);
    add(Column::channel, x.channel, y.channel);
    add(Column::applicant, a.applicant, b.applicant);
    add(Column::fee, std::to_string(a.fee), std::to_string(b.fee));
    add(Column::payment, a.payment, b.payment);
    add(Column::components_digitised, truth(x.components_digitised), truth(y.components_digitised));
    add(Column::result_electronic, truth(x.result_electronic), truth(y.result_electronic));
    return changes;
}

}  // namespace dossiers
