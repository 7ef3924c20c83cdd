#include "office/search/query.hpp"

#include "lib/text/search_words.hpp"
#include "lib/text/text.hpp"

namespace search {
namespace {

/// Words are letters and digits only, so that neither form needs escapes.
struct Form {
    std::string_view and_also, but_not;
    bool one_quote;  ///< around a whole phrase
    std::string_view between_words, before_prefix;
};
constexpr Form fts5{" AND ", " NOT ", true, " ", " *"};
constexpr Form tsquery{" & ", " & !", false, " <-> ", ":*"};

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

std::string phrase_of(const Form& form, const Term& term, bool exact) {
    const std::string quote = form.one_quote ? "\"" : "'";
    std::string all = quote;
    for (std::size_t i = 0; i < term.words.size(); ++i) {
        if (i > 0)
            all += form.one_quote ? std::string(form.between_words) : quote + std::string(form.between_words) + quote;
        all += exact ? term.words[i].exact : term.words[i].plain;
    }
    all += quote;
    if (term.prefix) all += form.before_prefix;
    return all;
}

std::string all_of(const Form& form, const std::vector<Term>& terms, bool exact) {
    std::vector<std::string> phrases;
    for (const Term& term : terms) phrases.push_back("(" + phrase_of(form, term, exact) + ")");
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
