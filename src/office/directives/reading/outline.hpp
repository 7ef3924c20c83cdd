#pragma once
#include <string>
#include <vector>

#include "office/directives/reading/sheet.hpp"

namespace directives {

/// One paragraph of a body with its place in the order of numbers and bullets.
struct Node {
    /// The smaller, the higher: Phần 0, A. 10, I. and Điều 20, 1. 30, Bước 1 35, 1.1. 40, (1) 50, a) 60, "*" 65, "-"
    /// 70, "+" 80, a paragraph without a mark 90. A heading without a mark stands 5 above what follows it.
    int rank = 90;
    std::string label;  ///< "II", "3", "a"; empty for bullets and plain paragraphs
    std::string mark;   ///< as printed, without the white space after it: "II.", "a)", "-"
    std::string text;   ///< without the mark
    bool bold = false;
    int line = 0, page = 0;
    int parent = -1;
    std::vector<int> children;
    const paper::Block* table = nullptr;
};

inline constexpr int roman_rank = 20, number_rank = 30, letter_rank = 60, dash_rank = 70, plus_rank = 80,
                     plain_rank = 90;

/// The paragraphs in order, each with its parent.
std::vector<Node> outline_of(const std::vector<Line>&);

/// "II.3.a": the labels from the top down to the node.
std::string path_of(const std::vector<Node>&, int node);

/// "1. Phòng Kinh tế": as printed.
std::string printed(const Node&);

/// What a section holds, by its heading and those above it.
/// `states`: purposes, aims, money; `assesses`: what has been reached or failed.
enum class Section { unknown, tasks, states, assesses };
Section section_of(const std::vector<Node>&, int node);

/// Purposes, money, assessments: nothing there assigns.
bool assigns_nothing(const std::vector<Node>&, int node);

}  // namespace directives
