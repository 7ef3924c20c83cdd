#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <pugixml.hpp>
#include <sstream>

#include "lib/failure.hpp"
#include "lib/ooxml/docx_form.hpp"
#include "lib/ooxml/zip.hpp"
#include "office/reports/period_words.hpp"
#include "office/reports/report.hpp"

using calendar::Date;
using calendar::make_date;

namespace {

calendar::Period span(int y1, int m1, int d1, int y2, int m2, int d2) {
    return {*make_date(y1, m1, d1), *make_date(y2, m2, d2)};
}

reports::Figures invented(std::int64_t scale) {
    return {{"dossiers.received", 1234 * scale},
            {"dossiers.received_new", 1225 * scale},
            {"dossiers.carried_over", 9 * scale},
            {"dossiers.received_online", 1200 * scale},
            {"dossiers.received_counter", 30 * scale},
            {"dossiers.received_postal", 4 * scale},
            {"dossiers.received_new_online", 1195 * scale},
            {"dossiers.received_new_counter_postal", 30 * scale},
            {"dossiers.finished", 1230 * scale},
            {"dossiers.resolved_early", 1111 * scale},
            {"dossiers.resolved_on_time", 100 * scale},
            {"dossiers.resolved_late", 2 * scale},
            {"dossiers.refused", 12 * scale},
            {"dossiers.withdrawn", 5 * scale},
            {"dossiers.open", 4 * scale},
            {"dossiers.open_paused", 1 * scale},
            {"dossiers.open_in_time", 2 * scale},
            {"dossiers.open_overdue", 1 * scale},
            {"dossiers.full_online_level", 300 * scale},
            {"dossiers.full_online_level_online", 290 * scale},
            {"dossiers.partial_online_level", 0},
            {"dossiers.partial_online_level_online", 0},
            {"dossiers.fee_bearing", 80 * scale},
            {"dossiers.paid_online", 79 * scale},
            {"dossiers.components_digitised", 1000 * scale},
            {"dossiers.result_electronic", 1213 * scale},
            {"tasks.in_hand", 14 * scale},
            {"tasks.given", 11 * scale},
            {"tasks.carried_over", 3 * scale},
            {"tasks.done", 11 * scale},
            {"tasks.done_early", 8 * scale},
            {"tasks.done_on_time", 2 * scale},
            {"tasks.done_late", 1 * scale},
            {"tasks.done_late_first_deadline", 3 * scale},
            {"tasks.cancelled", 1 * scale},
            {"tasks.open", 2 * scale},
            {"tasks.open_in_time", 1 * scale},
            {"tasks.open_late", 1 * scale},
            {"tasks.extended", 2 * scale},
            {"tasks.returned", 0},
            {"tasks.reminders", 4 * scale},
            {"documents.issued", 2 * scale},
            {"documents.issued_reform", 1 * scale}};
}

reports::Facts facts() {
    reports::Facts facts{.agency_name = "xã An Hải Đông",
                         .agency_level = "xã",
                         .province_name = "thành phố Hải Phòng",
                         .chair_name = "Trần Văn Mẫu",
                         .period = span(2025, 12, 25, 2026, 3, 31)};
    facts.figures = invented(2);
    facts.shares = {{"early", {2222, 2460}},
                    {"on_time", {2422, 2428}},
                    {"online", {2400, 2468}},
                    {"full_online", {580, 600}},
                    {"partial_online", {0, 0}},
                    {"paid_online", {158, 160}},
                    {"components_digitised", {2000, 2468}},
                    {"result_electronic", {2426, 2426}},
                    {"tasks_on_time", {11, 13}}};
    facts.by_field = {{"Chứng thực", invented(1)}, {"Hộ tịch", invented(1)}};
    facts.documents = {{"documents.issued_reform",
                        {{"Kế hoạch", "05/KH-UBND", *make_date(2026, 1, 13), "Cải cách hành chính năm 2026"},
                         {"Công văn", "03/UBND-VP", *make_date(2026, 3, 3), "Về việc trực bộ phận một cửa"}}}};
    return facts;
}

/// The words of a DOCX as Word would show them: a line for each paragraph and each row of a table.
std::string words_of(const std::string& docx) {
    pugi::xml_document document;
    const std::string part = ooxml::Archive::from_bytes(docx).read("word/document.xml", 8 << 20);
    REQUIRE(document.load_buffer(part.data(), part.size(), pugi::parse_default | pugi::parse_ws_pcdata));
    const auto words = [](pugi::xml_node top) {
        std::string all;
        for (const auto& one : top.select_nodes(".//w:t")) all += one.node().text().get();
        return top.select_node(".//w:pBdr") ? std::string("────") : all;
    };
    std::string out;
    pugi::xpath_node_set blocks = document.select_nodes("//w:p[not(ancestor::w:tbl)] | //w:tr");
    blocks.sort();
    for (const auto& block : blocks) {
        if (block.node().name() == std::string_view{"w:p"}) {
            out += words(block.node()) + "\n";
            continue;
        }
        for (const auto& cell : block.node().select_nodes(".//w:tc")) {
            out += "| ";
            for (const auto& paragraph : cell.node().select_nodes(".//w:p")) out += words(paragraph.node()) + " / ";
        }
        out += "|\n";
    }
    return out;
}

/// word/document.xml, written by one hand.
std::string document_of(const std::string& docx) {
    pugi::xml_document document;
    const std::string part = ooxml::Archive::from_bytes(docx).read("word/document.xml", 8 << 20);
    REQUIRE(document.load_buffer(part.data(), part.size(), pugi::parse_default | pugi::parse_ws_pcdata));
    std::ostringstream out;
    document.save(out, "", pugi::format_raw);
    return out.str();
}

papers::Paper paper_of(const reports::Facts& facts, const reports::Texts& texts) {
    const reports::Form& form = reports::form_of("cchc_quarterly");
    return reports::paper_of(form, facts, reports::compose(form, facts, texts), 2026);
}

}  // namespace

