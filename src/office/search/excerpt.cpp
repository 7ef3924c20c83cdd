#include "office/search/excerpt.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "lib/text/search_words.hpp"
#include "lib/text/text.hpp"
#include "lib/text/words.hpp"

namespace search {
namespace {

/// Words that an excerpt may hold, so that what is found in it is all shown.
constexpr std::size_t window_words = 24;
constexpr std::size_t excerpt_bytes = 260, before_bytes = 50;

/// Which words of the question a word of the text is, a bit each.
struct Asked {
    struct One {
        QueryWord word;
        bool prefix;
    };
    std::vector<One> words;

    explicit Asked(const Query& query) {
        for (const Term& term : query.terms)
            for (std::size_t i = 0; i < term.words.size(); ++i)
                words.push_back({term.words[i], term.prefix && i + 1 == term.words.size()});
    }
    std::uint32_t bits_of(const text::SearchWord& word) const {
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < words.size(); ++i)
            if (matches(words[i].word, words[i].prefix, word.plain)) bits |= 1u << i;
        return bits;
    }
    bool exactly(const text::SearchWord& word) const {
        for (const One& one : words)
            if (word.exact == one.word.exact) return true;
        return false;
    }
};
static_assert(query_words_max <= 32, "a bit for each word");

struct Hit {
    std::size_t index = 0, begin = 0;
    std::uint32_t bits = 0;
    bool exact = false;
};

/// How well the words from `from` on answer: how many different ones, how many one after the other, how many exactly.
struct Score {
    int words = 0, in_order = 0, exact = 0;
    auto operator<=>(const Score&) const = default;
};

Score score_of(const std::vector<Hit>& hits, std::size_t from) {
    Score score;
    std::uint32_t bits = 0;
    for (std::size_t i = from; i < hits.size() && hits[i].index < hits[from].index + window_words; ++i) {
        const bool follows = i > from && hits[i].index == hits[i - 1].index + 1;
        if (follows && (hits[i].bits & (hits[i - 1].bits << 1))) ++score.in_order;
        if (hits[i].exact && (hits[i].bits & ~bits)) ++score.exact;
        bits |= hits[i].bits;
    }
    score.words = std::popcount(bits);
    score.in_order = std::min(score.in_order, score.words - 1);
    return score;
}

std::vector<Hit> hits_in(std::string_view in, const Asked& asked) {
    std::vector<Hit> hits;
    text::SearchWords words{in};
    std::size_t index = 0, in_order = 0;
    for (text::SearchWord word; words.next(word); ++index) {
        const std::uint32_t bits = asked.bits_of(word);
        if (bits == 0) continue;
        const bool exact = asked.exactly(word);
        const bool follows = !hits.empty() && hits.back().index + 1 == index && (bits & (hits.back().bits << 1));
        in_order = !exact ? 0 : follows ? in_order + 1 : 1;
        hits.push_back({index, word.begin, bits, exact});
        if (in_order == asked.words.size()) break;  // nothing further on answers better
    }
    return hits;
}

/// Marks every place where the words of a term stand one after the other; how many there are.
template <class Matches>
int mark_term(const Term& term, const std::vector<text::SearchWord>& words, std::vector<bool>& found,
              Matches matches_word) {
    int places = 0;
    for (std::size_t at = 0; at + term.words.size() <= words.size(); ++at) {
        std::size_t i = 0;
        while (i < term.words.size() &&
               matches_word(term.words[i], term.prefix && i + 1 == term.words.size(), words[at + i]))
            ++i;
        if (i < term.words.size()) continue;
        std::fill_n(found.begin() + static_cast<std::ptrdiff_t>(at), i, true);
        ++places;
    }
    return places;
}

/// Where a term stands with the diacritics that were typed, its other places are not meant.
std::vector<bool> found_words(const std::vector<text::SearchWord>& words, const Query& query) {
    std::vector<bool> found(words.size(), false);
    for (const Term& term : query.terms) {
        const auto exactly = [](const QueryWord& wanted, bool prefix, const text::SearchWord& word) {
            const bool plain = wanted.exact == wanted.plain;
            const std::string& form = plain ? word.plain : word.exact;
            return prefix ? form.starts_with(wanted.exact) : form == wanted.exact;
        };
        const auto nearly = [](const QueryWord& wanted, bool prefix, const text::SearchWord& word) {
            return matches(wanted, prefix, word.plain);
        };
        if (mark_term(term, words, found, exactly) == 0) mark_term(term, words, found, nearly);
    }
    return found;
}

}  // namespace

void write(json::Writer& out, const Run& run) {
    out.object([&] { out.field("text", run.text).field("hit", run.hit); });
}

std::vector<Run> mark(std::string_view in, const Query& query) {
    std::vector<text::SearchWord> words;
    text::SearchWords all{in};
    for (text::SearchWord word; all.next(word);) words.push_back(word);
    const std::vector<bool> found = found_words(words, query);
    std::vector<Run> runs;
    std::size_t shown = 0;
    const auto show = [&](std::size_t to, bool hit) {
        if (to > shown) runs.push_back({std::string(in.substr(shown, to - shown)), hit});
        shown = to;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!found[i]) continue;
        show(words[i].begin, false);
        while (i + 1 < words.size() && found[i + 1]) ++i;
        show(words[i].end, true);
    }
    show(in.size(), false);
    return runs;
}

std::vector<Run> excerpt(std::string_view in, const Query& query) {
    const std::vector<Hit> hits = hits_in(in, Asked{query});
    if (hits.empty()) return {};
    std::size_t best = 0;
    Score highest;
    for (std::size_t i = 0; i < hits.size(); ++i)
        if (const Score score = score_of(hits, i); score > highest) highest = score, best = i;
    std::size_t from = hits[best].begin > before_bytes ? hits[best].begin - before_bytes : 0;
    if (from > 0) from = std::min(hits[best].begin, in.find_first_of(" \n", from) + 1);
    std::string_view piece = text::head(in.substr(from), excerpt_bytes);
    const bool goes_on = from + piece.size() < in.size();
    if (goes_on) piece = piece.substr(0, std::max(piece.find_last_of(" \n"), hits[best].begin - from + 1));
    return mark((from > 0 ? "… " : "") + text::squeeze(piece) + (goes_on ? " …" : ""), query);
}

}  // namespace search
