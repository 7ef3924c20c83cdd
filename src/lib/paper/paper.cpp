#include "lib/paper/paper.hpp"

#include "lib/failure.hpp"

namespace paper {

Paper read(std::string bytes) {
    if (bytes.empty()) throw Failure(FailureKind::unreadable, "file.empty");
    if (bytes.size() > file_limit) throw Failure(FailureKind::too_large, "paper.too_large");
    return read_text(bytes);
}

}  // namespace paper
