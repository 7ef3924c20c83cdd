#include "office/digests/digest_mail.hpp"

#include "lib/mail/message.hpp"
#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"

namespace digests {
namespace {

using calendar::to_vietnamese;
using mail::as_html;
using messages::sentence;

constexpr std::size_t content_max = 200;

/// The two forms side by side, so that they say the same.
struct Forms {
    std::string text, html;
};

/// "Hạn 09/03/2026, quá 1 ngày".
std::string due_words(const Matter& matter, calendar::Date today) {
    if (!matter.due_on) return sentence("digest.no_day");
    const auto days = (*matter.due_on - today).count();
    const messages::Values values{{"day", to_vietnamese(*matter.due_on)}, {"count", std::to_string(std::abs(days))}};
    return sentence(days < 0 ? "digest.days_late" : days == 0 ? "digest.due_today" : "digest.days_left", values);
}

std::string details_of(const Section& section, const Matter& matter, calendar::Date today) {
    std::vector<std::string> words;
    if (matter.what != What::task) words.push_back(sentence("digest.what." + std::string(word_of(matter.what))));
    words.push_back(due_words(matter, today));
    words.push_back(matter.unit_name);
    const bool of_others = section.group >= Group::to_approve;
    if (of_others && matter.official_name) words.push_back(*matter.official_name);
    return text::join(words, " · ");
}

void add_matter(Forms& forms, std::string_view content, const std::string& details, const std::string& link) {
    const std::string shown = text::shortened(content, content_max);
    forms.text += "- " + shown + "\n";
    if (!details.empty()) forms.text += "  " + details + "\n";
    if (!link.empty()) forms.text += "  " + link + "\n";
    forms.html += "<li style=\"margin:0 0 10px\">";
    forms.html += link.empty() ? as_html(shown)
                               : "<a href=\"" + as_html(link) + "\" style=\"color:#0b57a4\">" + as_html(shown) + "</a>";
    if (!details.empty())
        forms.html += "<br><span style=\"color:#5b6470;font-size:14px\">" + as_html(details) + "</span>";
    forms.html += "</li>\n";
}

void add_section(Forms& forms, const Digest& digest, const Section& section, const std::string& address) {
    const auto link = [&](const std::string& path) { return address.empty() ? "" : address + path; };
    const std::string name = sentence("digest.group." + std::string(word_of(section.group)));
    const std::string count = std::to_string(section.total);
    const bool late = section.group == Group::late || section.group == Group::answered_late ||
                      section.group == Group::unit_late || section.group == Group::agency_late;
    forms.text += "\n" + text::upper(name) + " (" + count + ")\n";
    forms.html += std::string("<h2 style=\"font-size:16px;margin:20px 0 8px;color:") + (late ? "#b3261e" : "#1d2733") +
                  "\">" + as_html(name) + " (" + count + ")</h2>\n<ul style=\"margin:0;padding-left:20px\">\n";
    std::size_t shown = 0;
    if (section.group == Group::mentioned)
        for (; shown < std::min(shown_max, digest.mentions.size()); ++shown)
            add_matter(forms, digest.mentions[shown].content, "", link(digest.mentions[shown].link));
    for (; shown < std::min(shown_max, section.matters.size()); ++shown) {
        const Matter& matter = section.matters[shown];
        add_matter(forms, matter.content, details_of(section, matter, digest.day), link("/tasks/" + matter.task_id));
    }
    forms.html += "</ul>\n";
    if (shown >= section.total) return;
    const std::string more = sentence("digest.more", {{"count", std::to_string(section.total - shown)}});
    const std::string all = link(section.group == Group::agency_late ? "/tasks?scope=all&due=late" : "/digest");
    forms.text += more + (all.empty() ? "" : ": " + all) + "\n";
    forms.html += "<p style=\"margin:0\">" +
                  (all.empty() ? as_html(more) : "<a href=\"" + as_html(all) + "\">" + as_html(more) + "</a>") +
                  "</p>\n";
}

/// "2 việc quá hạn, 1 đến hạn hôm nay, 3 việc khác": what presses first.
std::string numbers_of(const Digest& digest) {
    std::vector<std::string> words;
    std::size_t named = 0;
    for (const Group group : {Group::late, Group::today, Group::to_approve}) {
        const std::size_t count = digest.count(group);
        named += count;
        if (count > 0)
            words.push_back(
                sentence("digest.subject." + std::string(word_of(group)), {{"count", std::to_string(count)}}));
    }
    const std::size_t others = digest.total() - named;
    if (others > 0) words.push_back(sentence("digest.subject.others", {{"count", std::to_string(others)}}));
    if (words.empty())
        words.push_back(
            sentence("digest.subject.agency_late", {{"count", std::to_string(digest.count(Group::agency_late))}}));
    return text::join(words, ", ");
}

}  // namespace

mails::Content content_of(const Digest& digest, const Addressee& to) {
    const messages::Values values{{"name", to.name},
                                  {"agency", to.agency_name},
                                  {"day", to_vietnamese(digest.day)},
                                  {"numbers", numbers_of(digest)}};
    const std::string greeting = sentence("digest.greeting", values), intro = sentence("digest.intro", values);
    const std::string page = to.public_address.empty() ? "" : to.public_address + "/digest";
    const std::string footer = sentence("digest.footer", values);
    Forms body;
    for (const Section& section : digest.sections) add_section(body, digest, section, to.public_address);
    const std::string end = page.empty() ? "" : sentence("digest.page") + ": " + page + "\n";
    mails::Content content{.subject = sentence("digest.subject", values)};
    content.text = greeting + "\n\n" + intro + "\n" + body.text + "\n-- \n" + end + footer + "\n";
    content.html =
        "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>" + as_html(content.subject) +
        "</title></head>\n<body style=\"margin:0;padding:16px;background:#ffffff\">\n"
        "<div style=\"max-width:640px;margin:0 auto;font-family:'Be Vietnam Pro',Arial,sans-serif;font-size:16px;"
        "line-height:1.5;color:#1d2733\">\n<p>" +
        as_html(greeting) + "</p>\n<p>" + as_html(intro) + "</p>\n" + body.html +
        "<p style=\"margin-top:24px;padding-top:12px;border-top:1px solid #d5dae1;color:#5b6470;font-size:13px\">" +
        (page.empty() ? "" : "<a href=\"" + as_html(page) + "\">" + as_html(sentence("digest.page")) + "</a><br>") +
        as_html(footer) + "</p>\n</div>\n</body></html>\n";
    return content;
}

}  // namespace digests
