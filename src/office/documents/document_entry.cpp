#include "office/documents/document_entry.hpp"

#include "lib/text/text.hpp"

namespace documents {

search::Entry entry_of(const Document& document) {
    std::vector<std::string> body;
    for (const auto* part : {&document.author, &document.signer_name, &document.recipients, &document.note})
        if (*part) body.push_back(**part);
    return {.record_id = document.id,
            .title = text::squeeze(document.code.value_or("") + " " + document.subject),
            .body = text::join(body, "\n")};
}

std::vector<search::Entry> entries_after(sql::Connection& db, const std::string& agency_id,
                                         const std::optional<std::string>& id, int limit) {
    return db.all(
        "SELECT id, code, subject, author, signer_name, recipients, note FROM documents"
        " WHERE agency_id = $1 AND (CAST($2 AS uuid) IS NULL OR id > $2) ORDER BY id LIMIT $3",
        {agency_id, id, limit}, [](sql::Columns& in) {
            Document document;
            document.id = in.text();
            document.code = in.maybe_text();
            document.subject = in.text();
            document.author = in.maybe_text();
            document.signer_name = in.maybe_text();
            document.recipients = in.maybe_text();
            document.note = in.maybe_text();
            return entry_of(document);
        });
}

}  // namespace documents
