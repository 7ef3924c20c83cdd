#include "office/payments/payment_store.hpp"

#include <algorithm>

#include "lib/crypto/uuid.hpp"

namespace payments {
namespace {

#define PAYMENT_COLUMNS                                                                                              \
    "p.id, p.dossier_id, p.amount, p.method, p.reference, p.paid_on, p.at, p.official_id, o.name, p.cancels_id,"     \
    " p.reason, CASE WHEN EXISTS (SELECT 1 FROM payments c WHERE c.agency_id = p.agency_id AND c.cancels_id = p.id)" \
    " THEN 1 ELSE 0 END"
#define FROM_PAYMENTS " FROM payments p JOIN officials o ON o.agency_id = p.agency_id AND o.id = p.official_id"

Payment read_payment(sql::Columns& in) {
    Payment one{.id = in.text(), .dossier_id = in.text(), .amount = in.integer()};
    const std::string method = in.text();
    one.method = static_cast<Method>(std::find(methods.begin(), methods.end(), method) - methods.begin());
    one.reference = in.text();
    one.paid_on = in.date();
    one.at = in.instant();
    one.official_id = in.text();
    one.official_name = in.text();
    one.cancels_id = in.maybe_text();
    one.reason = in.text();
    one.is_cancelled = in.integer() == 1;
    return one;
}

}  // namespace

void save_new(sql::Connection& db, const std::string& agency_id, Payment& one) {
    one.id = crypto::new_uuid();
    db.run(
        "INSERT INTO payments (agency_id, id, dossier_id, amount, method, reference, paid_on, at, official_id,"
        " cancels_id, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        {agency_id, one.id, one.dossier_id, one.amount, word_of(one.method), one.reference, one.paid_on, one.at,
         one.official_id, one.cancels_id, one.reason});
}

void record(sql::Connection& db, const std::string& agency_id, const dossiers::OwnDossier& own, Payment& one) {
    save_new(db, agency_id, one);
    const Standing standing = standing_of(own.dossier.fee, list_of_dossier(db, agency_id, own.dossier.id));
    dossiers::OwnDossier after = own;
    after.dossier.payment = standing.payment;
    after.dossier.dimensions.paid_online = standing.paid_online;
    dossiers::save_own(db, agency_id, own, after);
}

std::optional<Payment> find(sql::Connection& db, const std::string& agency_id, const std::string& id) {
    return db.maybe("SELECT " PAYMENT_COLUMNS FROM_PAYMENTS " WHERE p.agency_id = $1 AND p.id = $2", {agency_id, id},
                    read_payment);
}

std::vector<Payment> list_of_dossier(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id) {
    return db.all("SELECT " PAYMENT_COLUMNS FROM_PAYMENTS
                  " WHERE p.agency_id = $1 AND p.dossier_id = $2 ORDER BY p.at, p.id",
                  {agency_id, dossier_id}, read_payment);
}

std::vector<DayLine> list_of_day(sql::Connection& db, const std::string& agency_id, calendar::Date day,
                                 const std::optional<std::string>& official_id) {
    return db.all("SELECT " PAYMENT_COLUMNS ", d.code, d.applicant, t.name" FROM_PAYMENTS
                  " JOIN dossiers d ON d.agency_id = p.agency_id AND d.id = p.dossier_id"
                  " LEFT JOIN procedures t ON t.agency_id = d.agency_id AND t.id = d.procedure_id"
                  " WHERE p.agency_id = $1 AND p.paid_on = $2 AND (CAST($3 AS uuid) IS NULL OR p.official_id = $3)"
                  " ORDER BY o.name_key, o.id, p.at, p.id",
                  {agency_id, day, official_id}, [](sql::Columns& in) {
                      Payment payment = read_payment(in);
                      return DayLine{std::move(payment), in.text(), in.text(), in.maybe_text().value_or("")};
                  });
}

}  // namespace payments
