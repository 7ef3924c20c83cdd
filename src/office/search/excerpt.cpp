#include "office/search/excerpt.hpp"

#include <algorithm>
#include <array>
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

bool is_near(const QueryWord& wanted, const text::SearchWord& word, Nearness nearness, bool prefix) {
    const bool exactly = nearness <= Nearness::exact_beginning && wanted.exact != wanted.plain;
    const std::string& form = exactly ? word.exact : word.plain;
    const std::string& asked = exactly ? wanted.exact : wanted.plain;
    const bool begins = nearness == Nearness::exact_beginning || nearness == Nearness::plain_beginning;
    return begins && prefix ? form.starts_with(asked) : form == asked;
}

/// Is this word of the text the term's word `at`?
bool is_word_of(const Term& term, std::size_t at, const text::SearchWord& word, Nearness nearness) {
    return is_near(term.words[at], word, nearness, term.prefix && at + 1 == term.words.size());
}

/// How far the words of a term have come one after the other, at one nearness.
struct Course {
    std::size_t words = 0;
    bool complete = false;

    void go_on(const Term& term, const text::SearchWord& word, Nearness nearness) {
        if (words == term.words.size()) words = 0;
        words = is_word_of(term, words, word, nearness) ? words + 1 : is_word_of(term, 0, word, nearness) ? 1 : 0;
        complete = complete || words == term.words.size();
    }
};

constexpr std::array<Nearness, 4> nearest_first{Nearness::exact, Nearness::exact_beginning, Nearness::plain,
                                                Nearness::plain_beginning};

struct Place {
    std::size_t index = 0, begin = 0;
    std::uint32_t bits = 0;  ///< which words of the question it is
};
static_assert(query_words_max <= 32, "a bit for each word");

/// How well the words from `from` on answer: how many different ones, how many one after the other.
struct Score {
    int words = 0, in_order = 0;
    auto operator<=>(const Score&) const = default;
};

bool follows(const Place& before, const Place& after) {
    return after.index == before.index + 1 && (after.bits & (before.bits << 1)) != 0;
}

Score score_of(const std::vector<Place>& places, std::size_t from) {
    Score score;
    std::uint32_t bits = 0;
    for (std::size_t i = from; i < places.size() && places[i].index < places[from].index + window_words; ++i) {
        if (i > from && follows(places[i - 1], places[i])) ++score.in_order;
        bits |= places[i].bits;
    }
    score.words = std::popcount(bits);
    score.in_order = std::min(score.in_order, score.words - 1);
    return score;
}

std::vector<Place> places_in(std::string_view in, const Query& query, const std::vector<Nearness>& nearness) {
    std::vector<Place> places;
    text::SearchWords words{in};
    const std::size_t asked = count_words(query);
    std::size_t index = 0, in_order = 0;
    for (text::SearchWord word; words.next(word); ++index) {
        Place place{.index = index, .begin = word.begin};
        std::size_t bit = 0;
        for (std::size_t t = 0; t < query.terms.size(); ++t)
            for (std::size_t i = 0; i < query.terms[t].words.size(); ++i, ++bit)
                if (is_word_of(query.terms[t], i, word, nearness[t])) place.bits |= 1u << bit;
        if (place.bits == 0) continue;
        in_order = !places.empty() && follows(places.back(), place) ? in_order + 1 : 1;
        places.push_back(place);
        if (in_order == asked) break;  // nothing further on answers better
    }
    return places;
}

}  // namespace

void write(json::Writer& out, const Run& run) {
    out.object([&] { out.field("text", run.text).field("hit", run.hit); });
}

Marks::Marks(const Query& query, std::string_view record) : query_(query) {
    std::vector<std::array<Course, nearest_first.size()>> courses(query.terms.size());
    text::SearchWords words{record};
    std::size_t exact = 0;
    for (text::SearchWord word; exact < query.terms.size() && words.next(word);)
        for (std::size_t t = 0; t < query.terms.size(); ++t) {
            const bool known = courses[t][0].complete;
            for (std::size_t i = 0; i < nearest_first.size() && !known; ++i)
                courses[t][i].go_on(query.terms[t], word, nearest_first[i]);
            if (!known && courses[t][0].complete) ++exact;
        }
    for (const auto& term : courses) {
        const auto nearest = std::find_if(term.begin(), term.end(), [](const Course& one) { return one.complete; });
        nearness_.push_back(nearest == term.end() ? nearest_first.back()
                                                  : nearest_first.at(static_cast<std::size_t>(nearest - term.begin())));
    }
}

std::vector<Run> Marks::mark(std::string_view piece) const {
    std::vector<text::SearchWord> words;
    text::SearchWords all{piece};
    for (text::SearchWord word; all.next(word);) words.push_back(word);
    std::vector<bool> found(words.size(), false);
    for (std::size_t t = 0; t < query_.terms.size(); ++t) {
        const Term& term = query_.terms[t];
        for (std::size_t at = 0; at + term.words.size() <= words.size(); ++at) {
            std::size_t i = 0;
            while (i < term.words.size() && is_word_of(term, i, words[at + i], nearness_[t])) ++i;
            if (i == term.words.size()) std::fill_n(found.begin() + static_cast<std::ptrdiff_t>(at), i, true);
        }
    }
    std::vector<Run> runs;
    std::size_t shown = 0;
    const auto show = [&](std::size_t to, bool hit) {
        if (to > shown) runs.push_back({std::string(piece.substr(shown, to - shown)), hit});
        shown = to;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!found[i]) continue;
        show(words[i].begin, false);
        while (i + 1 < words.size() && found[i + 1]) ++i;
        show(words[i].end, true);
    }
    show(piece.size(), false);
    return runs;
}

std::vector<Run> Marks::excerpt(std::string_view in) const {
    const std::vector<Place> places = places_in(in, query_, nearness_);
    if (places.empty()) return {};
    std::size_t best = 0;
    Score highest;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (const Score score = score_of(places, i); score > highest) highest = score, best = i;
    const std::size_t found = places[best].begin;
    std::size_t from = found > before_bytes ? found - before_bytes : 0;
    if (from > 0) from = std::min(found, in.find_first_of(" \n", from) + 1);
    std::string_view piece = text::head(in.substr(from), excerpt_bytes);
    const bool goes_on = from + piece.size() < in.size();
    const std::size_t last_space = piece.find_last_of(" \n");
    if (goes_on && last_space != piece.npos && last_space > found - from) piece = piece.substr(0, last_space);
    return mark((from > 0 ? "… " : "") + text::squeeze(piece) + (goes_on ? " …" : ""));
}

}  // namespace search
