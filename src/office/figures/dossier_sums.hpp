#pragma once
#include <string>
#include <utility>
#include <vector>

#include "office/figures/figure.hpp"

/// The figures of dossiers from the sums of spans: a few hundred rows, however many dossiers and years there are.
namespace figures {

Counts summed(sql::Connection&, const Question&);
std::vector<std::pair<std::string, Counts>> summed_by(sql::Connection&, Dimension, const Question&);

}  // namespace figures
