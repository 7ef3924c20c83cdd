#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <set>
#include <thread>

#include "lib/crypto/uuid.hpp"
#include "scenarios/play.hpp"
#include "scenarios/rights.hpp"

// Plays tests/api/**/*.test on both engines, asks every route who may, and sees that every statement has run on both.
//   api_test [PART-OF-A-PATH…]     PostgreSQL when SAURO_TEST_POSTGRES names a cluster's database
namespace {

namespace fs = std::filesystem;

struct Sums {
    std::mutex mutex;
    int passed = 0, failed = 0, skipped = 0;

    void fail(const std::string& engine, const std::string& what) {
        const std::lock_guard lock(mutex);
        ++failed;
        std::printf("FAILED on %s: %s\n", engine.c_str(), what.c_str());
    }
    void pass(int count) {
        const std::lock_guard lock(mutex);
        passed += count;
    }
};

/// Statements by engine, as they are first prepared.
struct Statements {
    std::mutex mutex;
    std::set<std::string> of[2];
};
Statements statements;

/// What only one engine can be told: its statement ends with its name.
bool is_engines_own(const std::string& text) {
    if (text.ends_with("/* sqlite */") || text.ends_with("/* postgres */")) return true;
    for (const char* start : {"BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "PRAGMA", "VACUUM", "SET ",
                              "CREATE ", "DROP ", "ANALYZE", "SELECT pg_", "SELECT count(*) FROM pg_"})
        if (text.starts_with(start)) return true;
    return false;
}

std::vector<std::string> scenario_files(const std::vector<std::string>& parts) {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(SAURO_SOURCE_DIR) / "tests/api")) {
        const std::string path = entry.path().string();
        const auto named = [&](const std::string& part) { return path.find(part) != std::string::npos; };
        if (entry.path().extension() == ".test" && (parts.empty() || std::any_of(parts.begin(), parts.end(), named)))
            found.push_back(path);
    }
    std::sort(found.begin(), found.end());
    return found;
}

void run_engine(const std::string& engine, const fs::path& folder, const std::string& url,
                const std::vector<std::string>& files, bool whole, Sums& sums) {
    try {
        scenarios::Base base{folder / engine, url};
        for (const std::string& file : files) {
            const scenarios::Outcome outcome = scenarios::play(base, file);
            sums.pass(outcome.answers);
            if (outcome.failure) sums.fail(engine, *outcome.failure);
        }
        if (!whole) return;
        const scenarios::Rights rights = scenarios::check_rights(base);
        sums.pass(rights.held);
        for (const std::string& broken : rights.broken) sums.fail(engine, broken);
    } catch (const std::exception& error) {
        sums.fail(engine, std::string("the base office: ") + error.what());
    }
}

void compare_statements(Sums& sums) {
    const auto& [sqlite, postgres] = statements.of;
    const auto missing = [&](const std::set<std::string>& here, const std::set<std::string>& there,
                             const char* engine) {
        for (const std::string& text : here)
            if (!is_engines_own(text) && !there.contains(text)) sums.fail(engine, "never prepared here: " + text);
    };
    missing(sqlite, postgres, "postgres");
    missing(postgres, sqlite, "sqlite");
    std::printf("%zu statements ran on both engines\n", sqlite.size());
}

}  // namespace

int main(int count, char** words) {
    spdlog::set_level(spdlog::level::err);
    sql::on_prepare = [](sql::Engine engine, std::string_view text) {
        const std::lock_guard lock(statements.mutex);
        statements.of[engine == sql::Engine::postgres].emplace(text);
    };
    const std::vector<std::string> parts(words + 1, words + count);
    const auto files = scenario_files(parts);
    const fs::path folder = fs::temp_directory_path() / ("sauro-api-" + crypto::new_uuid());
    fs::create_directories(folder);
    const char* url = std::getenv("SAURO_TEST_POSTGRES");
    Sums sums;
    {
        std::vector<std::jthread> engines;
        engines.emplace_back([&] { run_engine("sqlite", folder, "", files, parts.empty(), sums); });
        if (url) engines.emplace_back([&] { run_engine("postgres", folder, url, files, parts.empty(), sums); });
    }
    if (url && parts.empty() && sums.failed == 0) compare_statements(sums);
    if (!url) {
        std::printf("skipped: PostgreSQL (SAURO_TEST_POSTGRES names none)\n");
        sums.skipped = static_cast<int>(files.size());
    }
    fs::remove_all(folder);
    std::printf("%d passed, %d failed, %d skipped\n", sums.passed, sums.failed, sums.skipped);
    return sums.failed == 0 ? 0 : 1;
}
