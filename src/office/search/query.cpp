#include "office/search/query.hpp"

#include "lib/text/search_words.hpp"
#include "lib/text/text.hpp"

namespace search {
namespace {

/// Words are letters and digits only, so that neither form needs escapes.
struct Form {
    std::string_view and_also, but_not;
    std::string (*phrase_of)(const Term&, bool exact);
};

std::string in_form(const QueryWord& word, bool exact) { return exact ? word.exact : word.plain; }

/// "ke hoach" *
std::string fts5_phrase(const Term& term, bool exact) {
    std::vector<std::string> words;
    for (const QueryWord& word : term.words) words.push_back(in_form(word, exact));
    return "\"" + text::join(words, " ") + "\"" + (term.prefix ? " *" : "");
}

/// '+ke hoach' & '+hoach nam':* & 'kế' <-> 'hoạch' <-> 'năm':*. The index holds pairs without diacritics; two such
/// words need no more than their pair.
std::string tsquery_phrase(const Term& term, bool exact) {
    std::vector<std::string> parts, words;
    const auto last = [&](std::size_t i) { return term.prefix && i + 1 == term.words.size() ? "':*" : "'"; };
    for (std::size_t i = 0; i < term.words.size(); ++i) {
        words.push_back("'" + in_form(term.words[i], exact) + last(i));
        if (i > 0) parts.push_back("'+" + term.words[i - 1].plain + " " + term.words[i].plain + last(i));
    }
    if (exact || words.size() != 2) parts.push_back(text::join(words, " <-> "));
    return text::join(parts, " & ");
}

constexpr Form fts5{" AND ", " NOT ", fts5_phrase};
constexpr Form tsquery{" & ", " & !", tsquery_phrase};

void add_term(Query& query, std::string_view piece) {
    Term term;
    text::SearchWords words{piece};
    for (text::SearchWord word; words.next(word);) {
        query.marked = query.marked || word.marked();
        term.words.push_back({word.exact, word.plain});
    }
    if (!term.words.empty()) query.terms.push_back(std::move(term));
}

void add_pieces(Query& query, std::string_view unquoted) {
    for (const std::string& piece : text::split(text::squeeze(unquoted), ' ')) add_term(query, piece);
}

std::string all_of(const Form& form, const std::vector<Term>& terms, bool exact) {
    std::vector<std::string> phrases;
    for (const Term& term : terms) phrases.push_back("(" + form.phrase_of(term, exact) + ")");
    return text::join(phrases, form.and_also);
}

/// The terms one after the other.
Term joined(const std::vector<Term>& terms) {
    Term whole;
    for (const Term& term : terms) whole.words.insert(whole.words.end(), term.words.begin(), term.words.end());
    whole.prefix = terms.back().prefix;
    return whole;
}

}  // namespace

Query read_query(std::string_view typed) {
    Query query;
    const auto parts = text::split(text::replace_all(text::replace_all(std::string(typed), "“", "\""), "”", "\""), '"');
    for (std::size_t i = 0; i < parts.size(); ++i) {
        // A quote that nobody closed holds what follows together all the same.
        if (i % 2 == 1)
            add_term(query, parts[i]);
        else
            add_pieces(query, parts[i]);
    }
    text::SearchWords last{parts.back()};
    text::SearchWord word;
    while (last.next(word)) {
    }
    if (!query.terms.empty() && text::length(word.plain) >= prefix_min && word.end == parts.back().size())
        query.terms.back().prefix = true;
    return query;
}

std::size_t count_words(const Query& query) {
    std::size_t count = 0;
    for (const Term& term : query.terms) count += term.words.size();
    return count;
}

Expressions expressions(const Query& query, sql::Engine engine) {
    const Form& form = engine == sql::Engine::sqlite ? fts5 : tsquery;
    const auto together = [&](bool exact) { return all_of(form, {joined(query.terms)}, exact); };
    const auto all = [&](bool exact) { return all_of(form, query.terms, exact); };
    const auto without = [&](const std::string& wanted, const std::string& shown) {
        return "(" + wanted + ")" + std::string(form.but_not) + "(" + shown + ")";
    };
    Expressions made{.all = all(false), .groups = {}};
    const bool several = query.terms.size() > 1;
    if (query.marked) {
        if (several) made.groups.push_back(together(true));
        made.groups.push_back(several ? without(all(true), together(true)) : all(true));
    }
    if (several) made.groups.push_back(query.marked ? without(together(false), all(true)) : together(false));
    std::string last = several ? without(all(false), together(false)) : all(false);
    if (query.marked) last = without(last, all(true));
    made.groups.push_back(std::move(last));
    return made;
}

}  // namespace search
