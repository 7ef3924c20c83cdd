#include "lib/sql/pattern.hpp"

namespace sql {
namespace {

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '!') safe += '!';
        safe += c;
    }
    return safe;
}

}  // namespace

std::string holding(std::string_view text) { return "%" + escaped(text) + "%"; }
std::string beginning_with(std::string_view text) { return escaped(text) + "%"; }

}  // namespace sql
