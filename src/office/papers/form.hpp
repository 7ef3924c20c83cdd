#pragma once
#include "lib/ooxml/docx_writer.hpp"

/// Measures of the form: Decree 30/2020/NĐ-CP, annex I, part I. Where it leaves a range, the size of its own
/// examples (part I, V) is taken. `I.3` is section I, point 3.
namespace papers::form {

using ooxml::half_points;
using ooxml::twips;
using ooxml::twips_of_mm;

inline constexpr const char* font = "Times New Roman";  // I.4

inline constexpr int page_width = twips_of_mm(210);  // I.1: A4
inline constexpr int page_height = twips_of_mm(297);
inline constexpr int margin_top = twips_of_mm(20);        // I.3: 20 to 25
inline constexpr int margin_bottom = twips_of_mm(20);     // I.3: 20 to 25
inline constexpr int margin_left = twips_of_mm(30);       // I.3: 30 to 35
inline constexpr int margin_right = twips_of_mm(15);      // I.3: 15 to 20
inline constexpr int page_number_at = twips_of_mm(10);    // I.7: inside the top margin
inline constexpr int page_number_size = half_points(14);  // I.7: 13 to 14

inline constexpr int nation_size = half_points(12);           // II.1.a: 12 to 13
inline constexpr int motto_size = half_points(13);            // II.1.b: 13 to 14
inline constexpr int issuer_size = half_points(12);           // II.2.b: 12 to 13, also the superior body
inline constexpr int number_size = half_points(13);           // II.3.c: 13
inline constexpr int place_size = half_points(13);            // II.4.c: 13 to 14
inline constexpr int kind_size = half_points(14);             // II.5.b: 13 to 14
inline constexpr int subject_size = half_points(14);          // II.5.b: 13 to 14
inline constexpr int body_size = half_points(14);             // II.6.e: 13 to 14
inline constexpr int first_line = twips_of_mm(12.7);          // II.6.e: 10 or 12.7
inline constexpr int paragraph_gap = twips(6);                // II.6.e: at least 6 pt; lines are single (1 to 1.5)
inline constexpr int signature_size = half_points(14);        // II.7.đ: 13 to 14
inline constexpr int recipients_word_size = half_points(12);  // II.9.d: 12
inline constexpr int recipients_size = half_points(11);       // II.9.d: 11

/// II.2.b, II.5.b: the rule under the issuing body and under the subject is 1/3 to 1/2 of the line above it.
inline constexpr int short_rule_percent = 40;

/// The decree sets no size for tables; eleven columns of numbers fit the page at 10.
inline constexpr int table_size = half_points(10);
inline constexpr int table_margin = twips_of_mm(0.4);

inline constexpr int picture_side = twips_of_mm(26);  // a QR code that a phone reads at arm's length

inline constexpr int rule_gap = twips(2);         // between a line and its rule
inline constexpr int signature_room = twips(70);  // for hand and seal, about 25 mm

}  // namespace papers::form
