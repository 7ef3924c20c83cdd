// How long a search over many papers takes on the server: session, visibility, count, the first of each kind with
// excerpts, JSON; against the plain index of the engine (FTS5; tsvector with GIN when SAURO_TEST_POSTGRES names a
// cluster's database) asked for the same words, count and first rows in the same run.
//   search_bench [PAPERS] [WORDS]      100000 papers of 250 words each
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "lib/crypto/uuid.hpp"
#include "lib/embedded/embedded.hpp"
#include "lib/text/search_words.hpp"
#include "lib/text/text.hpp"
#include "many_dossiers.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/session.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/agency.hpp"
#include "office/directives/directive.hpp"
#include "office/search/build.hpp"
#include "office/search/query.hpp"
#include "server/dispatch.hpp"

namespace {

using std::chrono::steady_clock;

constexpr int papers_a_write = 500, rounds = 9;
constexpr double most_ms = 100;

/// Questions as people ask them: common and rare, with and without diacritics, phrases, codes, beginnings, nothing.
const std::vector<std::string> questions{"kế hoạch",
                                         "ke hoach",
                                         "uy ban nhan dan",
                                         "\"chuyển đổi số\"",
                                         "chuyển đổi số nông thôn",
                                         "123/KH-UBND",
                                         "99999",
                                         "báo cáo quý hồ s",
                                         "dân ban thôn họp",
                                         "\"ban dân\"",
                                         "phòng cháy chữa cháy",
                                         "th",
                                         "khongcotunay"};

/// The words of the program's own Vietnamese papers, in their order: runs of them make papers as frequent words do.
std::vector<std::string> vocabulary() {
    std::vector<std::string> words;
    for (const embedded::File& file : embedded::files()) {
        if (!std::string_view{file.name}.starts_with("definitions/demo/papers/")) continue;
        const std::string_view text = file.text();
        text::SearchWords all{text};
        for (text::SearchWord word; all.next(word);) words.emplace_back(text.substr(word.begin, word.end - word.begin));
    }
    return words;
}

/// Numbers that are the same in every run.
class Chance {
public:
    std::size_t below(std::size_t most) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return (state_ >> 33) % most;
    }

private:
    std::uint64_t state_ = 26;
};

std::string paper_text(const std::vector<std::string>& words, int count, Chance& chance) {
    std::string text;
    for (int made = 0; made < count;) {
        const std::size_t run = 2 + chance.below(7), from = chance.below(words.size() - run);
        for (std::size_t i = from; i < from + run; ++i, ++made) text += words[i] + " ";
    }
    return text;
}

struct Office {
    std::string agency_id, official_id, cookie;
};

Office make_office(sql::Connection& db) {
    const agencies::Agency agency = agencies::ensure(db, "11242");
    accounts::Unit unit{.name = "Văn phòng " + crypto::new_uuid(), .short_name = "VP", .kind = "office"};
    accounts::save_new_unit(db, agency.agency_id, unit);
    accounts::Official chair{.name = "Trần Văn Chủ", .post = "Chủ tịch", .unit_id = unit.id, .role = "chair"};
    accounts::save_new_official(db, agency.agency_id, chair);
    const auto now = calendar::system_clock().now();
    return {agency.agency_id, chair.id,
            accounts::open_session(db, agency.agency_id, chair.id, "127.0.0.1", now).cookie};
}

/// The same papers in the program, and their folded words in a plain index.
void fill(sql::Database& database, const Office& office, int papers, int words) {
    const bool sqlite = database.engine() == sql::Engine::sqlite;
    const std::vector<std::string> all = vocabulary();
    Chance chance;
    database.write([&](sql::Connection& db) {
        db.script(sqlite
                      ? "CREATE VIRTUAL TABLE plain USING fts5(text, prefix = '2 3')"
                      : "CREATE TABLE plain (number bigint PRIMARY KEY, text text NOT NULL, words tsvector NOT NULL);"
                        "CREATE INDEX plain_words ON plain USING gin (words)");
    });
    for (int from = 0; from < papers; from += papers_a_write)
        database.write([&](sql::Connection& db) {
            for (int n = from; n < std::min(from + papers_a_write, papers); ++n) {
                const std::string text = paper_text(all, words, chance);
                directives::Directive directive;
                directive.code = std::to_string(n) + "/KH-UBND";
                directive.kind = "KH";
                directive.issuer = "Ủy ban nhân dân xã";
                directive.subject = "Kế hoạch số " + std::to_string(n);
                directive.paper = R"([{"text":")" + text + R"("}])";
                directive.created_by = office.official_id;
                directives::save_new_directive(db, office.agency_id, directive, calendar::system_clock().now());
                const std::string folded = text::fold(*directive.code + " " + directive.subject + " " + text);
                if (sqlite)
                    db.run("INSERT INTO plain (rowid, text) VALUES ($1, $2)", {std::int64_t{n}, folded});
                else
                    db.run("INSERT INTO plain (number, text, words) VALUES ($1, $2, to_tsvector('simple', $2))",
                           {std::int64_t{n}, folded});
            }
        });
    search::build(database, office.agency_id, calendar::system_clock().now(), [] { return false; });
    if (!sqlite) database.connect()->run("VACUUM ANALYZE");
}

