#pragma once
#include <functional>

#include "office/routing/request.hpp"
#include "office/search/search.hpp"

namespace search {

/// Stops long work between two of its steps.
using Stopped = std::function<bool()>;

/// Brings every record of the agency into the index where it is not there, in writes of a few hundred: after a restore,
/// or when this program met the database for the first time. Nothing happens when that was done before.
void build(sql::Database&, const std::string& agency_id, calendar::Instant now, const Stopped&);

/// Takes the text out of the files that wait for it. PDF files are read by a child within limits; of scans the text
/// that was recognised when a directive was read from them. What cannot be read is found by its name.
void read_files(office::Installation&, const std::string& agency_id, const Stopped&);
/// The same as a job of its own, soon; when no job is free, the next round does it.
void read_files_soon(office::Installation&, const std::string& agency_id);

/// Records that stand in the index otherwise than they are, or not at all; none before the index is built.
std::int64_t count_wrong(sql::Connection&, const std::string& agency_id);
/// Puts those right.
void mend(sql::Connection&, const std::string& agency_id);
/// Is the engine's own part of the index whole? In a write: SQLite takes the question for one.
bool is_whole(sql::Connection&);
/// Makes that part anew.
void make_whole(sql::Connection&);

}  // namespace search
