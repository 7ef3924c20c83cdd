#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <thread>

#include "mail/smtp_server.hpp"
#include "scenarios/office.hpp"

// The morning's mail at a real mail server on loopback: what arrives there, read by another's MIME reader, and what
// happens when it does not take it. On PostgreSQL too when SAURO_TEST_POSTGRES names a cluster's database.
namespace {

namespace bj = boost::json;
using mailbox::SmtpServer;
using scenarios::Office;

struct Engine {
    const char* name;
    std::string url;
};

std::vector<Engine> engines() {
    std::vector<Engine> all{{"sqlite", ""}};
    if (const char* url = std::getenv("SAURO_TEST_POSTGRES")) all.push_back({"postgres", url});
    return all;
}

void set_time(Office& office, const char* day, int hour, int minute) {
    office.set_time(calendar::at_local(*calendar::parse_iso_date(day), hour, minute));
}

bj::value ask(Office& office, http::Method method, const std::string& path, const bj::value& body = {}) {
    http::Request request{.method = method};
    REQUIRE(http::read_target(path, request));
    if (method != http::Method::get) request.body = bj::serialize(body);
    const http::Response answer = office.ask(request);
    INFO(path, " answered ", answer.status, " ", answer.body);
    REQUIRE(answer.status < 300);
    return bj::parse(answer.body);
}

void set(Office& office, const std::string& code, const std::string& value) {
    ask(office, http::Method::put, "/api/settings/" + code, {{"value", value}});
}

void use(Office& office, int port) {
    set(office, "mail_host", "127.0.0.1");
    set(office, "mail_port", std::to_string(port));
    set(office, "mail_security", "none");
    set(office, "mail_from", "vanphong@xa.example");
}

void give_address(Office& office, const std::string& user, const std::string& address) {
    office.database().write([&](sql::Connection& db) {
        const auto changed = db.run(
            "UPDATE officials SET mail_address = $2 WHERE agency_id IN (SELECT agency_id FROM accounts WHERE"
            " user_name = $1) AND id IN (SELECT official_id FROM accounts WHERE user_name = $1)",
            {user, address});
        REQUIRE(changed == 1);
    });
}

bj::array mails(Office& office, const std::string& query = "") {
    return ask(office, http::Method::get, "/api/mails" + query).at("items").as_array();
}

std::string text(const bj::value& value) { return value.is_string() ? bj::value_to<std::string>(value) : ""; }

bool holds(const bj::value& value, const char* wanted) { return text(value).find(wanted) != std::string::npos; }

/// An office in which two people have something to do, with the administrator signed in.
template <class Body>
void in_office(Body body) {
    const mailbox::Folder folder;
    for (const Engine& engine : engines()) {
        INFO("engine: ", std::string(engine.name));
        scenarios::Base base{folder.path / engine.name, engine.url};
        Office office{base};
        set_time(office, "2026-03-10", 7, 0);
        office.sign_in("quan_tri");
        give_address(office, "can_bo_mot_cua", "yen@xa.example");
        give_address(office, "truong_phong_vhxh", "binh@xa.example");
        give_address(office, "chuyen_vien_dia_chinh", "son@xa.example");
        body(office);
    }
}

}  // namespace