double milliseconds(const std::function<void()>& body) {
    const auto start = steady_clock::now();
    body();
    return std::chrono::duration<double, std::milli>(steady_clock::now() - start).count();
}

void ask_program(office::Installation& installation, const Office& office, const std::string& words) {
    http::Request request{.method = http::Method::get, .path = "/api/search"};
    request.query["words"] = words;
    request.headers["cookie"] = std::string(accounts::session_cookie) + "=" + office.cookie;
    const http::Response response = server::dispatch(installation, request);
    if (response.status != 200) throw std::runtime_error(response.body);
}

/// The words as the plain engine takes them: all of them, phrases in quotes, the last one by its beginning.
std::string plain_question(const std::string& words, bool sqlite) {
    const auto query = search::read_query(words);
    return search::expressions(query, sqlite ? sql::Engine::sqlite : sql::Engine::postgres).all;
}

void ask_plain(sql::Database& database, const std::string& question) {
    const bool sqlite = database.engine() == sql::Engine::sqlite;
    const char* count = sqlite ? "SELECT count(*) FROM (SELECT 1 FROM plain WHERE plain MATCH $1 LIMIT 1001)"
                               : "SELECT count(*) FROM (SELECT 1 FROM plain WHERE words @@ CAST($1 AS tsquery)"
                                 " LIMIT 1001) AS found";
    const char* first = sqlite ? "SELECT rowid, text FROM plain WHERE plain MATCH $1 ORDER BY rowid DESC LIMIT 6"
                               : "SELECT number, text FROM plain WHERE words @@ CAST($1 AS tsquery)"
                                 " ORDER BY number DESC LIMIT 6";
    database.read([&](sql::Connection& db) {
        db.number(count, {question});
        db.each(first, {question}, [](const sql::Row&) {});
    });
}

double middle(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// Prints a line for each question; the slowest of them.
double measure(const std::string& name, const std::string& url, int papers, int words) {
    const bench::Folder folder;
    const auto database = sql::Database::open(folder.path, url);
    sql::migrate(*database->connect());
    const Office office = database->writing(make_office);
    // A database that holds as many papers from an earlier run is measured as it is.
    const bool is_filled =
        database->reading([&](sql::Connection& db) { return db.number("SELECT count(*) FROM directives") >= papers; });
    const double filling = is_filled ? 0 : milliseconds([&] { fill(*database, office, papers, words); });
    fmt::print("{}: {} papers of {} words, written in {:.0f} s\n", name, papers, words, filling / 1000);
    jobs::Board jobs;
    office::Installation installation{*database, calendar::system_clock(), folder.path, jobs};
    double worst = 0;
    std::vector<double> ratios;
    for (const std::string& question : questions) {
        const std::string plain = plain_question(question, database->engine() == sql::Engine::sqlite);
        std::vector<double> ours, theirs;
        for (int round = 0; round < rounds; ++round) {
            theirs.push_back(milliseconds([&] { ask_plain(*database, plain); }));
            ours.push_back(milliseconds([&] { ask_program(installation, office, question); }));
        }
        const double one = middle(ours), reference = middle(theirs);
        fmt::print("  {:<26} {:7.1f} ms   plain {:7.1f} ms   ratio {:.2f}\n", question, one, reference,
                   one / reference);
        worst = std::max(worst, one);
        ratios.push_back(one / reference);
    }
    fmt::print("{}: slowest search {:.0f} ms (wanted: under {:.0f}), middle ratio to the plain index {:.2f}\n", name,
               worst, most_ms, middle(ratios));
    return worst;
}

}  // namespace

int main(int count, char** words) {
    spdlog::set_level(spdlog::level::warn);
    const int papers = count > 1 ? std::stoi(words[1]) : 100'000;
    const int length = count > 2 ? std::stoi(words[2]) : 250;
    double worst = measure("SQLite", "", papers, length);
    if (const char* url = std::getenv("SAURO_TEST_POSTGRES"))
        worst = std::max(worst, measure("PostgreSQL", url, papers, length));
    else
        fmt::print("skipped: PostgreSQL (SAURO_TEST_POSTGRES names none)\n");
    return worst < most_ms ? 0 : 1;
}
