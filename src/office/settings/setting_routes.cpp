#include <algorithm>

#include "lib/json/field_reader.hpp"
#include "office/audit/audit.hpp"
#include "office/settings/setting_store.hpp"

namespace settings {
namespace {

using accounts::Ability;
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
        out.field("value", values.text(setting.code)).field("standard", setting.standard);
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

Response change(Request& rq) {
    const Setting* setting = find(rq.word("code"));
    if (!setting) throw Failure{FailureKind::not_found, "request.not_found"};
    json::FieldReader in{rq.body()};
    const std::string value = in.text("value");
    if (!value.empty())
        if (const auto wrong = fault(*setting, value))
            in.wrong("value", *wrong, {{"min", std::to_string(setting->min)}, {"max", std::to_string(setting->max)}});
    in.finish();
    const std::string before = values_of(rq.db(), rq.agency_id()).text(setting->code);
    save(rq.db(), rq.agency_id(), setting->code, value, rq.viewer().official_id, rq.now());
    audit::record(rq, "setting.change", std::nullopt, setting->name + ": " + before + " → " + value);
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
