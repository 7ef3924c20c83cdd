#pragma once
#include <boost/asio/ssl/context.hpp>

#include "lib/http/server.hpp"

namespace http {

/// TLS 1.2 and 1.3 with the certificate chain and private key of two PEM files. Throws std::runtime_error that names
/// the file which cannot be read, or says that the two do not belong together.
boost::asio::ssl::context tls_context(const Certificate&);

}  // namespace http
