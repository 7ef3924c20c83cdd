#include "bare_server.hpp"

#include <boost/asio/strand.hpp>
#include <stdexcept>
#include <string_view>

#include "lib/calendar/clock.hpp"
#include "lib/calendar/working_days.hpp"
#include "office/dossiers/dossier.hpp"

namespace bench {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using tcp = asio::ip::tcp;

constexpr const char* statement =
    "SELECT d.id, d.code, p.code, p.name, d.field, d.level, d.unit_id, u.name, d.channel, d.received_at, d.due_on,"
    " d.finished_at, d.state, d.applicant FROM dossiers d"
    " JOIN procedures p ON p.agency_id = d.agency_id AND p.id = d.procedure_id"
    " JOIN units u ON u.agency_id = d.agency_id AND u.id = d.unit_id"
    " WHERE d.agency_id = ?1 ORDER BY d.received_at DESC, d.id DESC LIMIT 51";

void add_text(std::string& out, const char* name, std::string_view text) {
    out += ",\"";
    out += name;
    out += "\":\"";
    out += text;
    out += '"';
}

/// The list as Sáu Rõ writes it, of rows that need no escapes.
class List {
public:
    List(const std::filesystem::path& file, const std::string& agency_id) {
        sqlite3_open_v2(file.c_str(), &db_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
        sqlite3_exec(db_, "PRAGMA cache_size = -8000", nullptr, nullptr, nullptr);
        if (sqlite3_prepare_v2(db_, statement, -1, &query_, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(db_));
        sqlite3_bind_text(query_, 1, agency_id.c_str(), -1, SQLITE_TRANSIENT);
    }
    ~List() {
        sqlite3_finalize(query_);
        sqlite3_close(db_);
    }
    List(const List&) = delete;
    List& operator=(const List&) = delete;

    std::string json() {
        std::string out = "{\"items\":[";
        std::string last;
        int rows = 0;
        for (; rows < 50 && sqlite3_step(query_) == SQLITE_ROW; ++rows) {
            if (rows > 0) out += ',';
            add_row(out);
            last = std::string(text(9)) + "|" + std::string(text(0));
        }
        const bool more = rows == 50 && sqlite3_step(query_) == SQLITE_ROW;
        sqlite3_reset(query_);
        return out + "],\"next\":" + (more ? "\"" + last + "\"" : "null") + "}";
    }

private:
    std::string_view text(int column) {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(query_, column));
        return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(query_, column))};
    }
    void add_row(std::string& out) {
        const bool open = sqlite3_column_type(query_, 11) == SQLITE_NULL;
        out += "{\"id\":\"";
        out += text(0);
        out += '"';
        constexpr const char* names[] = {"code",    "procedure_code", "procedure_name", "field",       "level",
                                         "unit_id", "unit_name",      "channel",        "received_at", "due_on"};
        for (int i = 0; i < 10; ++i) add_text(out, names[i], text(i + 1));
        if (open)
            out += ",\"finished_at\":null";
        else
            add_text(out, "finished_at", text(11));
        out += ",\"state\":";
        out += text(12);
        add_text(out, "state_name", open ? "Đang xử lý" : "Đã trả kết quả");
        if (open)
            out += ",\"outcome\":null";
        else
            add_text(out, "outcome", "result");
        // Open ones are received in the last thirty days: whether they are late follows from the dates alone.
        const bool overdue = open && text(10) < today_;
        const bool at_risk = open && !overdue && text(10) <= risk_until_;
        out += overdue ? ",\"overdue\":true" : ",\"overdue\":false";
        out += at_risk ? ",\"at_risk\":true" : ",\"at_risk\":false";
        add_text(out, "applicant", dossiers::masked(text(13)));
        out += '}';
    }

    sqlite3* db_ = nullptr;
    sqlite3_stmt* query_ = nullptr;
    const std::string today_ = calendar::to_iso(calendar::system_clock().today());
    const std::string risk_until_ = calendar::to_iso(
        calendar::working_days().after(calendar::system_clock().today(), dossiers::at_risk_working_days));
};

}  // namespace

struct BareServer::Connection : std::enable_shared_from_this<BareServer::Connection> {
    BareServer& server;
    beast::tcp_stream stream;
    beast::flat_buffer buffer;
    beast::http::request<beast::http::empty_body> request;
    beast::http::response<beast::http::string_body> response;

    Connection(BareServer& s, tcp::socket socket) : server(s), stream(std::move(socket)) {}

    void read() {
        request = {};
        beast::http::async_read(stream, buffer, request, [self = shared_from_this()](auto failed, std::size_t) {
            if (!failed) self->answer();
        });
    }
    void answer() {
        thread_local List list{server.file_, server.agency_id_};
        response = {};
        response.set(beast::http::field::content_type, "application/json");
        response.body() = list.json();
        response.prepare_payload();
        beast::http::async_write(stream, response, [self = shared_from_this()](auto failed, std::size_t) {
            if (!failed) self->read();
        });
    }
};

BareServer::BareServer(std::filesystem::path file, std::string agency_id)
    : file_(std::move(file)), agency_id_(std::move(agency_id)) {
    const tcp::endpoint end{asio::ip::make_address("127.0.0.1"), 0};
    acceptor_.open(end.protocol());
    acceptor_.bind(end);
    acceptor_.listen();
    accept();
    for (int i = 0; i < 2; ++i) threads_.emplace_back([this] { io_.run(); });
}

BareServer::~BareServer() {
    io_.stop();
    for (auto& thread : threads_) thread.join();
}

void BareServer::accept() {
    acceptor_.async_accept(asio::make_strand(io_), [this](auto failed, tcp::socket socket) {
        if (failed) return;
        socket.set_option(tcp::no_delay{true});
        std::make_shared<Connection>(*this, std::move(socket))->read();
        accept();
    });
}

}  // namespace bench
