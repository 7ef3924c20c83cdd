// How long taking in an export of dossiers lasts: the whole program (columns guessed, rows checked, units and
// procedures made, roll-ups kept) against a bare import in the same run: libzip + expat + plain SQLite inserts into the
// same table with the same indexes, durable at the end. And what SheetJS needs for only reading the file.
//   import_bench [FILE.xlsx] [ROUNDS]
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <vector>

#include "bare_import.hpp"
#include "lib/process/child.hpp"
#include "lib/sql/database.hpp"
#include "many_dossiers.hpp"
#include "office/agencies/agency.hpp"
#include "office/dossiers/dossier_import.hpp"

namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr const char* default_file = "../shared/data/nguyen-luong-bang-2026-q1.xlsx";
constexpr double most_ratio = 2.5;

double milliseconds_since(steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(steady_clock::now() - start).count();
}

/// A folder with an empty database of the whole schema.
std::unique_ptr<sql::Database> fresh(const bench::Folder& folder) {
    auto database = sql::Database::open(folder.path, "");
    sql::migrate(*database->connect());
    return database;
}

double whole_import(const fs::path& file) {
    const bench::Folder folder;
    const auto database = fresh(folder);
    const std::string agency =
        database->writing([](sql::Connection& db) { return agencies::ensure(db, "11242").agency_id; });
    const auto start = steady_clock::now();
    dossiers::import_dossiers(*database, agency, file, {.now = *calendar::parse_iso_instant("2026-06-01T00:00:00Z")});
    return milliseconds_since(start);
}

double bare_import(const fs::path& file) {
    const bench::Folder folder;
    fresh(folder).reset();
    const auto start = steady_clock::now();
    bench::import_bare(folder.path / "sauro.sqlite", file);
    return milliseconds_since(start);
}

void print_sheetjs(const fs::path& file, double whole) {
    const char* given = std::getenv("SAURO_SHEETJS");  // a folder whose node_modules hold the package xlsx
    const fs::path package = fs::absolute(given ? given : "web") / "node_modules/xlsx";
    if (!fs::exists(package)) {
        fmt::print("SheetJS reading only: skipped (no npm package xlsx: bin/bench brings it)\n");
        return;
    }
    const std::string script = fmt::format(
        "const x = require('{}'); const t = performance.now(); const b = x.readFile('{}');"
        "x.utils.sheet_to_json(b.Sheets[b.SheetNames[0]], {{header: 1}});"
        "console.log(Math.round(performance.now() - t));",
        package.string(), fs::absolute(file).string());
    // Node reserves far more addresses than it uses.
    const auto outcome = process::run({"node", "-e", script}, "", {.memory = 1ull << 40});
    if (const int reading = bench::to_number(outcome.output, 0))
        fmt::print("SheetJS reading only: {} ms; ours / SheetJS {:.2f}\n", reading, whole / reading);
    else
        fmt::print("SheetJS reading only: skipped (node did not run it)\n");
}

double middle(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

}  // namespace

int main(int count, char** words) {
    const fs::path file = count > 1 ? words[1] : default_file;
    const int rounds = count > 2 ? bench::to_number(words[2], 7) : 7;
    if (!fs::exists(file)) {
        fmt::print("skipped: no {}\n", file.string());
        return 0;
    }
    std::vector<double> bare, whole;
    for (int i = 0; i < rounds; ++i) {
        bare.push_back(bare_import(file));
        whole.push_back(whole_import(file));
    }
    const double ratio = middle(whole) / middle(bare);
    fmt::print("bare import: {:.0f} ms, ours: {:.0f} ms (medians of {})\n", middle(bare), middle(whole), rounds);
    fmt::print("ratio {:.2f} (at most {:.1f})\n", ratio, most_ratio);
    print_sheetjs(file, middle(whole));
    return ratio <= most_ratio ? 0 : 1;
}
