#include <spdlog/spdlog.h>

#include "lib/paper/pdf_reader.hpp"
#include "office/attachments/attachment.hpp"
#include "office/directives/scan.hpp"
#include "office/search/build.hpp"
#include "office/search/index.hpp"
#include "office/search/index_store.hpp"

namespace search {
namespace {

/// Files that are read before what was found is written.
constexpr int files_a_step = 20;

/// The words of a PDF line by line: where its tables stand is of no matter here.
std::string text_of_pdf(std::string_view bytes) {
    std::string text;
    for (paper::PdfPage& page : paper::pdf_pages(bytes))
        for (const paper::PdfLine& line : paper::lines_of(std::move(page.words))) text += line.text + "\n";
    return text;
}

std::string text_of_file(std::string bytes, const std::string& media_type) {
    if (media_type == "application/pdf") return text_of_pdf(bytes);
    if (media_type.starts_with("image/")) return {};
    return paper::text_of(paper::read(std::move(bytes)).blocks);
}

/// A file that waits, and what was recognised in it before.
struct Waiting {
    attachments::Attachment file;
    std::string recognised;
};

std::vector<Waiting> list_waiting(sql::Connection& db, const std::string& agency_id) {
    std::vector<Waiting> waiting;
    for (const std::string& id : list_unread(db, agency_id, files_a_step))
        if (auto file = attachments::find(db, agency_id, id)) {
            std::string recognised = directives::recognised_text(db, agency_id, file->sha256);
            waiting.push_back({std::move(*file), std::move(recognised)});
        }
    return waiting;
}

Entry read_file(const office::Installation& office, Waiting& waiting) {
    Entry entry = attachments::entry_of(waiting.file);
    entry.body = std::move(waiting.recognised);
    if (entry.body.empty()) try {
            entry.body = text_of_file(attachments::read(office.data, waiting.file), waiting.file.media_type);
        } catch (const std::exception& error) {
            spdlog::info("search: file {} is found by its name only: {}", entry.record_id, error.what());
        }
    return entry;
}

}  // namespace

void read_files(office::Installation& office, const std::string& agency_id, const Stopped& stopped) {
    for (;;) {
        auto waiting = office.database.reading([&](sql::Connection& db) { return list_waiting(db, agency_id); });
        if (waiting.empty()) return;
        std::vector<Entry> read;
        for (Waiting& one : waiting) {
            if (stopped()) return;
            read.push_back(read_file(office, one));
        }
        office.database.write([&](sql::Connection& db) {
            for (const Entry& entry : read)
                write_entry(db, agency_id, Kind::attachment, entry.record_id, text_of(entry), false);
        });
    }
}

void read_files_soon(office::Installation& office, const std::string& agency_id) {
    try {
        office.jobs.start("search-" + agency_id, [&office, agency_id](jobs::Job& job) {
            read_files(office, agency_id, [&job] { return job.cancelled(); });
        });
    } catch (const Failure&) {
        // The round comes to it.
    }
}

}  // namespace search
