#include <doctest/doctest.h>

#include <set>

#include "sources.hpp"

namespace {

using tidy::Source;
using tidy::sources;

/// Shared by all agencies, or the installation's own: no agency_id leads their keys.
const std::set<std::string> reference_tables{"agencies", "migrations", "installation", "settings"};

struct Table {
    std::string name, body, where;
};

std::vector<Table> tables() {
    static const std::regex create(R"re(CREATE TABLE (?:IF NOT EXISTS )?(\w+) \(([\s\S]*?)\n\);)re");
    std::vector<Table> found;
    for (const Source& source : sources())
        if (source.in("migrations/"))
            for (const tidy::Match& match : tidy::matches(source.text, create))
                found.push_back({match.groups[1], match.groups[2], place(source, match.offset)});
    return found;
}

}  // namespace

TEST_CASE("keys of an agency's tables begin with agency_id, so that the schema can be sharded") {
    static const std::regex key(R"re((PRIMARY KEY|UNIQUE)\s*\(\s*(\w+))re");
    static const std::regex column_key(R"re(\n\s*(\w+) [^,(]*\b(PRIMARY KEY|UNIQUE)\b(?!\s*\())re");
    CHECK(tables().size() > 3);
    for (const Table& table : tables()) {
        if (reference_tables.contains(table.name)) continue;
        INFO(table.where, ": ", table.name);
        const auto keys = tidy::matches(table.body, key), columns = tidy::matches("\n" + table.body, column_key);
        CHECK_FALSE((keys.empty() && columns.empty()));
        for (const tidy::Match& match : keys) CHECK(match.groups[2] == "agency_id");
        // FTS5 knows the rows of its table by a whole number; SQLite is never sharded.
        const bool of_sqlite = table.where.find(".sqlite.sql:") != std::string::npos;
        for (const tidy::Match& match : columns) CHECK((match.groups[1] == "agency_id" || of_sqlite));
    }
}

TEST_CASE("migrations keep to what both engines and Citus take") {
    static const std::regex refused(
        R"(\bSTRICT\b|\bTRIGGER\b|ON DELETE SET NULL|\bAUTOINCREMENT\b|\bSERIAL\b|\bdatetime\b|\bnow\(\))",
        std::regex::icase);
    static const std::regex unique_index(R"re(CREATE UNIQUE INDEX \w+\s+ON (\w+)\s*\(\s*(\w+))re");
    for (const Source& source : sources()) {
        if (!source.in("migrations/")) continue;
        for (const tidy::Match& match : tidy::matches(source.text, refused)) {
            INFO(place(source, match.offset), ": ", match.groups[0]);
            CHECK(match.groups.empty());
        }
        for (const tidy::Match& match : tidy::matches(source.text, unique_index)) {
            INFO(place(source, match.offset), ": ", match.groups[1]);
            CHECK((match.groups[2] == "agency_id" || reference_tables.contains(match.groups[1])));
        }
    }
}

TEST_CASE("every statement on an agency's table names agency_id") {
    std::set<std::string> tenant_tables;
    for (const Table& table : tables())
        if (!reference_tables.contains(table.name)) tenant_tables.insert(table.name);
    static const std::regex statement(R"re(^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b)re");
    static const std::regex named(R"re(\b(?:FROM|INTO|UPDATE|JOIN)\s+(\w+))re");
    for (const Source& source : sources()) {
        if (!source.in("src/") || !source.is_cpp() || source.is_test()) continue;
        for (const auto& [offset, content] : tidy::literals(source)) {
            if (!std::regex_search(content, statement) || content.find("agency_id") != std::string::npos) continue;
            for (const tidy::Match& match : tidy::matches(content, named)) {
                INFO(place(source, offset), ": ", content);
                CHECK_FALSE(tenant_tables.contains(match.groups[1]));
            }
        }
    }
}

TEST_CASE("what was done stays written: no statement changes or takes away a line of a history") {
    static const std::regex changing(
        R"re(\b(?:UPDATE|DELETE\s+FROM)\s+(audit_events|dossier_(?:acts|deliveries|forms)|task_events)\b)re");
    for (const Source& source : sources()) {
        if (!source.in("src/") || !source.is_cpp() || source.is_test()) continue;
        for (const tidy::Match& match : tidy::matches(source.text, changing)) {
            INFO(place(source, match.offset), ": ", match.groups[1]);
            CHECK(match.groups.empty());
        }
    }
}
