#pragma once
#include "lib/http/message.hpp"
#include "office/routing/route.hpp"

namespace server {

/// The embedded page or asset of a path; any other path without a dot is the pages' own and gets
/// index.html, or citizens.html where it is one of theirs. Assets have lasting names and a year's cache; compressed
/// forms as the browser takes them.
http::Response page(const http::Request&);

/// `GET /health`: 200 when the database answers.
http::Response health(office::Installation&);

/// Content-Security-Policy and the like, on every answer; no cache unless one is set.
void add_safe_headers(http::Response&);

}  // namespace server
