#include <doctest/doctest.h>

#include "lib/failure.hpp"
#include "lib/ooxml/docx_form.hpp"
#include "lib/ooxml/zip.hpp"
#include "lib/ooxml/zip_writer.hpp"

namespace {

/// A form as Word would write it, with this body.
std::string form_with(const std::string& body) {
    return ooxml::write_zip(
        {{"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
         {"word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"},
         {"word/media/seal.png", "kept as it is"}});
}

std::string control(const std::string& tag, const std::string& content) {
    return "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:tag w:val=\"" + tag + "\"/></w:sdtPr><w:sdtContent>" + content +
           "</w:sdtContent></w:sdt>";
}

std::string run(const std::string& words, const std::string& look = "") {
    return "<w:r>" + look + "<w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

std::string paragraph(const std::string& content) { return "<w:p>" + content + "</w:p>"; }

std::string body_of(const std::string& docx) {
    const auto archive = ooxml::Archive::from_bytes(docx);
    CHECK(archive.read("word/media/seal.png", 100) == "kept as it is");
    std::string part = archive.read("word/document.xml", 1 << 20);
    const auto begin = part.find("<w:body>") + 8;
    return part.substr(begin, part.find("</w:body>") - begin);
}

}  // namespace

TEST_CASE("a control takes its text in its own look; the grey of an empty one goes") {
    const std::string bold = "<w:rPr><w:b/></w:rPr>";
    const std::string grey = "<w:rPr><w:rStyle w:val=\"PlaceholderText\"/><w:b/></w:rPr>";
    const std::string form =
        form_with(paragraph(run("Nhận ") + control("n", run("cũ", grey) + run(" rồi")) + run(" hồ sơ")));
    CHECK(ooxml::control_tags(form) == std::set<std::string>{"n"});
    CHECK(body_of(ooxml::fill_form(form, {.texts = {{"n", "6 < 7 & 8"}}, .rows = {}})) ==
          paragraph(run("Nhận ") + run("6 &lt; 7 &amp; 8", bold) + run(" hồ sơ")));
}

TEST_CASE("paragraphs come as often as there are lines, and go when there is nothing to say") {
    const std::string first = paragraph("<w:pPr><w:jc w:val=\"both\"/></w:pPr>" + run("cũ"));
    const std::string form = form_with(paragraph(run("trước")) + control("t", first + paragraph(run("cũ nữa"))) +
                                       paragraph(run("sau")));
    const auto filled = [&](const char* text) {
        return body_of(ooxml::fill_form(form, {.texts = {{"t", text}}, .rows = {}}));
    };
    const auto line = [](const char* words) {
        return paragraph("<w:pPr><w:jc w:val=\"both\"/></w:pPr>" + run(words));
    };
    CHECK(filled("một\nhai") == paragraph(run("trước")) + line("một") + line("hai") + paragraph(run("sau")));
    CHECK(filled("") == paragraph(run("trước")) + paragraph(run("sau")));
}

TEST_CASE("a control around a whole cell, and one that nobody knows") {
    const std::string form = form_with("<w:tbl><w:tr>" + control("c", "<w:tc>" + paragraph(run("cũ")) + "</w:tc>") +
                                       "</w:tr></w:tbl>" + control("khac", paragraph(run("giữ"))));
    const std::string filled = body_of(ooxml::fill_form(form, {.texts = {{"c", ""}}, .rows = {}}));
    // A cell keeps its last paragraph, or Word refuses the file.
    CHECK(filled.starts_with("<w:tbl><w:tr><w:tc>" + paragraph(run(""))));
    CHECK(filled.find("giữ") != std::string::npos);
    CHECK(filled.find("<w:sdt>") != std::string::npos);
}

TEST_CASE("a repeated row stands once for each row, or not at all") {
    const std::string form = form_with(
        "<w:tbl>" + control("rows", "<w:tr><w:tc>" + paragraph(control("name", run("?"))) + "</w:tc></w:tr>") +
        "<w:tr><w:tc>" + paragraph(control("sum", run("?"))) + "</w:tc></w:tr></w:tbl>");
    const auto row = [](const char* words) { return "<w:tr><w:tc>" + paragraph(run(words)) + "</w:tc></w:tr>"; };
    CHECK(body_of(ooxml::fill_form(form, {.texts = {{"sum", "3"}},
                                          .rows = {{"rows", {{{"name", "A"}}, {{"name", "B"}}}}}})) ==
          "<w:tbl>" + row("A") + row("B") + row("3") + "</w:tbl>");
    CHECK(body_of(ooxml::fill_form(form, {.texts = {{"sum", "0"}}, .rows = {{"rows", {}}}})) ==
          "<w:tbl>" + row("0") + "</w:tbl>");
}

TEST_CASE("what is no form is refused") {
    const auto code_of = [](const std::string& docx) {
        try {
            ooxml::control_tags(docx);
        } catch (const Failure& failure) {
            return failure.code;
        }
        return std::string{};
    };
    CHECK(code_of("") == "file.empty");
    CHECK(code_of("không phải docx") == "file.broken_zip");
    CHECK(code_of(ooxml::write_zip({{"a.txt", "a"}})) == "file.missing_part");
    CHECK(code_of(ooxml::write_zip({{"word/document.xml", "<w:document><w:body>"}})) == "form.broken");
    CHECK(code_of(ooxml::write_zip({{"word/document.xml", "<x/>"}})) == "form.broken");
    std::string deep = "<w:document><w:body>", back = "</w:body></w:document>";
    for (int i = 0; i < 1000; ++i) deep += "<w:p>", back.insert(0, "</w:p>");
    CHECK(code_of(ooxml::write_zip({{"word/document.xml", deep + back}})) == "form.broken");
}
