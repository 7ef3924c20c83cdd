#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/calendar/date.hpp"
#include "lib/sql/connection.hpp"
#include "office/accounts/viewer.hpp"
#include "office/routing/route.hpp"

/// văn bản chỉ đạo: a paper that gives tasks.
namespace directives {

struct Directive {
    std::string id;
    std::optional<std::string> code;  ///< "158/KH-UBND"
    std::string kind;                 ///< of definitions/document_kinds.toml
    std::optional<std::string> notation;
    std::string issuer;
    std::optional<std::string> place;
    std::optional<calendar::Date> issued_on;
    std::string subject;
    std::optional<std::string> signer_name;
    std::vector<std::string> recipients;
    std::optional<std::string> paper;  ///< JSON blocks of the paper as read
    std::optional<std::string> attachment_id;
    std::string created_by;
    std::string created_at;
    std::int64_t tasks = 0, done = 0, late = 0;
};

struct DirectivePage {
    std::vector<Directive> items;
    std::optional<std::string> next;
};

/// Newest first. `query` is matched folded in code, subject and issuer. Without the papers.
DirectivePage list_directives(sql::Connection&, const accounts::Visibility&, const std::optional<std::string>& query,
                              const std::optional<std::string>& kind, calendar::Date today, const office::Page&);
std::optional<Directive> find_directive(sql::Connection&, const accounts::Visibility&, const std::string& id,
                                        calendar::Date today);
void save_new_directive(sql::Connection&, const std::string& agency_id, Directive&, calendar::Instant now);

extern const office::Routes routes;

}  // namespace directives
