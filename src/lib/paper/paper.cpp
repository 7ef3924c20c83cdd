#include "lib/paper/paper.hpp"

#include "lib/failure.hpp"
#include "lib/odf/odt_reader.hpp"
#include "lib/ooxml/docx_reader.hpp"
#include "lib/paper/pdf_reader.hpp"
#include "lib/paper/scan_reader.hpp"
#include "lib/text/text.hpp"

namespace paper {

namespace {

Paper read_zip(std::string bytes) {
    const ooxml::Archive archive = ooxml::Archive::from_bytes(std::move(bytes));
    return odf::is_open_document(archive) ? odf::read_odt(archive) : ooxml::read_docx(archive);
}

}  // namespace

Paper read(std::string bytes, const Watch* scans) {
    if (bytes.empty()) throw Failure(FailureKind::unreadable, "file.empty");
    if (bytes.size() > file_limit) throw Failure(FailureKind::too_large, "paper.too_large");
    const std::string_view all = bytes;
    if (all.starts_with("PK") || all.starts_with("\xD0\xCF\x11\xE0")) return read_zip(std::move(bytes));
    try {
        if (is_picture(all)) throw Failure(FailureKind::conflict, "paper.scan");
        // Some printers put a few bytes before the mark of a PDF.
        if (all.substr(0, 1024).find("%PDF-") != all.npos) return read_pdf(all);
    } catch (const Failure& failure) {
        if (failure.code != "paper.scan" || !scans) throw;
        return read_scan(all, *scans);
    }
    if (all.starts_with("{\\rtf") || all.starts_with("GIF8"))
        throw Failure(FailureKind::unreadable, "paper.not_a_paper");
    return read_text(all);
}

std::string tidy(std::string_view raw) {
    std::string out;
    std::size_t from = 0;
    while (true) {
        const std::size_t end = raw.find_first_of("\n\t", from);
        out += text::squeeze(raw.substr(from, end - from));
        if (end == raw.npos) break;
        out += raw[end];
        from = end + 1;
    }
    const std::size_t first = out.find_first_not_of("\n\t"), last = out.find_last_not_of("\n\t");
    return first == out.npos ? "" : out.substr(first, last - first + 1);
}

std::string text_of(const std::vector<Block>& blocks) {
    std::string all;
    const auto add = [&](const std::string& piece) {
        if (!piece.empty()) all += (all.empty() ? "" : "\n") + piece;
    };
    for (const Block& block : blocks) {
        add(block.text);
        for (const Row& row : block.rows) {
            for (const Cell& cell : row.cells) add(cell.text);
        }
    }
    return all;
}

void number_lines(Paper& paper) {
    int line = 0;
    for (Block& block : paper.blocks) {
        block.line = line + 1;
        if (block.kind == Kind::paragraph) ++line;
        for (Row& row : block.rows) row.line = ++line;
    }
}

}  // namespace paper
