#pragma once
#include <filesystem>
#include <string>

#include "server/commands/commands.hpp"

/// sao lưu: the whole installation in one file, whichever engine it came from and goes to.
///
/// A tar, compressed with gzip: `manifest.json` (form, migrations), `tables/NN_name/NNNNNN.jsonl` (one JSON list a
/// row; texts, whole numbers as texts, booleans as "1" and "0", null), `attachments/<sha256>`.
namespace server {

struct BackupCount {
    std::int64_t rows = 0, attachments = 0;
};

/// Writes FILE beside itself first and renames it when it is whole and on disk. Others go on working: the rows are of
/// one moment.
BackupCount backup(const commands::Place&, const std::filesystem::path& file);

/// Fills an empty installation. Failure(conflict, "restore.not_empty") when there is anything in it;
/// Failure(unreadable, "restore.broken") for a file that is no backup, cut or damaged: then nothing is changed.
BackupCount restore(const commands::Place&, const std::filesystem::path& file);

}  // namespace server
