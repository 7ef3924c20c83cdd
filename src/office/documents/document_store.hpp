#pragma once
#include <optional>
#include <string>
#include <vector>

#include "office/accounts/viewer.hpp"
#include "office/documents/document.hpp"

namespace documents {

struct Filter {
    std::optional<std::string> direction, kind, query;
    std::optional<std::int64_t> year;
    std::optional<calendar::Date> day = std::nullopt;  ///< of arrival, or of issue for what goes out
};

/// Last registered first. Unit roles see what concerns their unit, or no unit.
std::vector<Document> list(sql::Connection&, const accounts::Visibility&, const Filter&,
                           const std::optional<std::string>& after, int limit);

/// Everything but direction, number, code, kind and days. Failure(conflict, "record.changed").
void save(sql::Connection&, const std::string& agency_id, Document&);

}  // namespace documents
