#include "lib/paper/scan_reader.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <thread>

#include "lib/failure.hpp"
#include "lib/paper/pdf_page.hpp"
#include "lib/paper/pdf_reader.hpp"
#include "lib/process/child.hpp"
#include "lib/text/text.hpp"

namespace paper {

namespace {

constexpr int best_dots = 200, least_dots = 60;  // to the inch
constexpr int picture_dots = 110;                // of the picture that people see
constexpr double points = 72;                    // to the inch
constexpr int no_data = 3, no_program = 127;     // what sauro-ocr ends with
#ifdef __SANITIZE_ADDRESS__
constexpr std::uint64_t memory = RLIM_INFINITY;  // the sanitizer's shadow of a child that is ours
#else
constexpr std::uint64_t memory = 2ull << 30;
#endif
constexpr process::Limits limits{.wall = std::chrono::seconds{scan_page_seconds},
                                 .cpu_seconds = scan_page_seconds,
                                 .memory = memory,
                                 .output = 160ull << 20};  // the largest page in colour

[[noreturn]] void refuse(FailureKind kind, const char* code, std::size_t page = 0) {
    throw Failure(kind, code, {}, {{"page", std::to_string(page)}, {"most", std::to_string(scan_pages_limit)}});
}

std::string program() {
    std::error_code none;
    const auto beside = std::filesystem::read_symlink("/proc/self/exe", none).parent_path() / "sauro-ocr";
    return ::access(beside.c_str(), X_OK) == 0 ? beside.string() : "sauro-ocr";
}

std::string checked(process::Outcome done, std::size_t page) {
    if (done.timed_out) refuse(FailureKind::too_large, "paper.scan_too_slow", page);
    if (done.too_much) refuse(FailureKind::too_large, "paper.scan_too_large", page);
    if (done.exit_code == no_program || done.exit_code == no_data)
        refuse(FailureKind::unavailable, "paper.scan_unavailable");
    if (done.exit_code != 0) refuse(FailureKind::unreadable, "paper.broken_picture", page);
    return std::move(done.output);
}

std::string asked(const std::vector<std::string>& words, std::string_view bytes, std::size_t page) {
    std::vector<std::string> command{program()};
    command.insert(command.end(), words.begin(), words.end());
    return checked(process::run(command, bytes, limits), page);
}

int dots_for(const Sheet& sheet, int wanted, std::size_t page) {
    const double inches = std::max(1.0, sheet.width / points * sheet.height / points);
    const int dots = std::min(wanted, static_cast<int>(std::sqrt(static_cast<double>(scan_pixels_limit) / inches)));
    if (dots < least_dots) refuse(FailureKind::too_large, "paper.scan_too_large", page);
    return dots;
}

std::string drawn(std::string_view bytes, std::size_t page, int dots, const char* form) {
    const std::string number = std::to_string(page);
    // Without a name for its pictures it writes them to its output.
    const std::vector<std::string> command{"pdftoppm", "-r",   std::to_string(dots), form, "-f", number,
                                           "-l",       number, "/dev/stdin"};
    return checked(process::run(command, bytes, limits), page);
}

PdfPage page_of_scan(std::string_view bytes, const Sheet& sheet, std::size_t page) {
    if (is_picture(bytes)) return page_of_words(asked({"words", std::to_string(sheet.at), "0"}, bytes, page));
    const int dots = dots_for(sheet, best_dots, page);
    return page_of_words(asked({"words", "0", std::to_string(dots)}, drawn(bytes, page, dots, "-q"), page));
}

/// Several pages at once. The first thing that goes wrong ends all.
struct Work {
    std::string_view bytes;
    const Watch& watch;
    const std::vector<Sheet>& sheets;
    std::vector<PdfPage>& pages;
    std::atomic<std::size_t> next{0};
    std::mutex mutex{};
    std::size_t done = 0;
    std::exception_ptr wrong{};

