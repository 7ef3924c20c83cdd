#include "lib/ooxml/docx_picture.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include "lib/ooxml/docx_parts.hpp"

namespace ooxml {
namespace {

/// English metric units in a twentieth of a point.
constexpr int emu_a_twip = 635;

std::string name_of(const std::string& bytes) {
    return fmt::format("picture{:08x}",
                       crc32(0, reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

void take(Pictures& all, const Paragraph& paragraph) {
    for (const Run& run : paragraph.runs)
        if (!run.picture.empty()) all.emplace(name_of(run.picture), run.picture);
}

}  // namespace

Pictures pictures_of(const Docx& paper) {
    Pictures all;
    for (const DocxBlock& block : paper.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            take(all, *paragraph);
            continue;
        }
        for (const DocxRow& row : std::get<DocxTable>(block).rows)
            for (const DocxCell& cell : row.cells)
                for (const Paragraph& paragraph : cell.paragraphs) take(all, paragraph);
    }
    return all;
}

std::string relations_of(const Pictures& all) {
    std::string relations;
    for (const auto& one : all) relations += parts::picture_relation(one.first);
    return relations;
}

std::string drawing(const std::string& bytes, int side) {
    constexpr std::string_view drawing_ml = "http://schemas.openxmlformats.org/drawingml/2006";
    return fmt::format(
        "<w:drawing><wp:inline xmlns:wp=\"{1}/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" "
        "distR=\"0\"><wp:extent cx=\"{2}\" cy=\"{2}\"/><wp:docPr id=\"1\" name=\"{0}\"/>"
        "<a:graphic xmlns:a=\"{1}/main\"><a:graphicData uri=\"{1}/picture\"><pic:pic xmlns:pic=\"{1}/picture\">"
        "<pic:nvPicPr><pic:cNvPr id=\"1\" name=\"{0}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
        "<a:blip r:embed=\"{0}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"{2}\" cy=\"{2}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>"
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>",
        name_of(bytes), drawing_ml, side * emu_a_twip);
}

}  // namespace ooxml
