#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/ooxml/docx_page.hpp"
#include "lib/paper/paper.hpp"
#include "office/directives/reading/reading.hpp"
#include "office/routing/route.hpp"

/// bản quét: a directive that came as pictures. A job reads it page by page; the file waits in the data folder until
/// the directive is issued.
namespace directives {

struct Scan {
    std::string agency_id;
    std::string id;
    std::string name;    ///< of the file
    std::string sha256;  ///< of its bytes
    std::string state;   ///< reading, ready, cancelled, failed
    std::int64_t pages = 0;
    std::optional<std::string> reading;  ///< JSON, as POST /api/directives/reading answers
    std::optional<std::string> message;  ///< why it failed
    std::string official_id;             ///< who brought it
};

/// What is understood of a paper, its days as the office reckons them.
Reading reading_of(sql::Connection&, const std::string& agency_id, const paper::Paper&);
/// What is understood of a paper, its bodies matched to the agency's units, and the paper as read.
std::string reading_json(sql::Connection&, const std::string& agency_id, const paper::Paper&,
                         const std::optional<ooxml::PageForm>& = {});

/// Keeps the file and starts the job. What is no picture, or too many of them, is refused here and nothing is kept.
office::Response begin_scan(office::Request&, std::string name, std::string_view bytes);
std::filesystem::path scan_file(const office::Installation&, const std::string& id);
void start_scan(office::Installation&, const Scan&);

void save_new_scan(sql::Connection&, const Scan&, calendar::Instant now);
/// Of that official; nobody else sees it.
std::optional<Scan> find_scan(sql::Connection&, const std::string& agency_id, const std::string& official_id,
                              const std::string& id);
/// That official's that no directive has come of yet, without what was read of them, the newest first: of a paper whose
/// file went up as an attachment there is none.
std::vector<Scan> list_scans(sql::Connection&, const std::string& agency_id, const std::string& official_id);
/// Ends the reading: ready with its JSON, or why not.
void save_scan_read(sql::Connection&, const Scan&, const std::string& reading, const std::string& paper);
void save_scan_end(sql::Connection&, const Scan&, std::string_view state, const std::optional<std::string>& message);
/// A file that was read as a scan: JSON of its blocks, and of what was understood.
struct ScanRead {
    std::string paper, reading;
};
std::optional<ScanRead> read_of_scan(sql::Connection&, const std::string& agency_id, const std::string& sha256);
/// The words that were recognised in a file when it was read as a scan, or came in with a directive; "" when none were.
std::string recognised_text(sql::Connection&, const std::string& agency_id, const std::string& sha256);
void remove_old_scans(sql::Connection&, const std::string& agency_id, calendar::Instant before);

/// Page `page` as a JPEG that a browser keeps for an hour.
office::Response page_picture(std::string_view bytes, std::string_view page);

extern const office::Routes scan_routes;

}  // namespace directives
