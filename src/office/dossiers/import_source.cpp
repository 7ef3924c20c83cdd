#include "office/dossiers/import_source.hpp"

#include <algorithm>
#include <map>

#include "lib/crypto/hash.hpp"

namespace dossiers {

std::string fingerprint_of(const Table& table) {
    std::vector<std::string> headers;
    for (const TableColumn& column : table.columns) headers.push_back(plain(column.header));
    std::sort(headers.begin(), headers.end());
    std::string all;
    for (const std::string& header : headers) all.append(header).append(1, '\x1f');
    return crypto::sha256(all);
}

Table with_source(Table table, const Source& source) {
    // Where a text stands twice in the header, the first is the first.
    std::map<std::string, std::vector<std::optional<Column>>> remembered;
    for (const SourceColumn& column : source.columns) remembered[plain(column.header)].push_back(column.meaning);
    std::map<std::string, std::size_t> used;
    for (TableColumn& column : table.columns) {
        const std::string header = plain(column.header);
        const auto known = remembered.find(header);
        const std::size_t at = used[header]++;
        column.meaning = known != remembered.end() && at < known->second.size() ? known->second[at] : std::nullopt;
    }
    return table;
}

}  // namespace dossiers