TEST_CASE("a period is called as papers call it") {
    using reports::next_period_words;
    using reports::period_words;
    for (const auto& quarter : {span(2026, 1, 1, 2026, 3, 31), span(2025, 12, 15, 2026, 3, 14),
                                span(2025, 12, 25, 2026, 3, 24), span(2025, 12, 25, 2026, 3, 31)}) {
        CHECK(period_words(quarter) == "quý I năm 2026");
        CHECK(next_period_words(quarter) == "quý II năm 2026");
    }
    CHECK(next_period_words(span(2026, 10, 1, 2026, 12, 31)) == "quý I năm 2027");
    CHECK(period_words(span(2026, 1, 1, 2026, 6, 30)) == "6 tháng đầu năm 2026");
    CHECK(next_period_words(span(2026, 6, 15, 2026, 12, 14)) == "6 tháng đầu năm 2027");
    CHECK(period_words(span(2025, 12, 15, 2026, 9, 14)) == "9 tháng năm 2026");
    CHECK(next_period_words(span(2026, 1, 1, 2026, 9, 30)) == "quý IV năm 2026");
    CHECK(period_words(span(2025, 12, 15, 2026, 12, 14)) == "năm 2026");
    CHECK(period_words(span(2026, 2, 1, 2026, 2, 28)) == "tháng 2 năm 2026");
    CHECK(next_period_words(span(2026, 12, 1, 2026, 12, 31)) == "tháng 1 năm 2027");
    CHECK(period_words(span(2026, 1, 5, 2026, 3, 20)) == "từ 05/01/2026 đến 20/3/2026");
    CHECK(period_words(span(2026, 2, 1, 2026, 4, 30)) == "từ 01/02/2026 đến 30/4/2026");
    CHECK(next_period_words(span(2026, 1, 5, 2026, 3, 20)) == "kỳ tiếp theo");
}

TEST_CASE("numbers are written in the Vietnamese way") {
    CHECK(reports::number_words(6476) == "6.476");
    CHECK(reports::number_words(1234567) == "1.234.567");
    CHECK(reports::number_words(999) == "999");
    CHECK(reports::number_in_text(7) == "07");
    CHECK(reports::number_in_text(0) == "0");
    CHECK(reports::number_in_text(10) == "10");
}

