#include "lib/ooxml/docx_parts.hpp"

#include <fmt/format.h>

namespace ooxml::parts {
namespace {

constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view package = "http://schemas.openxmlformats.org/package/2006";
constexpr std::string_view word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

std::string part_type(std::string_view name, std::string_view type) {
    return fmt::format("<Override PartName=\"{}\" ContentType=\"{}\"/>", name, type);
}

std::string relation(int number, std::string_view type, std::string_view target) {
    return fmt::format("<Relationship Id=\"rId{}\" Type=\"{}\" Target=\"{}\"/>", number, type, target);
}

std::string relations(std::string_view all) {
    return fmt::format("{}<Relationships xmlns=\"{}/relationships\">{}</Relationships>", declaration, package, all);
}

}  // namespace

std::string content_types(bool with_pictures) {
    std::string out = fmt::format(
        "{}<Types xmlns=\"{}/content-types\"><Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
        declaration, package);
    if (with_pictures) out += "<Default Extension=\"png\" ContentType=\"image/png\"/>";
    out += part_type("/word/document.xml", fmt::format("{}.document.main+xml", word));
    out += part_type("/word/styles.xml", fmt::format("{}.styles+xml", word));
    out += part_type("/word/settings.xml", fmt::format("{}.settings+xml", word));
    out += part_type("/word/fontTable.xml", fmt::format("{}.fontTable+xml", word));
    out += part_type("/word/header1.xml", fmt::format("{}.header+xml", word));
    out += part_type("/word/header2.xml", fmt::format("{}.header+xml", word));
    out += part_type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    return out + "</Types>";
}

std::string package_relations() {
    return relations(
        relation(1, fmt::format("{}/officeDocument", office), "word/document.xml") +
        relation(2, fmt::format("{}/relationships/metadata/core-properties", package), "docProps/core.xml"));
}

std::string picture_relation(std::string_view name) {
    return fmt::format("<Relationship Id=\"{0}\" Type=\"{1}/image\" Target=\"media/{0}.png\"/>", name, office);
}

std::string document_relations(std::string_view more) {
    return relations(relation(1, fmt::format("{}/styles", office), "styles.xml") +
                     relation(2, fmt::format("{}/settings", office), "settings.xml") +
                     relation(3, fmt::format("{}/fontTable", office), "fontTable.xml") +
                     relation(4, fmt::format("{}/header", office), "header1.xml") +
                     relation(5, fmt::format("{}/header", office), "header2.xml") + std::string(more));
}

std::string core_properties(std::string_view title) {
    return fmt::format(
        "{}<cp:coreProperties xmlns:cp=\"{}/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>vi-VN</dc:language>"
        "</cp:coreProperties>",
        declaration, package, title);
}

std::string styles(std::string_view font, int size) {
    return fmt::format(
        "{0}<w:styles {1}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{2}\" w:eastAsia=\"{2}\" "
        "w:hAnsi=\"{2}\" w:cs=\"{2}\"/><w:color w:val=\"000000\"/><w:sz w:val=\"{3}\"/><w:szCs w:val=\"{3}\"/>"
        "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
        "<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" "
        "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
        "<w:qFormat/></w:style>"
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
        "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" "
        "w:type=\"dxa\"/></w:tblPr></w:style></w:styles>",
        declaration, namespaces, font, size);
}

std::string settings() {
    return fmt::format(
        "{}<w:settings {}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>"
        "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting "
        "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
        "<w:themeFontLang w:val=\"vi-VN\"/></w:settings>",
        declaration, namespaces);
}

std::string font_table(std::string_view font) {
    return fmt::format(
        "{}<w:fonts {}><w:font w:name=\"{}\"><w:charset w:val=\"00\"/><w:family w:val=\"roman\"/>"
        "<w:pitch w:val=\"variable\"/></w:font></w:fonts>",
        declaration, namespaces, font);
}

std::string page_number_header(int size) {
    const std::string look = fmt::format("<w:rPr><w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/></w:rPr>", size);
    return fmt::format(
        "{0}<w:hdr {1}><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r>{2}<w:fldChar w:fldCharType=\"begin\"/></w:r>"
        "<w:r>{2}<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
        "<w:r>{2}<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>{2}<w:t>2</w:t></w:r>"
        "<w:r>{2}<w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>",
        declaration, namespaces, look);
}

std::string empty_header() {
    return fmt::format("{}<w:hdr {}><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p></w:hdr>", declaration,
                       namespaces);
}

}  // namespace ooxml::parts
