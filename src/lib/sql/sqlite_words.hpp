#pragma once
#include <sqlite3.h>

namespace sql {

/// Teaches a connection the tokenizer "vietnamese" of FTS5: a text is indexed by its words without diacritics and, at
/// the same place, with them (text::SearchWords). So "ke hoach" finds "Kế hoạch", and "kế hoạch" finds only that.
/// Throws sql::Error where SQLite has no FTS5.
void add_vietnamese_words(sqlite3*);

}  // namespace sql
