#include "office/figures/place.hpp"

namespace figures {
namespace {

// Every row of a figure of dossiers was received by the period's last day, and not finished before its first.
constexpr Place dossiers{
    .from = "visible_dossiers d",
    .agency = "d.agency_id",
    .limits = "d.received_on <= $3 AND (d.finished_on IS NULL OR d.finished_on > $4)",
    .unit = "d.unit_id",
    .official = "d.holder_id",
    .id = "d.id",
    .after = "",  // in two orders: dossier_rows.cpp
    .order = "",
    .field = "d.field",
    .channel = "d.channel",
    .level = "d.level",
    .procedure = "d.procedure_id",
};

// What was approved before the period, or given after it, is in none of its figures.
#define TASKS_TOUCHED "coalesce(t.approved_on, '9999-12-31') > $4 AND t.created_at < $8"

constexpr Place tasks{
    .from = "tasks t",
    .agency = "t.agency_id",
    .limits = TASKS_TOUCHED,
    .unit = "t.lead_unit_id",
    .official = "t.official_id",
    .id = "t.id",
    .after = "t.id < $14",
    .order = "t.id DESC",
};

// Acts of people and of the program, in the period; whose they are says the task.
#define ACTS_OF(act)                                                                                   \
    "SELECT agency_id, id, task_id, act, due_on FROM task_events WHERE agency_id = $1 AND act = '" act \
    "'"                                                                                                \
    " AND at >= $7 AND at < $8 UNION ALL "

constexpr Place task_events{
    .from = "(" ACTS_OF("return") ACTS_OF("ask_extension") ACTS_OF("decide_extension") ACTS_OF("remind")
            "SELECT agency_id, id, task_id, act, due_on FROM program_acts WHERE agency_id = $1"
            " AND act LIKE 'chase%' AND at >= $7 AND at < $8)"
            " e JOIN tasks t ON t.agency_id = e.agency_id AND t.id = e.task_id",
    .agency = "e.agency_id",
    .limits = "",
    .unit = "t.lead_unit_id",
    .official = "t.official_id",
    .id = "e.id",
    .after = "e.id < $14",
    .order = "e.id DESC",
};

#undef ACTS_OF

#define PART_ID "CAST(c.task_id AS text) || '|' || CAST(c.unit_id AS text)"

constexpr Place task_parts{
    // CROSS JOIN: SQLite begins with the few tasks that the period touches.
    .from = "tasks t CROSS JOIN task_coordinators c",
    .agency = "t.agency_id",
    .limits = "c.agency_id = t.agency_id AND c.task_id = t.id AND " TASKS_TOUCHED,
    .unit = "c.unit_id",
    .official = "c.official_id",
    .id = PART_ID,
    .after = PART_ID " < $14",
    .order = PART_ID " DESC",
    .id_type = "text",
};

constexpr Place readings{
    .from = "directive_readings r",
    .agency = "r.agency_id",
    .limits = "r.at >= $7 AND r.at < $8",
    .unit = "r.unit_id",
    .official = "r.official_id",
    .id = "r.id",
    .after = "r.id < $14",
    .order = "r.id DESC",
};

constexpr Place documents{
    .from = "documents w",
    .agency = "w.agency_id",
    .limits = "",
    .unit = "w.unit_id",
    .official = nullptr,
    .id = "w.id",
    .after = "w.id < $14",
    .order = "w.id DESC",
};

#undef PART_ID
#undef TASKS_TOUCHED

/// A filter that a register has no column for leaves nothing of it.
std::string only(const char* parameter, const char* type, const char* column) {
    const std::string none = std::string("CAST(") + parameter + " AS " + type + ") IS NULL";
    return " AND " + (column ? "(" + none + " OR " + column + " = " + parameter + ")" : none);
}

/// The nil id stands for a dossier that names no procedure.
std::string only_procedure(const char* column) {
    const std::string none = "CAST($13 AS uuid) IS NULL";
    if (!column) return " AND " + none;
    return " AND (" + none + " OR coalesce(" + column + ", '00000000-0000-0000-0000-000000000000') = $13)";
}

}  // namespace

const Place& place_of(Register which) {
    switch (which) {
        case Register::dossiers:
            return dossiers;
        case Register::tasks:
            return tasks;
        case Register::task_events:
            return task_events;
        case Register::task_parts:
            return task_parts;
        case Register::readings:
            return readings;
        case Register::documents:
            break;
    }
    return documents;
}

const char* Place::column(Dimension by) const {
    switch (by) {
        case Dimension::unit:
            return unit;
        case Dimension::field:
            return field;
        case Dimension::channel:
            return channel;
        case Dimension::level:
            return level;
        case Dimension::procedure:
            return procedure;
        case Dimension::official:
            break;
    }
    return official;
}

std::string from_where(Register which) {
    const Place& place = place_of(which);
    std::string text = std::string(" FROM ") + place.from + " WHERE " + place.agency + " = $1";
    if (*place.limits) text += std::string(" AND ") + place.limits;
    text += only("$5", "uuid", place.unit) + only("$6", "text", place.field) + only("$9", "uuid", place.official);
    text += only("$11", "text", place.channel) + only("$12", "text", place.level);
    text += only_procedure(place.procedure);
    text += place.official ? std::string(" AND (CAST($10 AS text) IS NULL OR ") + place.official + " IS NULL)"
                           : " AND CAST($10 AS text) IS NULL";
    // The casts let a statement ignore a day that its figure does not need.
    for (const char* day : {"$2", "$3", "$4", "$7", "$8"})
        text += " AND CAST(" + std::string(day) + " AS text) IS NOT NULL";
    return text;
}

}  // namespace figures
