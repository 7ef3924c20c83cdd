#include "lib/mail/smtp.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <mutex>
#include <stdexcept>

#include "lib/mail/message.hpp"

namespace smtp {
namespace {

/// A server that stands answers at once; a round waits for nobody longer.
constexpr long connect_seconds_max = 10, send_seconds_max = 60;
/// Of a server's answer: a line for people.
constexpr std::size_t answer_max = 300;

struct Sending {
    const std::string& message;
    std::size_t sent = 0;
    std::string answer;  ///< the line in which the server refused something
    std::stop_token stop;
    bool is_out() const { return sent == message.size(); }
};

std::size_t give(char* buffer, std::size_t size, std::size_t count, void* context) {
    auto& sending = *static_cast<Sending*>(context);
    const std::size_t part = std::min(size * count, sending.message.size() - sending.sent);
    std::memcpy(buffer, sending.message.data() + sending.sent, part);
    sending.sent += part;
    return part;
}

/// Every line that the server says comes here. What it refused stays, also when it says good-bye after it.
std::size_t hear(char* buffer, std::size_t size, std::size_t count, void* context) {
    std::string_view line{buffer, size * count};
    while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
    std::string& answer = static_cast<Sending*>(context)->answer;
    if (line.starts_with('4') || line.starts_with('5'))
        answer = line.substr(0, answer_max);
    else if (!line.starts_with("221"))
        answer.clear();
    return size * count;
}

/// Once the whole message is out the answer is waited for, or nobody would know whether it was taken.
int look_whether_to_stop(void* context, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    const auto& sending = *static_cast<Sending*>(context);
    return sending.stop.stop_requested() && !sending.is_out() ? 1 : 0;
}

void set_server(CURL* curl, const Server& server, const std::string& from) {
    const std::string scheme = server.security == Security::tls ? "smtps://" : "smtp://";
    const std::string host = server.host.find(':') == std::string::npos ? server.host : "[" + server.host + "]";
    // The path is the name by which we greet.
    const std::string url = scheme + host + ":" + std::to_string(server.port) + "/" + mail::domain_of(from);
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_USE_SSL, server.security == Security::none ? CURLUSESSL_NONE : CURLUSESSL_ALL);
    if (!server.trusted.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, server.trusted.c_str());
    if (server.user.empty()) return;
    curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, server.password.c_str());
}

Fault fault_of(CURLcode code, std::string_view told) {
    switch (code) {
        case CURLE_OK:
            return Fault::none;
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_URL_MALFORMAT:
            return Fault::unknown_host;
        case CURLE_COULDNT_CONNECT:
            return Fault::unreachable;
        case CURLE_OPERATION_TIMEDOUT:
            return Fault::timed_out;
        case CURLE_USE_SSL_FAILED:
            return Fault::no_encryption;
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
            return Fault::untrusted;
        case CURLE_LOGIN_DENIED:
            return Fault::wrong_password;
        case CURLE_ABORTED_BY_CALLBACK:
            return Fault::stopped;
        default:
            break;
    }
    // libcurl has one code for these and tells them apart in words.
    if (told.starts_with("MAIL failed")) return Fault::sender_refused;
    if (told.starts_with("RCPT failed")) return Fault::recipient_refused;
    if (told.starts_with("DATA failed") || code == CURLE_WEIRD_SERVER_REPLY) return Fault::message_refused;
    return Fault::broken;
}

void start_curl_once() {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

}  // namespace

bool Outcome::of_message() const { return fault == Fault::recipient_refused || fault == Fault::message_refused; }

Session::Session(Server server) : server_(std::move(server)) {
    start_curl_once();
    curl_ = curl_easy_init();
    if (!curl_) throw std::runtime_error("libcurl cannot start");
}

Session::~Session() { curl_easy_cleanup(curl_); }

Outcome Session::send(const std::string& from, const std::string& to, const std::string& message,
                      std::stop_token stop) {
    Sending sending{.message = message, .stop = std::move(stop)};
    char told[CURL_ERROR_SIZE] = "";
    curl_easy_reset(curl_);  // keeps the connection
    set_server(curl_, server_, from);
    const std::string recipient = "<" + to + ">", sender = "<" + from + ">";
    curl_slist* recipients = curl_slist_append(nullptr, recipient.c_str());
    curl_easy_setopt(curl_, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl_, CURLOPT_CONNECTTIMEOUT, connect_seconds_max);
    curl_easy_setopt(curl_, CURLOPT_SERVER_RESPONSE_TIMEOUT, connect_seconds_max);
    curl_easy_setopt(curl_, CURLOPT_TIMEOUT, send_seconds_max);
    curl_easy_setopt(curl_, CURLOPT_MAIL_FROM, sender.c_str());
    curl_easy_setopt(curl_, CURLOPT_MAIL_RCPT, recipients);
    curl_easy_setopt(curl_, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl_, CURLOPT_READFUNCTION, give);
    curl_easy_setopt(curl_, CURLOPT_READDATA, &sending);
    curl_easy_setopt(curl_, CURLOPT_HEADERFUNCTION, hear);
    curl_easy_setopt(curl_, CURLOPT_HEADERDATA, &sending);
    curl_easy_setopt(curl_, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl_, CURLOPT_XFERINFOFUNCTION, look_whether_to_stop);
    curl_easy_setopt(curl_, CURLOPT_XFERINFODATA, &sending);
    curl_easy_setopt(curl_, CURLOPT_ERRORBUFFER, told);
    const CURLcode code = curl_easy_perform(curl_);
    curl_slist_free_all(recipients);
    Outcome outcome{.fault = fault_of(code, told), .answer = std::move(sending.answer)};
    outcome.uncertain = sending.is_out() && (outcome.fault == Fault::broken || outcome.fault == Fault::timed_out);
    outcome.permanent = outcome.of_message() && outcome.answer.starts_with('5');
    return outcome;
}

}  // namespace smtp
