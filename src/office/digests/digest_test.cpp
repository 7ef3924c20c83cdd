#include "office/digests/digest.hpp"

#include <doctest/doctest.h>

#include "lib/messages/messages.hpp"
#include "office/digests/digest_mail.hpp"

using namespace digests;

namespace {

calendar::Date day(const char* iso) { return *calendar::parse_iso_date(iso); }
const calendar::Date today = day("2026-03-10");

Matter matter(const char* id, const char* due, Of of = Of::own) {
    Matter made{.of = of, .task_id = id, .content = std::string("việc ") + id, .unit_name = "Phòng Kinh tế"};
    if (*due) made.due_on = day(due);
    made.state = tasks::State::in_progress;
    return made;
}

/// "late:a,b soon:c"
std::string groups_of(const Digest& digest) {
    std::string all;
    for (const Section& section : digest.sections) {
        all += (all.empty() ? "" : " ") + std::string(word_of(section.group)) + ":";
        for (std::size_t i = 0; i < section.matters.size(); ++i) all += (i ? "," : "") + section.matters[i].task_id;
        if (section.total != section.matters.size()) all += "/" + std::to_string(section.total);
    }
    return all;
}

std::string shape(std::vector<Matter> matters, std::size_t agency_late = 0) {
    return groups_of(digest_of({.matters = std::move(matters), .mentions = {}, .agency_late = agency_late}, today));
}

}  // namespace

TEST_CASE("own matters: what presses first, the oldest first, each once") {
    CHECK(shape({matter("d", "2026-03-13"), matter("c", "2026-03-10"), matter("b", "2026-03-09"),
                 matter("a", "2026-03-01"), matter("e", "2026-03-14"), matter("f", "")}) == "late:a,b today:c soon:d");
    Matter returned = matter("r", "2026-04-30"), returned_late = matter("l", "2026-03-09");
    returned.returned = returned_late.returned = 1;
    CHECK(shape({returned, returned_late}) == "late:l returned:r");
    Matter fresh = matter("n", ""), nobodys = matter("o", "");
    fresh.state = nobodys.state = tasks::State::assigned;
    nobodys.nobody = true;
    CHECK(shape({fresh, nobodys}) == "to_accept:n to_assign:o");
    CHECK(shape({}).empty());
}

TEST_CASE("a matter stands where it presses most; of the agency's worst it may stand again") {
    CHECK(shape({matter("a", "2026-03-01"), matter("a", "2026-03-01", Of::answered),
                 matter("a", "2026-03-01", Of::unit), matter("a", "2026-03-01", Of::agency)},
                7) == "late:a agency_late:a/7");
    CHECK(shape({matter("a", "2026-03-20", Of::answered), matter("b", "2026-03-20", Of::unit)}).empty());
    CHECK(shape({matter("a", "2026-03-12", Of::unit), matter("b", "", Of::approval), matter("c", "", Of::extension)}) ==
          "to_approve:b to_decide:c unit_soon:a");
}

TEST_CASE("a part and a step stand beside their task, on days of their own") {
    Matter part = matter("a", "2026-03-09"), step = matter("a", "2026-03-12");
    part.what = What::part;
    step.what = What::step;
    CHECK(shape({matter("a", "2026-03-10"), part, step}) == "late:a today:a soon:a");
}

TEST_CASE("a mail says the same in text and in HTML, names what presses first, and leads to the pages") {
    std::vector<Matter> matters{matter("a", "2026-03-08"), matter("b", "2026-03-10"), matter("c", "", Of::approval)};
    matters[0].content = "Rà soát <quy chế> & \"phụ lục\"";
    const Digest digest =
        digest_of({.matters = matters, .mentions = {{"việc có lời nhắn", "/tasks/m"}}, .agency_late = 0}, today);
    const mails::Content with_links = content_of(digest, {"Trần Văn Bình", "xã Thử", "https://viec.xa.example"});
    CHECK(with_links.subject ==
          "Việc sáng nay 10/03/2026: 1 việc quá hạn, 1 việc đến hạn hôm nay, 1 việc chờ duyệt, 1 việc khác cần xem");
    CHECK(with_links.text.find(
              "QUÁ HẠN (1)\n- Rà soát <quy chế> & \"phụ lục\"\n  Hạn 08/03/2026, quá 2 ngày · Phòng Kinh "
              "tế\n  https://viec.xa.example/tasks/a\n") != std::string::npos);
    CHECK(with_links.html.find("Rà soát &lt;quy chế&gt; &amp; &quot;phụ lục&quot;</a>") != std::string::npos);
    CHECK(with_links.html.find("href=\"https://viec.xa.example/tasks/m\"") != std::string::npos);
    const mails::Content without = content_of(digest, {"Trần Văn Bình", "xã Thử", ""});
    CHECK(without.text.find("http") == std::string::npos);
    CHECK(without.html.find("href") == std::string::npos);
}

TEST_CASE("a long list is cut in the mail, and says how many more there are") {
    std::vector<Matter> matters;
    for (int i = 0; i < 14; ++i) matters.push_back(matter(("t" + std::to_string(i)).c_str(), "2026-03-01"));
    const auto content = content_of(digest_of({.matters = matters, .mentions = {}, .agency_late = 0}, today),
                                    {"A", "xã Thử", "https://v.example"});
    CHECK(content.text.find("Còn 4 việc nữa: https://v.example/digest") != std::string::npos);
    const auto worst = content_of(
        digest_of({.matters = {matter("w", "2026-03-01", Of::agency)}, .mentions = {}, .agency_late = 9}, today),
        {"A", "xã Thử", "https://v.example"});
    CHECK(worst.subject == "Việc sáng nay 10/03/2026: toàn cơ quan 9 việc quá hạn");
    CHECK(worst.text.find("Còn 8 việc nữa: https://v.example/tasks?scope=all&due=late") != std::string::npos);
}

TEST_CASE("every group has its name") {
    for (int i = 0; i <= static_cast<int>(Group::agency_late); ++i)
        CHECK(messages::has("digest.group." + std::string(word_of(static_cast<Group>(i)))));
}
