// How long reading a long paper takes: an invented plan of 20 pages as TXT, DOCX and PDF, bytes to tasks; DOCX once
// more as a program, against pandoc on the same file; and texts that a hostile hand made, of 1 MB.
//   paper_bench [PAGES]     without: 20
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "lib/process/child.hpp"
#include "many_pages.hpp"
#include "office/directives/reading/reading.hpp"

namespace {

using std::chrono::steady_clock;

constexpr int rounds = 9;  // the median is taken
constexpr double most_milliseconds = 100;
constexpr std::size_t hostile_bytes = 1u << 20;

template <class Work>
double milliseconds(int times, Work work) {
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
        const auto began = steady_clock::now();
        work();
        taken.push_back(std::chrono::duration<double, std::milli>(steady_clock::now() - began).count());
    }
    std::sort(taken.begin(), taken.end());
    return taken[taken.size() / 2];
}

bool measure(const char* form, const std::string& bytes) {
    std::size_t tasks = 0;
    const double taken =
        milliseconds(rounds, [&] { tasks = directives::understand(directives::read_paper(bytes)).tasks.size(); });
    fmt::print("{:5} {:7} bytes, {:4} tasks: {:6.1f} ms\n", form, bytes.size(), tasks, taken);
    return tasks > 0 && taken < most_milliseconds;
}

double milliseconds_of(const std::vector<std::string>& command) {
    return milliseconds(rounds, [&] {
        const process::Outcome done =
            process::run(command, {}, {.wall = std::chrono::seconds{60}, .output = 64u << 20});
        if (done.exit_code != 0) throw std::runtime_error(command[0] + " ended with " + std::to_string(done.exit_code));
    });
}

void compare_with_pandoc(const std::string& docx) {
    if (::access("/usr/bin/pandoc", X_OK) != 0) {
        fmt::print("DOCX against pandoc: skipped, pandoc is not installed\n");
        return;
    }
    const auto file = std::filesystem::temp_directory_path() / fmt::format("sauro-paper-{}.docx", ::getpid());
    std::ofstream(file, std::ios::binary) << docx;
    const double ours = milliseconds_of({SAURO_BINARY, "extract", file.string()});
    const double theirs = milliseconds_of({"pandoc", "-f", "docx", "-t", "plain", file.string()});
    std::filesystem::remove(file);
    fmt::print("DOCX as programs: sauro extract {:.0f} ms, pandoc to plain text {:.0f} ms, {:.2f} times\n", ours,
               theirs, ours / theirs);
}

void measure_hostile(const char* what, const std::string& piece) {
    std::string text;
    while (text.size() < hostile_bytes) text += piece;
    const double taken = milliseconds(1, [&] { directives::understand(directives::read_paper(text)); });
    fmt::print("1 MB of {}: {:.0f} ms\n", what, taken);
}

}  // namespace

int main(int count, char** words) {
    const std::size_t pages = count > 1 ? std::strtoull(words[1], nullptr, 10) : 20;
    const std::string text = bench::pages_as_text(pages), docx = bench::pages_as_docx(text);
    fmt::print("{} pages\n", pages);
    bool quick = measure("TXT", text);
    quick = measure("DOCX", docx) && quick;
    quick = measure("PDF", bench::pages_as_pdf(text)) && quick;
    compare_with_pandoc(docx);
    measure_hostile("items that all give the same work",
                    "- Giao Phòng Kinh tế phối hợp với Công an xã rà soát hộ.\n\n");
    measure_hostile("one sentence", "Giao Phòng Kinh tế phối hợp với Công an xã rà soát trước ngày 10/5/2026, ");
    measure_hostile("rows of a table", "1\tRà soát hộ nghèo\tPhòng Kinh tế\tCông an xã\tTrước ngày 10/5/2026\n");
    measure_hostile("headings", "1. Các phòng, đơn vị\n\na) Về việc\n\n");
    measure_hostile("dashes", "- ");
    return quick ? 0 : 1;
}
