#include <algorithm>
#include <array>

#include "lib/ooxml/docx_writer.hpp"
#include "office/directives/lint/finding.hpp"

namespace directives {

namespace {

constexpr int tolerance = 20;  // twips; margins are rounded when they are set in centimetres or inches

struct Margin {
    const char* code;
    int least_mm, most_mm;
    int ooxml::PageForm::*side;
};
// Annex I of Decree 30/2020, part I: A4, margins in millimetres.
constexpr std::array<Margin, 4> margins{{{"margin_top", 20, 25, &ooxml::PageForm::top},
                                         {"margin_bottom", 20, 25, &ooxml::PageForm::bottom},
                                         {"margin_left", 30, 35, &ooxml::PageForm::left},
                                         {"margin_right", 15, 20, &ooxml::PageForm::right}}};
constexpr int a4_width_mm = 210, a4_height_mm = 297;
constexpr std::string_view face = "Times New Roman";
constexpr int least_size = 26, most_size = 28;  // half points, of the body's text

std::string millimetres(int twips) {
    const int tenths = (twips * 254 + 720) / 1440;
    return std::to_string(tenths / 10) + (tenths % 10 ? ',' + std::to_string(tenths % 10) : "");
}

bool is_a4(const ooxml::PageForm& form) {
    const auto near = [](int twips, int mm) { return std::abs(twips - ooxml::twips_of_mm(mm)) <= 3 * tolerance; };
    return (near(form.width, a4_width_mm) && near(form.height, a4_height_mm)) ||
           (near(form.height, a4_width_mm) && near(form.width, a4_height_mm));
}

template <class Key>
Key most_used(const std::map<Key, std::size_t>& all) {
    return std::max_element(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

void add_page(std::vector<Finding>& found, const ooxml::PageForm& form) {
    const auto add = [&](const char* code, messages::Values values) {
        found.push_back({.code = code, .rule = "rule_page", .values = std::move(values), .source = {}});
    };
    if (form.width && !is_a4(form))
        add("not_a4", {{"width", millimetres(form.width)}, {"height", millimetres(form.height)}});
    for (const Margin& margin : margins) {
        const int is = form.*margin.side;
        if (!is || !form.width) continue;
        if (is < ooxml::twips_of_mm(margin.least_mm) - tolerance || is > ooxml::twips_of_mm(margin.most_mm) + tolerance)
            add(margin.code, {{"is", millimetres(is)}});
    }
    if (!form.fonts.empty() && most_used(form.fonts) != face) add("face", {{"is", most_used(form.fonts)}});
    if (form.sizes.empty()) return;
    const int size = most_used(form.sizes);
    if (size < least_size || size > most_size) add("size", {{"is", std::to_string(size / 2) + (size % 2 ? ",5" : "")}});
}

}  // namespace

void add_form_findings(std::vector<Finding>& found, const Reading& reading,
                       const std::optional<ooxml::PageForm>& form) {
    const Letterhead& head = reading.document;
    const auto lacks = [&](const char* code, bool missing) {
        if (missing) found.push_back({.code = code, .rule = "rule_parts", .values = {}, .source = {}});
    };
    lacks("no_issuer", head.issuer.empty());
    lacks("no_notation", head.notation.empty());
    lacks("no_place", head.place.empty());
    lacks("no_subject", head.subject.empty());
    lacks("no_signer_post", head.signer.post.empty());
    lacks("no_signer_name", head.signer.name.empty());
    lacks("no_recipients", head.recipients.empty());
    if (form) add_page(found, *form);
}

void add_page_findings(std::vector<Finding>& found, const paper::Paper& paper) {
    for (const int page : paper.unread_pages)
        found.push_back({.code = "page_unread",
                         .rule = "rule_page",
                         .values = {{"page", std::to_string(page)}},
                         .source = {.heading = {}, .line = 0, .page = page}});
}

}  // namespace directives
