#pragma once
#include "lib/sql/connection.hpp"
#include "office/papers/paper.hpp"
#include "office/weekly_reports/weekly_report.hpp"

namespace weekly_reports {

/// Of a unit so many dossiers are printed; the others are a number.
inline constexpr std::size_t listed_a_unit = 20;

/// Who issues it: the one-stop centre, or the committee of an agency without one.
struct PaperFacts {
    std::string agency_name;               ///< "xã Thử Nghiệm"
    std::string agency_level;              ///< "xã"
    std::string centre_name, centre_sign;  ///< "Trung tâm Phục vụ hành chính công", "HCC"; may be empty
    std::string signer_post, signer_name;
};
PaperFacts facts_of(sql::Connection&, const std::string& agency_id);

/// The paper in the form of Decree 30/2020/NĐ-CP.
papers::Paper paper_of(const WeeklyReport&, const PaperFacts&);

}  // namespace weekly_reports
