// How long the server takes for the pages of one commune with ten years of dossiers: every filter of the list, figures,
// form II.06a, the score of service, rows behind a figure. The slowest of the rounds counts, for a person who waits.
//   commune_pages_bench [DOSSIERS] [POSTGRESQL URL of an empty database]
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>

#include "many_dossiers.hpp"
#include "server/dispatch.hpp"

namespace {

using std::chrono::steady_clock;

constexpr int rounds = 7;
constexpr double wanted_ms = 100;

struct Page {
    std::string path;
    std::map<std::string, std::string, std::less<>> query;
};

/// The first is a stranger to the caches; of the others the slowest.
struct Times {
    double first = 0, worst = 0;
};

Times times_of(office::Installation& office, const std::string& cookie, const Page& page) {
    Times times;
    for (int round = 0; round <= rounds; ++round) {
        const http::Request request{.path = page.path,
                                    .query = page.query,
                                    .headers = {{"cookie", "sauro_session=" + cookie}},
                                    .address = "127.0.0.1"};
        const auto start = steady_clock::now();
        const http::Response response = server::dispatch(office, request);
        const double taken = std::chrono::duration<double, std::milli>(steady_clock::now() - start).count();
        if (response.status != 200) throw std::runtime_error(page.path + " answered " + response.body);
        (round == 0 ? times.first : times.worst) = round == 0 ? taken : std::max(times.worst, taken);
    }
    return times;
}

std::vector<Page> pages() {
    const calendar::Date today = calendar::system_clock().today();
    const int year = calendar::year_of(today);
    const std::string from = fmt::format("{}-01-01", year), to = fmt::format("{}-12-31", year);
    const std::string long_ago = fmt::format("{}-02-01", year - 9), then = fmt::format("{}-03-31", year - 9);
    const std::string ten_years = fmt::format("{}-01-01", year - 10);
    std::vector<Page> all;
    for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{{"limit", "50"},
                                                                                      {"open", "true"},
                                                                                      {"due", "overdue"},
                                                                                      {"due", "today"},
                                                                                      {"due", "soon"},
                                                                                      {"due", "differs"},
                                                                                      {"state", "3"},
                                                                                      {"state", "5"},
                                                                                      {"state", "8"},
                                                                                      {"field", "Giảm nghèo"},
                                                                                      {"field", "Không có"},
                                                                                      {"channel", "postal"},
                                                                                      {"level", "full"},
                                                                                      {"procedure_code", "1.011606"},
                                                                                      {"q", "lan"},
                                                                                      {"q", "không có ai"},
                                                                                      {"q", "H24.242-0001"},
                                                                                      {"received_to", then},
                                                                                      {"received_from", long_ago}})
        all.push_back({"/api/dossiers", {{name, value}}});
    for (const auto& [first, last] : {std::pair{from, to}, {long_ago, then}, {ten_years, to}}) {
        const std::map<std::string, std::string, std::less<>> period{{"from", first}, {"to", last}};
        for (const char* path : {"/api/figures", "/api/form_ii06a", "/api/service_score", "/api/lateness"})
            all.push_back({path, period});
        for (const char* by : {"unit", "field", "channel", "level", "procedure", "official"}) {
            auto query = period;
            query["by"] = by;
            all.push_back({"/api/figure_table", query});
        }
        for (const char* code : {"dossiers.received", "dossiers.resolved_late", "dossiers.withdrawn",
                                 "dossiers.open_paused", "dossiers.open_overdue"})
            all.push_back({std::string("/api/figures/") + code + "/rows", period});
    }
    // At most two years.
    all.push_back({"/api/procedure_days", {{"from", fmt::format("{}-01-01", year - 1)}, {"to", to}}});
    all.push_back({"/api/weekly_reports", {}});
    return all;
}

}  // namespace

int main(int count, char** words) {
    const int dossiers = count > 1 ? std::stoi(words[1]) : 300'000;
    spdlog::set_level(spdlog::level::warn);
    const bench::Folder folder;
    const auto database = sql::Database::open(folder.path, count > 2 ? words[2] : "");
    sql::migrate(*database->connect());
    const bench::Filled filled = bench::fill(*database, dossiers);
    jobs::Board jobs;
    office::Installation office{*database, calendar::system_clock(), folder.path, jobs};
    double worst = 0;
    for (const Page& page : pages()) {
        const Times times = times_of(office, filled.cookie, page);
        worst = std::max(worst, times.worst);
        std::string asked;
        for (const auto& [name, value] : page.query) asked += (asked.empty() ? "?" : "&") + name + "=" + value;
        fmt::print("{:8.1f} ms (first {:8.1f}) {}{}{}\n", times.worst, times.first, page.path, asked,
                   times.worst < wanted_ms ? "" : "   SLOW");
    }
    fmt::print("{} dossiers of ten years: slowest page {:.1f} ms (wanted: under {:.0f})\n", dossiers, worst, wanted_ms);
    return worst < wanted_ms ? 0 : 1;
}
