#include "office/directives/reading/labelled.hpp"

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"

namespace directives {

namespace {

enum class Kind { none, lead, coordinators, product, deadline };

struct Label {
    Kind kind = Kind::none;
    std::size_t words = 0;
};

Label label_at(const std::vector<text::Word>& w, std::size_t at) {
    const auto spells = [&](std::initializer_list<std::string_view> all) { return text::spells_any(w, at, all); };
    if (const std::size_t n = spells({"don vi chu tri :", "co quan chu tri :", "chu tri :", "don vi thuc hien :",
                                      "co quan thuc hien :", "don vi chu tri thuc hien :", "phan cong thuc hien :",
                                      "bo phan thuc hien :", "don vi chu tri tham muu :"}))
        return {Kind::lead, n};
    if (const std::size_t n = spells({"don vi phoi hop :", "co quan phoi hop :", "phoi hop :",
                                      "don vi phoi hop thuc hien :", "phoi hop thuc hien :"}))
        return {Kind::coordinators, n};
    if (const std::size_t n =
            spells({"san pham :", "san pham la", "ket qua :", "san pham dau ra :", "ket qua dau ra :",
                    "san pham hoan thanh :", "ket qua , san pham :", "san pham , ket qua :", "san pham can dat :"}))
        return {Kind::product, n};
    if (const std::size_t n = spells(
            {"thoi gian :", "thoi han :", "thoi gian hoan thanh :", "thoi gian thuc hien :", "thoi han hoan thanh :",
             "han hoan thanh :", "tien do :", "hoan thanh :", "thoi han thuc hien :", "tien do hoan thanh :"}))
        return {Kind::deadline, n};
    return {};
}

}  // namespace

void Labelled::take(const Labelled& below) {
    any_below = true;
    add_units(lead, below.lead);
    add_units(coordinators, below.coordinators);
    if (product.empty()) product = below.product;
    if (deadline.text.empty()) deadline = below.deadline;
}

Labelled read_labelled(std::string_view text, const Commune& commune, const DeadlineOptions& dates) {
    Labelled found;
    const auto w = text::words(text);
    for (std::size_t i = 0; i < w.size(); ++i) {
        const Label label = label_at(w, i);
        if (label.kind == Kind::none) continue;
        const bool first_word = i == 0 || (i == 1 && w[0].plain == "(");
        if (first_word && w[i + label.words - 1].plain == ":") found.leads_off = true;
        const std::size_t first = i + label.words;
        std::size_t last = first;
        while (last < w.size()) {
            if (w[last].plain == ")" || label_at(w, last).kind != Kind::none) break;
            const bool stop = w[last].plain == ";" || w[last].plain == ".";
            const bool ends =
                last + 1 >= w.size() ||
                text.substr(w[last].end, w[last + 1].begin - w[last].end).find_first_of(" \n") != text.npos;
            // Units are divided by semicolons too; there only the next label ends the list.
            const bool list = label.kind == Kind::lead || label.kind == Kind::coordinators;
            if (stop && ends && (w[last].plain == "." || !list)) break;
            ++last;
        }
        if (first >= last) continue;
        const std::string value = text::squeeze(text.substr(w[first].begin, w[last - 1].end - w[first].begin));
        if (label.kind == Kind::lead) add_units(found.lead, unit_list(value, commune));
        if (label.kind == Kind::coordinators) add_units(found.coordinators, unit_list(value, commune));
        if (label.kind == Kind::product && found.product.empty()) found.product = value;
        if (label.kind == Kind::deadline && found.deadline.text.empty()) found.deadline = read_deadline(value, dates);
        i = last - 1;
    }
    return found;
}

}  // namespace directives