    void read_pages();
};

void Work::read_pages() {
    while (true) {
        const std::size_t page = next++;
        if (page >= pages.size()) return;
        try {
            if (watch.cancelled && watch.cancelled()) refuse(FailureKind::conflict, "paper.cancelled");
            // Pages with text stand there already.
            if (sheets[page].picture) pages[page] = page_of_scan(bytes, sheets[page], page + 1);
            const std::lock_guard lock{mutex};
            if (watch.progress) watch.progress(++done, pages.size());
        } catch (...) {
            const std::lock_guard lock{mutex};
            if (!wrong) wrong = std::current_exception();
            next = pages.size();
        }
    }
}

}  // namespace

namespace {

std::vector<Sheet> sheets_of_pdf(std::string_view bytes, const std::vector<PdfPage>& pages) {
    const std::vector<bool> pictures = picture_pages(bytes, pages);
    std::vector<Sheet> sheets;
    for (std::size_t i = 0; i < pages.size(); ++i)
        sheets.push_back({.width = pages[i].width, .height = pages[i].height, .picture = pictures[i]});
    return sheets;
}

void check_length(const std::vector<Sheet>& sheets) {
    const auto pictures = std::count_if(sheets.begin(), sheets.end(), [](const Sheet& one) { return one.picture; });
    if (pictures > static_cast<std::ptrdiff_t>(scan_pages_limit)) refuse(FailureKind::too_large, "paper.scan_too_long");
}

}  // namespace

bool is_picture(std::string_view bytes) {
    return bytes.starts_with("\x89PNG") || bytes.starts_with("\xFF\xD8\xFF") ||
           bytes.starts_with(std::string_view("II*\0", 4)) || bytes.starts_with(std::string_view("MM\0*", 4));
}

bool can_read_scans() {
    const std::string found = program();
    return found.starts_with('/') || ::access("/usr/bin/sauro-ocr", X_OK) == 0;
}

std::vector<Sheet> sheets_of(std::string_view bytes) {
    std::vector<Sheet> sheets;
    if (is_picture(bytes)) {
        for (const std::string& line : text::split(asked({"pages"}, bytes, 1), '\n'))
            if (!line.empty()) sheets.push_back({.at = std::strtoull(line.c_str(), nullptr, 10)});
        if (sheets.empty()) refuse(FailureKind::unreadable, "paper.broken_picture", 1);
    } else {
        sheets = sheets_of_pdf(bytes, pdf_pages(bytes));
    }
    check_length(sheets);
    return sheets;
}

std::string picture_of_page(std::string_view bytes, std::size_t page) {
    const std::vector<Sheet> sheets = sheets_of(bytes);
    if (page < 1 || page > sheets.size()) refuse(FailureKind::not_found, "request.not_found");
    const Sheet& sheet = sheets[page - 1];
    if (is_picture(bytes)) return asked({"picture", std::to_string(sheet.at)}, bytes, page);
    return drawn(bytes, page, dots_for(sheet, picture_dots, page), "-jpeg");
}

Paper read_scan(std::string_view bytes, const Watch& watch) {
    if (!can_read_scans()) refuse(FailureKind::unavailable, "paper.scan_unavailable");
    const bool of_pdf = !is_picture(bytes);
    std::vector<PdfPage> pages = of_pdf ? pdf_pages(bytes) : std::vector<PdfPage>{};
    const std::vector<Sheet> sheets = of_pdf ? sheets_of_pdf(bytes, pages) : sheets_of(bytes);
    check_length(sheets);
    pages.resize(sheets.size());
    if (std::any_of(sheets.begin(), sheets.end(), [](const Sheet& one) { return !one.picture; }))
        draw_rulings(bytes, pages);
    if (watch.progress) watch.progress(0, pages.size());
    Work work{.bytes = bytes, .watch = watch, .sheets = sheets, .pages = pages};
    {
        std::vector<std::jthread> others;
        const std::size_t cores = std::min<std::size_t>(std::thread::hardware_concurrency(), pages.size());
        for (std::size_t i = 1; i < cores; ++i) others.emplace_back([&work] { work.read_pages(); });
        work.read_pages();
    }
    if (work.wrong) std::rethrow_exception(work.wrong);
    if (watch.cancelled && watch.cancelled()) refuse(FailureKind::conflict, "paper.cancelled");
    Paper paper = paper_of(pages, Format::scan);
    mend_letters(paper, [&](int page) { return page < 1 || sheets[static_cast<std::size_t>(page) - 1].picture; });
    return paper;
}

}  // namespace paper