TEST_CASE("every form composes, and what the office wrote stands in it") {
    for (const reports::Form& form : reports::forms()) {
        const reports::Texts texts{{"assessment_good.text", "Làm tốt việc một."}, {"paper.place", "An Hải Đông"}};
        const reports::Content content = reports::compose(form, facts(), texts);
        const papers::Paper paper = reports::paper_of(form, facts(), content, 2026);
        CHECK(paper.place == "An Hải Đông");
        CHECK(paper.recipients.back().starts_with("Lưu: VT"));
        CHECK(words_of(papers::docx(paper)).find("Làm tốt việc một.") != std::string::npos);
        CHECK(words_of(papers::docx(paper)).find('{') == std::string::npos);
        for (const reports::FormSection& section : form.sections)
            for (const reports::FormBlock& block : section.blocks)
                if (block.kind == reports::BlockKind::documents)
                    CHECK(figures::definition(block.figure).counts == figures::Register::documents);
        CHECK_THROWS_AS(reports::check_part(form, "no.such"), Failure);
    }
}

TEST_CASE("every figure and every share of the registers is in the quarterly report, figures with their code") {
    const reports::Content content = reports::compose(reports::form_of("cchc_quarterly"), facts(), {});
    std::vector<std::string> figures, shares;
    for (const reports::Section& section : content.sections)
        for (const reports::Block& block : section.blocks)
            for (const reports::Run& run : block.runs) {
                if (!run.figure.empty()) figures.push_back(run.figure);
                if (!run.share.empty()) shares.push_back(run.share);
            }
    for (const auto& [code, number] : facts().figures)
        CHECK_MESSAGE(std::count(figures.begin(), figures.end(), code) > 0, code);
    for (const auto& [code, share] : facts().shares)
        CHECK_MESSAGE(std::count(shares.begin(), shares.end(), code) > 0, code);
}

TEST_CASE("the rendered quarterly report is the golden one") {
    const reports::Texts texts{{"paper.bases", "Kế hoạch số 05/KH-UBND ngày 13/01/2026 của Ủy ban nhân dân xã"},
                               {"steering_outreach.results", "- Tin, bài: 12.\n- Tờ rơi: 300."}};
    const papers::Paper paper = paper_of(facts(), texts);
    const std::string rendered = words_of(papers::docx(paper));
    const std::string golden = SAURO_SOURCE_DIR "/tests/golden/cchc_quarterly.txt";
    if (std::getenv("SAURO_ACCEPT")) std::ofstream(golden) << rendered;
    std::ostringstream kept;
    kept << std::ifstream(golden).rdbuf();
    CHECK(kept.str() == rendered);
    if (const char* out = std::getenv("SAURO_PAPER_OUT")) std::ofstream(out, std::ios::binary) << papers::docx(paper);
}

TEST_CASE("a form that was never touched, filled from another quarter, is that quarter's report") {
    reports::Facts next = facts();
    next.period = span(2026, 4, 1, 2026, 6, 30);
    next.figures = invented(7);
    for (auto& [code, share] : next.shares) share = {1, 3};
    next.by_field = {{"Đất đai", invented(1)}, {"Hộ tịch", invented(2)}, {"Văn hóa", invented(4)}};
    next.documents.at("documents.issued_reform").clear();
    const reports::Texts few{{"assessment_good.text", "Một việc."}};
    const reports::Texts many{{"assessment_good.text", "Việc một.\nViệc hai.\nViệc ba."},
                              {"paper.bases", "Căn cứ A\nCăn cứ B"},
                              {"procedures_dossiers.late", "Do hệ thống."},
                              {"paper.recipients", "Như trên\nLưu: VT"}};
    const auto check = [&](const papers::Paper& form, const papers::Paper& wanted) {
        const std::string docx = papers::docx_form(form);
        const std::string filled = ooxml::fill_form(docx, ooxml::filling_of(papers::compose(wanted)));
        CHECK(words_of(filled) == words_of(papers::docx(wanted)));
        CHECK(ooxml::control_tags(filled).empty());
        for (const std::string& tag : ooxml::control_tags(docx)) CHECK(tag.size() <= 64);
    };
    check(paper_of(facts(), few), paper_of(next, many));
    check(paper_of(next, many), paper_of(facts(), few));
    const papers::Paper same = paper_of(next, many);
    const std::string filled = ooxml::fill_form(papers::docx_form(same), ooxml::filling_of(papers::compose(same)));
    CHECK(document_of(filled) == document_of(papers::docx(same)));
    next.by_field.clear();
    check(paper_of(facts(), few), paper_of(next, few));
}
