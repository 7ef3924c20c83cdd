#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "office/directives/reading/assigning.hpp"

/// What a sentence of a paper does: frames, closes, assesses, or lays a duty on somebody.
namespace directives {

/// Closing and framing sentences; they ask nothing of their own.
bool frames(const std::string& text);

/// "UBND phường yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện.": the last word of many papers.
bool closes(const std::string& text, const Assigned&);

/// What has been done, or is praised, is no task.
bool assesses(const std::string& text);

/// The committee itself ("UBND phường").
bool is_committee(const std::string& unit);

/// A body and then a duty: the subject of a sentence that assigns without "giao".
bool has_duty(std::string_view text, const Assigned&);

/// Adds leads named inside the sentence ("Phòng X chủ trì", "(X chủ trì, Y phối hợp)").
void add_inner_lead(const std::string& text, const Commune&, Assigned&);

bool ends_sentence(const std::string&);

/// Cut after each "." and ";" that white space follows.
std::vector<std::string> sentences_of(const std::string&);

}  // namespace directives