TEST_CASE("at 07:30 each who has something to do gets one mail, right in every header, in Vietnamese") {
    in_office([](Office& office) {
        const SmtpServer server;
        use(office, server.port());
        set(office, "public_address", "https://viec.xa.example");
        set_time(office, "2026-03-10", 7, 29);
        office.make_round();
        CHECK(server.messages().empty());
        set_time(office, "2026-03-10", 7, 30);
        office.make_round();
        const auto all = server.messages();
        REQUIRE(all.size() == 2);  // who has nothing to do gets none
        const bj::object& one = text(all[0].at("recipients").at(0)) == "yen@xa.example" ? all[0] : all[1];
        const bj::object& headers = one.at("headers").as_object();
        CHECK(text(one.at("sender")) == "vanphong@xa.example");
        CHECK(one.at("recipients").as_array() == bj::array{"yen@xa.example"});
        CHECK(text(headers.at("subject")) == "Việc sáng nay 10/03/2026: 1 việc khác cần xem");
        CHECK(text(headers.at("from")) == "xã Thử Nghiệm <vanphong@xa.example>");
        CHECK(text(headers.at("to")) == "Lý Ngọc Yến <yen@xa.example>");
        CHECK(text(headers.at("date")) == "Tue, 10 Mar 2026 07:30:00 +0700");
        CHECK(text(headers.at("auto-submitted")) == "auto-generated");
        std::string id;
        for (const bj::value& mail : mails(office, "?state=sent"))
            if (text(mail.at("address")) == "yen@xa.example") id = text(mail.at("id"));
        CHECK(text(headers.at("message-id")) == "<" + id + "@xa.example>");
        CHECK(text(one.at("media_type")) == "multipart/alternative");
        CHECK(one.at("defects").as_array().empty());
        for (const char* kind : {"plain", "html"}) {
            CHECK(holds(one.at(kind), "Số hóa hồ sơ còn tồn"));
            CHECK(holds(one.at(kind), "Hạn 12/03/2026, còn 2 ngày · Trung tâm Phục vụ hành chính công"));
            CHECK(holds(one.at(kind), "https://viec.xa.example/tasks/01900000-0000-7000-8000-000000000092"));
            CHECK(holds(one.at(kind), "https://viec.xa.example/digest"));
        }
        CHECK(holds(one.at("plain"), "SẮP ĐẾN HẠN (1)"));
        CHECK(holds(one.at("html"), "<h2"));
        // Not twice: later rounds, and whoever starts anew, find the day made.
        set_time(office, "2026-03-10", 7, 35);
        office.make_round();
        CHECK(server.messages().size() == 2);
        CHECK(mails(office, "?state=sent").size() == 2);
    });
}

TEST_CASE("two rounds at the same moment send each mail once") {
    in_office([](Office& office) {
        const SmtpServer server;
        use(office, server.port());
        set_time(office, "2026-03-10", 7, 30);
        {
            const std::jthread one{[&] { office.make_round(); }}, other{[&] { office.make_round(); }};
        }
        CHECK(server.messages().size() == 2);
    });
}

TEST_CASE("days off are quiet; the next working day has its mail") {
    in_office([](Office& office) {
        const SmtpServer server;
        use(office, server.port());
        for (const char* day : {"2026-03-14", "2026-03-15", "2026-04-30", "2026-05-01"}) {
            set_time(office, day, 7, 30);
            office.make_round();
        }
        CHECK(server.messages().empty());
        set_time(office, "2026-05-04", 7, 30);
        office.sign_in("quan_tri");
        office.make_round();
        CHECK(server.messages().size() == 2);
    });
}

TEST_CASE("a mailbox that is refused is told with the server's words, and the others get theirs") {
    in_office([](Office& office) {
        const SmtpServer server;
        use(office, server.port());
        give_address(office, "can_bo_mot_cua", "khong-co@xa.example");
        set_time(office, "2026-03-10", 7, 30);
        office.make_round();
        CHECK(server.messages().size() == 1);
        const bj::array failed = mails(office, "?state=failed");
        REQUIRE(failed.size() == 1);
        CHECK(failed[0].at("tries").as_int64() == 1);  // for good: not again
        CHECK(holds(failed[0].at("problem"), "không nhận gửi tới khong-co@xa.example"));
        CHECK(holds(failed[0].at("problem"), "550 5.1.1 No such mailbox here"));
    });
}

TEST_CASE("a mailbox that is full for now is tried again") {
    in_office([](Office& office) {
        const SmtpServer server;
        use(office, server.port());
        give_address(office, "can_bo_mot_cua", "ban@xa.example");
        set_time(office, "2026-03-10", 7, 30);
        office.make_round();
        CHECK(server.messages().size() == 1);
        const bj::array waiting = mails(office, "?state=waiting");
        REQUIRE(waiting.size() == 1);
        CHECK(text(waiting[0].at("next_try_at")) == "2026-03-10T00:35:00Z");
        CHECK(holds(waiting[0].at("problem"), "451 4.3.2 Come back later"));
    });
}

