#include <algorithm>
#include <array>

#include "lib/crypto/secret.hpp"
#include "lib/json/field_reader.hpp"
#include "office/audit/audit.hpp"
#include "office/handling/due_days.hpp"
#include "office/settings/setting_store.hpp"

namespace settings {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

void write_setting(json::Writer& out, const Setting& setting, const Values& values,
                   const std::vector<Change>& changes) {
    const auto change =
        std::find_if(changes.begin(), changes.end(), [&](const Change& one) { return one.code == setting.code; });
    out.object([&] {
        out.field("code", setting.code).field("group", setting.group).field("name", setting.name);
        out.field("hint", setting.hint).field("kind", word_of(setting.kind));
        out.key("choices").array([&] {
            for (const Choice& choice : setting.choices)
                out.item().object([&] { out.field("value", choice.value).field("name", choice.name); });
        });
        out.field("min", setting.min).field("max", setting.max);
        const std::string& value = values.text(setting.code);
        const bool secret = setting.kind == Kind::secret;
        out.field("value", secret ? std::string{} : value).field("standard", setting.standard);
        out.field("is_set", !value.empty());
        const bool changed = change != changes.end();
        out.field("changed_by", changed ? std::optional{change->official_name} : std::nullopt);
        out.field("changed_at", changed ? std::optional{change->at} : std::nullopt);
    });
}

Response list(Request& rq) {
    const Values values = values_of(rq.db(), rq.agency_id());
    const auto changes = list_changes(rq.db(), rq.agency_id());
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Setting& one : all()) write_setting(out.item(), one, values, changes);
        });
        out.field("next", nullptr);
    });
    return Response::json_text(out.take());
}

/// What the body says; a text and a secret may be taken away again.
std::string read_value(FieldReader& in, const Setting& setting) {
    const bool may_be_empty = setting.kind == Kind::text || setting.kind == Kind::secret;
    const std::string value = may_be_empty ? in.maybe_text("value").value_or("") : in.text("value");
    if (value.empty()) return value;
    if (const auto wrong = fault(setting, value))
        in.wrong("value", *wrong,
                 {{"min", std::to_string(setting.min)},
                  {"max", std::to_string(setting.kind == Kind::number ? setting.max : std::int64_t{text_max})}});
    return value;
}

/// What the audit says of a change: of a secret that it was changed, and no more.
std::string told(const Setting& setting, const std::string& before, const std::string& value) {
    if (setting.kind == Kind::secret) return setting.name;
    return setting.name + ": " + before + " → " + value;
}

/// What the due days of dossiers hang on.
bool moves_the_clock(std::string_view code) {
    constexpr std::array<std::string_view, 6> codes{
        "morning_from", "morning_to", "afternoon_from", "afternoon_to", "day_off_moves_receipt", "resumed_day_counts"};
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

Response change(Request& rq) {
    const Setting* setting = find(rq.word("code"));
    if (!setting) throw Failure{FailureKind::not_found, "request.not_found"};
    FieldReader in{rq.body()};
    const std::string value = read_value(in, *setting);
    in.finish();
    const std::string before = values_of(rq.db(), rq.agency_id()).text(setting->code);
    const bool seals = setting->kind == Kind::secret && !value.empty();
    save(rq.db(), rq.agency_id(), setting->code,
         seals ? crypto::seal(value, crypto::installation_key(rq.installation().data)) : value, rq.viewer().official_id,
         rq.now());
    audit::record(rq, "setting.change", std::nullopt, told(*setting, before, value));
    if (moves_the_clock(setting->code)) handling::move_due_days(rq, setting->name);
    json::Writer out;
    write_setting(out, *setting, values_of(rq.db(), rq.agency_id()), list_changes(rq.db(), rq.agency_id()));
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/settings", list, Ability::settings_manage},
    {office::PUT, "/api/settings/{code}", change, Ability::settings_manage},
};

}  // namespace settings
