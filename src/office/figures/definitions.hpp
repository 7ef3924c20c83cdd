#pragma once
#include "office/figures/figure.hpp"

/// The figures of each register; figure.cpp puts them together.
namespace figures {

std::vector<Figure> dossier_figures();
std::vector<Figure> task_figures();
/// Also those of definitions/figures.toml.
std::vector<Figure> document_figures();

}  // namespace figures
