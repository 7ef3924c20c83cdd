#include <doctest/doctest.h>

#include "lib/mail/smtp.hpp"
#include "mail/smtp_server.hpp"

using mailbox::SmtpServer;

TEST_CASE("encrypted lines: whom nobody vouches for gets nothing, whom the office trusts gets the mail") {
    const mailbox::Folder folder;
    const auto own = mailbox::make_certificate(folder.path);
    const std::string message = "Subject: x\r\n\r\nx\r\n";
    for (const bool implicit : {false, true}) {
        const SmtpServer server{{.certificate = own.certificate, .key = own.key, .implicit = implicit}};
        smtp::Server to{.host = "127.0.0.1",
                        .port = server.port(),
                        .security = implicit ? smtp::Security::tls : smtp::Security::starttls};
        CHECK(smtp::Session{to}.send("a@xa.example", "b@xa.example", message).fault == smtp::Fault::untrusted);
        CHECK(server.messages().empty());
        to.trusted = own.certificate;
        smtp::Session session{to};
        CHECK(session.send("a@xa.example", "b@xa.example", message).fault == smtp::Fault::none);
        CHECK(session.send("a@xa.example", "khong-co@xa.example", message).permanent);
        CHECK(session.send("a@xa.example", "c@xa.example", message).fault == smtp::Fault::none);
        const auto all = server.messages();
        REQUIRE(all.size() == 2);
        for (const boost::json::object& one : all) CHECK(one.at("encrypted").as_bool());
    }
}

TEST_CASE("a program that stops does not send, and does not wait") {
    const SmtpServer server;
    std::stop_source stop;
    stop.request_stop();
    smtp::Session session{{.host = "127.0.0.1", .port = server.port(), .security = smtp::Security::none}};
    const auto outcome = session.send("a@xa.example", "b@xa.example", "Subject: x\r\n\r\nx\r\n", stop.get_token());
    CHECK(outcome.fault == smtp::Fault::stopped);
    CHECK(server.messages().empty());
}
