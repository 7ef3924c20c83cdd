#include "office/payments/day_sums.hpp"

#include "lib/messages/messages.hpp"
#include "office/routing/export.hpp"

namespace payments {
namespace {

using messages::sentence;

void add(DaySums& sums, const Payment& one) {
    (one.method == Method::cash       ? sums.cash
     : one.method == Method::transfer ? sums.transfer
                                      : sums.online) += one.amount;
}

std::vector<ooxml::CellValue> row_of(const DayLine& line) {
    const Payment& one = line.payment;
    std::string note = one.reason;
    if (one.is_cancelled) note = sentence("payment.cancelled_mark");
    return {one.official_name,
            line.code,
            dossiers::masked(line.applicant),
            line.procedure_name,
            ooxml::Amount{one.amount},
            sentence("payment.method." + std::string(word_of(one.method))),
            one.reference,
            std::move(note)};
}

void add_sum(ooxml::Sheet& sheet, const std::string& words, std::int64_t sum) {
    sheet.sums.push_back(sheet.rows.size());
    sheet.rows.push_back({words, {}, {}, {}, ooxml::Amount{sum}, {}, {}, {}});
}

}  // namespace

DaySums sums_of(const std::vector<DayLine>& lines) {
    DaySums sums;
    for (const DayLine& line : lines) add(sums, line.payment);
    return sums;
}

std::vector<OfficialSums> sums_by_official(const std::vector<DayLine>& lines) {
    std::vector<OfficialSums> all;
    for (const DayLine& line : lines) {
        if (all.empty() || all.back().official_id != line.payment.official_id)
            all.push_back({line.payment.official_id, line.payment.official_name, {}});
        add(all.back().sums, line.payment);
    }
    return all;
}

ooxml::Sheet day_sheet(const std::vector<DayLine>& lines, calendar::Date day) {
    ooxml::Sheet sheet = office::export_sheet("payment.sheet", "payment.sheet_title",
                                              {{"payment.column.official", 24},
                                               {"dossier.column.code", 24},
                                               {"dossier.column.applicant", 24},
                                               {"dossier.column.procedure_name", 44},
                                               {"payment.column.amount", 14},
                                               {"payment.column.method", 16},
                                               {"payment.column.reference", 20},
                                               {"payment.column.note", 30}});
    sheet.title += " " + calendar::to_vietnamese(day);
    const auto officials = sums_by_official(lines);
    auto official = officials.begin();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        sheet.rows.push_back(row_of(lines[i]));
        const bool last = i + 1 == lines.size() || lines[i + 1].payment.official_id != lines[i].payment.official_id;
        if (!last) continue;
        add_sum(sheet, sentence("payment.sum_of", {{"name", official->official_name}}), official->sums.total());
        ++official;
    }
    const DaySums all = sums_of(lines);
    for (const auto& [method, sum] : {std::pair{Method::cash, all.cash}, std::pair{Method::transfer, all.transfer},
                                      std::pair{Method::online, all.online}})
        add_sum(
            sheet,
            sentence("payment.sum_of_method", {{"method", sentence("payment.method." + std::string(word_of(method)))}}),
            sum);
    add_sum(sheet, sentence("payment.sum_of_day"), all.total());
    return sheet;
}

}  // namespace payments
