#include "server/serve.hpp"

#include <memory>

namespace commands {

void add_serve(CLI::App& program) {
    CLI::App* command = program.add_subcommand("serve", "Serve the pages and the API");
    const auto options = std::make_shared<server::ServeOptions>();
    add_place(*command, options->place);
    command->add_option("--listen", options->listen, "HOST:PORT")->capture_default_str();
    command->add_flag("--behind-proxy", options->behind_proxy,
                      "A proxy in front holds the certificate: trust its X-Forwarded-For, mark cookies Secure");
    CLI::Option* certificate = command->add_option("--tls-cert", options->certificate,
                                                   "PEM file of the certificate with its chain: speak TLS");
    CLI::Option* key = command->add_option("--tls-key", options->key, "PEM file of its private key");
    certificate->needs(key)->check(CLI::ExistingFile);
    key->needs(certificate)->check(CLI::ExistingFile);
    command->callback([options] { server::serve(*options); });
}

}  // namespace commands
