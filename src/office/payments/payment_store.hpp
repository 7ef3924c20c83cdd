#pragma once
#include "office/payments/payment.hpp"

namespace payments {

void save_new(sql::Connection&, const std::string& agency_id, Payment&);
std::optional<Payment> find(sql::Connection&, const std::string& agency_id, const std::string& id);
/// In the order in which they were recorded.
std::vector<Payment> list_of_dossier(sql::Connection&, const std::string& agency_id, const std::string& dossier_id);

/// One line of a day's cash list.
struct DayLine {
    Payment payment;
    std::string code, applicant, procedure_name;
};
/// By official, then in the order in which they were recorded; of one official when that is asked.
std::vector<DayLine> list_of_day(sql::Connection&, const std::string& agency_id, calendar::Date,
                                 const std::optional<std::string>& official_id);

}  // namespace payments
