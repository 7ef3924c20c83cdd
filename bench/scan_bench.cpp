// How long a scanned page takes: sauro-ocr (levelling, table strokes, cells one by one) against plain `tesseract` on
// the same picture, both on one core; then the whole way of a file, drawing and all, pages in parallel.
//   scan_bench [FILE…]     image PDFs; without: the scans of tests/accuracy/tuning
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "lib/paper/scan_reader.hpp"
#include "lib/process/child.hpp"

namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr int dots = 200;
constexpr double most_seconds_a_page = 2;

struct Totals {
    double ours = 0, plain = 0, whole = 0, wall = 0;
    std::size_t pages = 0;
};

/// Seconds of all cores that ended children have used.
double used() {
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + 1e-6 * t.tv_usec; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double run(const std::vector<std::string>& command, const std::string& input) {
    const double before = used();
    const process::Outcome done = process::run(command, input, {.wall = std::chrono::seconds{120}, .memory = 2u << 30});
    if (done.exit_code != 0) throw std::runtime_error(command[0] + " ended with " + std::to_string(done.exit_code));
    return used() - before;
}

void measure_pages(const std::string& bytes, std::size_t pages, Totals& totals) {
    const std::string ours = fs::path(SAURO_BINARY).replace_filename("sauro-ocr");
    for (std::size_t page = 1; page <= pages; ++page) {
        const std::string number = std::to_string(page);
        const process::Outcome picture = process::run(
            {"pdftoppm", "-r", std::to_string(dots), "-gray", "-f", number, "-l", number, "/dev/stdin"}, bytes);
        const double plain = run({"tesseract", "stdin", "stdout", "-l", "vie"}, picture.output);
        const double mine = run({ours, "words", "0", std::to_string(dots)}, picture.output);
        fmt::print("  page {}: sauro-ocr {:.2f} s, tesseract {:.2f} s, {:.2f} times\n", page, mine, plain,
                   mine / plain);
        totals.ours += mine;
        totals.plain += plain;
    }
    totals.pages += pages;
}

void measure(const fs::path& file, Totals& totals) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    fmt::print("{}\n", file.filename().string());
    measure_pages(bytes, paper::sheets_of(bytes).size(), totals);
    const double before = used();
    const auto began = steady_clock::now();
    paper::read(bytes, &paper::no_watch);
    totals.wall += std::chrono::duration<double>(steady_clock::now() - began).count();
    totals.whole += used() - before;
}

}  // namespace

int main(int count, char** words) {
    std::vector<fs::path> files(words + 1, words + count);
    if (files.empty())
        for (const auto& entry : fs::directory_iterator(SAURO_SOURCE_DIR "/tests/accuracy/tuning"))
            if (entry.path().string().ends_with(".scan.pdf")) files.push_back(entry.path());
    Totals totals;
    for (const fs::path& file : files) measure(file, totals);
    const auto pages = static_cast<double>(totals.pages);
    fmt::print("a page: sauro-ocr {:.2f} s of a core, {:.2f} times plain tesseract ({:.2f} s)\n", totals.ours / pages,
               totals.ours / totals.plain, totals.plain / pages);
    fmt::print("the whole way: {:.2f} s of a core a page, {:.2f} s of the clock with pages in parallel\n",
               totals.whole / pages, totals.wall / pages);
    return totals.whole / pages < most_seconds_a_page ? 0 : 1;
}