TEST_CASE("a wrong password is tried once for all; the right one is kept sealed and lets them go") {
    in_office([](Office& office) {
        const SmtpServer server{{.user = "vanphong", .password = "mật khẩu thư"}};
        use(office, server.port());
        set(office, "mail_user", "vanphong");
        set(office, "mail_password", "sai");
        set_time(office, "2026-03-10", 7, 30);
        office.make_round();
        CHECK(server.messages().empty());
        const bj::array waiting = mails(office, "?state=waiting");
        REQUIRE(waiting.size() == 2);
        for (const bj::value& one : waiting)
            CHECK_MESSAGE(holds(one.at("problem"), "không nhận tên đăng nhập hoặc mật khẩu. Máy chủ trả lời: 535"),
                          text(one.at("problem")));
        set(office, "mail_password", "mật khẩu thư");
        set_time(office, "2026-03-10", 7, 35);
        office.make_round();
        const auto all = server.messages();
        REQUIRE(all.size() == 2);
        CHECK(text(all[0].at("user")) == "vanphong");
        CHECK(mails(office, "?state=sent").size() == 2);
        office.database().read([](sql::Connection& db) {
            CHECK(db.number("SELECT count(*) FROM agency_settings WHERE value LIKE '%mật khẩu%'") == 0);
            CHECK(db.number("SELECT count(*) FROM mails WHERE message IS NOT NULL") == 0);
        });
    });
}

TEST_CASE("a server that stands again is found by the next try") {
    in_office([](Office& office) {
        int port = 0;
        { port = SmtpServer{}.port(); }
        use(office, port);
        set_time(office, "2026-03-10", 7, 30);
        office.make_round();
        CHECK(mails(office, "?state=waiting").size() == 2);
        const SmtpServer server{{.port = port}};
        set_time(office, "2026-03-10", 7, 35);
        office.make_round();
        CHECK(server.messages().size() == 2);
        CHECK(mails(office, "?state=sent").size() == 2);
    });
}

TEST_CASE("what was in hand when a program was killed is not sent a second time") {
    in_office([](Office& office) {
        const SmtpServer server;
        int port = 0;
        { port = SmtpServer{}.port(); }
        use(office, port);
        set_time(office, "2026-03-10", 7, 30);
        office.make_round();
        office.database().write([](sql::Connection& db) {
            CHECK(db.run("UPDATE mails SET state = 'sending' WHERE address = 'yen@xa.example'") == 1);
        });
        use(office, server.port());
        set_time(office, "2026-03-10", 7, 50);
        office.make_round();
        CHECK(server.messages().size() == 1);
        const bj::array interrupted = mails(office, "?state=interrupted");
        REQUIRE(interrupted.size() == 1);
        CHECK(holds(interrupted[0].at("problem"), "không rõ thư đã đến hay chưa"));
    });
}

TEST_CASE("a test mail goes to oneself, and says in words what is wrong") {
    in_office([](Office& office) {
        const SmtpServer server;
        use(office, server.port());
        give_address(office, "quan_tri", "nam@xa.example");
        CHECK(text(ask(office, http::Method::post, "/api/mails/test", bj::object{}).at("state")) == "sent");
        const auto all = server.messages();
        REQUIRE(all.size() == 1);
        CHECK(all[0].at("recipients").as_array() == bj::array{"nam@xa.example"});
        CHECK(holds(all[0].at("plain"), "Vũ Hải Nam"));
        set(office, "mail_security", "starttls");
        const bj::value wrong = ask(office, http::Method::post, "/api/mails/test", bj::object{});
        CHECK(text(wrong.at("state")) == "failed");
        CHECK(holds(wrong.at("problem"), "không hỗ trợ STARTTLS"));
        set(office, "mail_security", "none");
        give_address(office, "quan_tri", "khong-co@xa.example");
        CHECK(holds(ask(office, http::Method::post, "/api/mails/test", bj::object{}).at("problem"), "550 5.1.1"));
    });
}
