#include "lib/http/tls.hpp"

#include <openssl/ssl.h>

#include <stdexcept>

namespace http {

namespace ssl = boost::asio::ssl;

boost::asio::ssl::context tls_context(const Certificate& certificate) {
    ssl::context context{ssl::context::tls_server};
    context.set_options(ssl::context::default_workarounds | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1);
    boost::system::error_code failed;
    context.use_certificate_chain_file(certificate.chain, failed);
    if (failed) throw std::runtime_error("no certificate can be read from " + certificate.chain);
    context.use_private_key_file(certificate.key, ssl::context::pem, failed);
    if (failed)
        throw std::runtime_error("no private key of the certificate " + certificate.chain + " can be read from " +
                                 certificate.key);
    // Without an id of their own OpenSSL refuses the sessions that clients want to go on with.
    SSL_CTX_set_session_cache_mode(context.native_handle(), SSL_SESS_CACHE_OFF);
    return context;
}

}  // namespace http
