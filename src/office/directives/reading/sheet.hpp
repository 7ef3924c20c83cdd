#pragma once
#include <string>
#include <vector>

#include "lib/paper/paper.hpp"

namespace directives {

/// One line of a paper with its layout taken apart: cells of a table that only sets columns (letterhead, signatures)
/// follow one another, column by column. `table` points to a table that holds data.
struct Line {
    std::string text;
    bool bold = false;
    int line = 0;
    int page = 0;
    const paper::Block* table = nullptr;
};

/// A paper laid flat and cut at its joints.
struct Sheet {
    std::vector<Line> head;  ///< letterhead, title and subject, up to the body
    std::vector<Line> body;
    std::vector<Line> foot;   ///< from "Nơi nhận" or the signature on
    std::vector<Line> annex;  ///< from "PHỤ LỤC" or the first data table after the foot on
};

Sheet lay_flat(const paper::Paper&);

/// A table that holds data: three columns or more, two rows or more. Others set a letterhead or signatures.
bool holds_data(const paper::Block&);

}  // namespace directives
