#include "rights.hpp"

#include <regex>

#include "office/accounts/ability.hpp"
#include "server/dispatch.hpp"

namespace scenarios {
namespace {

using accounts::Ability;
using office::Route;

constexpr const char* no_such_id = "0190f6c2-0000-7000-8000-000000000000";

/// The user of the base office who has that role: tests/office.sql names one for each.
const std::map<std::string, std::string> user_of_role{{"chair", "chu_tich"},
                                                      {"vice_chair", "pho_chu_tich"},
                                                      {"office_head", "chanh_van_phong"},
                                                      {"centre_director", "giam_doc_hcc"},
                                                      {"unit_head", "truong_phong_vhxh"},
                                                      {"specialist", "chuyen_vien_tu_phap"},
                                                      {"clerk", "van_thu"},
                                                      {"counter_officer", "can_bo_mot_cua"},
                                                      {"administrator", "quan_tri"}};

class Asker {
public:
    explicit Asker(Base& base) : office_(base), names_(base.names()) {
        office_.set_time(calendar::at_local(*calendar::parse_iso_date("2026-03-10"), 9));
    }

    void run() {
        as(
            "nobody", [](const Route& route) { return !route.without_session(); }, &Asker::random_path, {401},
            "nobody");
        as(
            "nobody", [](const Route& route) { return route.ability == Ability::everybody; }, &Asker::random_path,
            {200, 400, 404, 429}, "a citizen");
        for (const accounts::Role& role : accounts::roles()) {
            const std::string& user = user_of_role.at(role.code);
            const auto lacks = [&](const Route& route) { return !role.may(route.ability); };
            const auto writes = [&](const Route& route) {
                return role.may(route.ability) && !route.without_session() && route.method != office::GET;
            };
            as(user, lacks, &Asker::random_path, {403, 404}, "a role without the ability");
            as(user, writes, &Asker::random_path, {403}, "a session without its token", true);
        }
        for (const accounts::Role& role : accounts::roles()) {
            const auto may = [&](const Route& route) { return role.may(route.ability) && !ends_session(route); };
            as(user_of_role.at(role.code), may, &Asker::random_path, {}, "ids and bodies that mean nothing");
        }
        const auto of_record = [this](const Route& route) { return known_path(route) != random_path(route); };
        for (const char* user : {"chu_tich_khac", "quan_tri_khac"})
            as(user, of_record, &Asker::known_path, {403, 404}, "somebody of another agency");
    }

    Rights rights;

private:
    using PathOf = std::string (Asker::*)(const Route&) const;

    static bool ends_session(const Route& route) {
        return route.method == office::DELETE && route.path.find("session") != std::string_view::npos;
    }

    std::string random_path(const Route& route) const {
        static const std::regex word(R"(\{\w+\})");
        return std::regex_replace(std::string(route.path), word, no_such_id);
    }

    /// With a record of the base office: names such as "any_tasks" in tests/office.sql.
    std::string known_path(const Route& route) const {
        static const std::regex id(R"(^/api/(\w+)/\{id\})");
        std::smatch found;
        std::string path{route.path};
        if (std::regex_search(path, found, id)) {
            const auto known = names_.find("any_" + found[1].str());
            if (known != names_.end()) path.replace(path.find("{id}"), 4, known->second);
        }
        static const std::regex word(R"(\{\w+\})");
        return std::regex_replace(path, word, no_such_id);
    }

    template <class Which>
    void as(const std::string& user, Which which, PathOf path_of, std::vector<int> wanted, const std::string& who,
            bool without_csrf = false) {
        office_.sign_in(user);
        for (const Route* route : server::all_routes()) {
            if (route->ability == Ability::open || !which(*route)) continue;
            http::Request request{.method = route->method, .path = (this->*path_of)(*route)};
            if (route->method != office::GET) request.body = "{}";
            if (route->ability == Ability::everybody) request.query["agency"] = "thu";
            const int status = office_.ask(request, without_csrf).status;
            const bool right = wanted.empty() ? status < 500 : std::count(wanted.begin(), wanted.end(), status) > 0;
            if (right)
                ++rights.held;
            else
                rights.broken.push_back(who + " (" + user + "): " + std::string(http::word_of(route->method)) + " " +
                                        request.path + " answered " + std::to_string(status));
        }
    }

    Office office_;
    std::map<std::string, std::string> names_;
};

}  // namespace

Rights check_rights(Base& base) {
    Asker asker{base};
    asker.run();
    return asker.rights;
}

}  // namespace scenarios
