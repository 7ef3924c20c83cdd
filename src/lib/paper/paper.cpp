#include "lib/paper/paper.hpp"

#include "lib/failure.hpp"
#include "lib/ooxml/docx_reader.hpp"
#include "lib/paper/pdf_reader.hpp"

namespace paper {

Paper read(std::string bytes) {
    if (bytes.empty()) throw Failure(FailureKind::unreadable, "file.empty");
    if (bytes.size() > file_limit) throw Failure(FailureKind::too_large, "paper.too_large");
    const std::string_view all = bytes;
    if (all.starts_with("PK") || all.starts_with("\xD0\xCF\x11\xE0"))
        return ooxml::read_docx(ooxml::Archive::from_bytes(std::move(bytes)));
    // Some printers put a few bytes before the mark of a PDF.
    if (all.substr(0, 1024).find("%PDF-") != all.npos) return read_pdf(all);
    if (all.starts_with("{\\rtf") || all.starts_with("\x89PNG") || all.starts_with("\xFF\xD8\xFF") ||
        all.starts_with("GIF8") || all.starts_with("II*"))
        throw Failure(FailureKind::unreadable, "paper.not_a_paper");
    return read_text(all);
}

}  // namespace paper
