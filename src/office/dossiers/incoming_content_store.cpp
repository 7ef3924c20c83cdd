#include "office/dossiers/incoming_content.hpp"

namespace dossiers {

void add_content(std::vector<sql::Value>& values, const Incoming& incoming) {
    const Dossier& d = incoming.dossier;
    const Dimensions& by = d.dimensions;
    values.insert(values.end(), {d.code,
                                 d.procedure_id,
                                 by.unit_id,
                                 by.field,
                                 by.level,
                                 by.channel,
                                 d.applicant,
                                 incoming.applicant_key,
                                 d.received_at,
                                 d.received_on(),
                                 d.due_on,
                                 d.finished_at,
                                 d.finished_on(),
                                 static_cast<int>(d.state),
                                 d.fee,
                                 by.fee_bearing,
                                 d.payment,
                                 by.paid_online,
                                 by.components_digitised,
                                 by.result_electronic,
                                 incoming.content_hash});
}

}  // namespace dossiers
