#include "lib/sql/sqlite_words.hpp"

#include "lib/sql/error.hpp"
#include "lib/text/search_words.hpp"

namespace sql {
namespace {

using Take = int (*)(void*, int, const char*, int, int, int);

// It has no state: every tokenizer is the same one.
int make(void*, const char**, int, Fts5Tokenizer** made) {
    static char nothing;
    *made = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void remove(Fts5Tokenizer*) {}

int tokenize(Fts5Tokenizer*, void* context, int flags, const char* text, int size, Take take) {
    const bool asked = (flags & FTS5_TOKENIZE_QUERY) != 0;
    text::SearchWords words{{text, static_cast<std::size_t>(size)}};
    for (text::SearchWord word; words.next(word);) {
        const auto hand_over = [&](int how, const std::string& form) {
            return take(context, how, form.data(), static_cast<int>(form.size()), static_cast<int>(word.begin),
                        static_cast<int>(word.end));
        };
        int answer = hand_over(0, asked ? word.exact : word.plain);
        if (answer == SQLITE_OK && !asked && word.marked()) answer = hand_over(FTS5_TOKEN_COLOCATED, word.exact);
        if (answer != SQLITE_OK) return answer;
    }
    return SQLITE_OK;
}

fts5_api* api_of(sqlite3* db) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

}  // namespace

void add_vietnamese_words(sqlite3* db) {
    fts5_api* api = api_of(db);
    fts5_tokenizer words{&make, &remove, &tokenize};
    if (!api || api->xCreateTokenizer(api, "vietnamese", nullptr, &words, nullptr) != SQLITE_OK)
        throw Error("this SQLite has no FTS5");
}

}  // namespace sql
