#pragma once
#include <vector>

#include "office/ratings/rating.hpp"
#include "office/routing/request.hpp"

namespace ratings {

/// What a token stands for.
struct Link {
    std::string dossier_id;
    bool used = false;
    bool has_result = false;  ///< handling ended with a result
    std::string unit_id;
    std::optional<std::string> procedure_id, procedure_name;
};
/// Held until the write ends: two answers at once come one after the other.
std::optional<Link> find_link(sql::Connection&, const std::string& agency_id, const std::string& token);
std::optional<Link> hold_link(sql::Connection&, const std::string& agency_id, const std::string& token);
void use_link(sql::Connection&, const std::string& agency_id, const std::string& dossier_id);

struct Rating {
    std::string id;
    calendar::Date rated_on;
    int score = 0;
    std::string comment;
    std::string unit_id;
    std::optional<std::string> procedure_id;
    std::optional<std::string> unit_name = {}, procedure_name = {};
};
/// `comment_key`: a hash; who has what it was made of may add the comment.
void save_new(sql::Connection&, const std::string& agency_id, const Rating&, const std::string& comment_key);
/// False when there is no such answer, or it has its comment already.
bool save_comment(sql::Connection&, const std::string& agency_id, const std::string& comment_key,
                  const std::string& comment);

struct Listed {
    std::vector<Rating> rows;
    std::optional<std::string> next;
};
/// Which answers: those in which something was written, or all; of them only these.
struct Wanted {
    bool with_words = true;
    bool unsatisfied = false, satisfied = false;
};
/// Of the period, the newest first.
Listed list_answers(sql::Connection&, const accounts::Visibility&, const calendar::Period&, const Wanted&,
                    const office::Page&);

}  // namespace ratings
