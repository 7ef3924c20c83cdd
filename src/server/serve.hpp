#pragma once
#include <memory>
#include <string>

#include "lib/sql/database.hpp"
#include "server/commands/commands.hpp"

namespace server {

/// Opens the database of a place and brings its schema up to date.
std::unique_ptr<sql::Database> open_database(const commands::Place&);

struct ServeOptions {
    commands::Place place;
    std::string listen = "127.0.0.1:8080";
    bool behind_proxy = false;
    std::string certificate, key;  ///< PEM files; both or none
};

/// Serves until it is told to stop. Throws std::runtime_error when the address cannot be had or would
/// carry passwords in the clear (anything but loopback without --behind-proxy or a certificate).
void serve(const ServeOptions&);

}  // namespace server
