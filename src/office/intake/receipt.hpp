#pragma once
#include "office/agencies/agency.hpp"
#include "office/applicants/applicant.hpp"
#include "office/dossiers/own_dossier.hpp"
#include "office/papers/paper.hpp"
#include "office/procedures/procedure.hpp"
#include "office/routing/route.hpp"

/// giấy tiếp nhận hồ sơ và hẹn trả kết quả: form 01 of circular 03/2025/TT-VPCP.
namespace intake {

/// What the receipt says.
struct ReceiptFacts {
    agencies::Agency agency;
    dossiers::OwnDossier own;
    applicants::Applicant applicant;
    std::string procedure_name, limit_text;
    std::optional<calendar::Instant> due_at;  ///< as it was said then
    std::vector<dossiers::HandedPaper> papers;
    std::string unit_name, receiver_name;
    std::string address;  ///< of the program's pages: "https://viec.xavinhkhe.gov.vn"
};

/// Ready to be set as a paper or shown as a page: both say the same.
struct Receipt {
    std::vector<std::string> superior, issuer;
    std::string number, notation, place, kind_name;
    calendar::Date issued_on;
    std::vector<std::string> lines;
    std::string giver, giver_name, receiver, receiver_name, hint;
    std::string link;  ///< where the QR code leads: the public look-up of this code
};

/// Where anybody looks a code up.
std::string look_up_link(const std::string& address, const std::string& code);

/// Pure. Papers that have not come are not on it.
Receipt receipt_of(const ReceiptFacts&);
papers::Paper paper_of(const Receipt&);

extern const office::Routes receipt_routes;

}  // namespace intake
