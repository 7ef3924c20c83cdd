#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Programs run as children on hostile files, each within limits.
namespace process {

struct Limits {
    std::chrono::seconds wall{20};
    std::uint64_t cpu_seconds = 20;
    std::uint64_t memory = 1ull << 30;   ///< bytes of address space
    std::uint64_t output = 64ull << 20;  ///< bytes of standard output that are taken
};

struct Outcome {
    int exit_code = -1;  ///< 127: no such program; -1: killed
    bool timed_out = false;
    bool too_much = false;  ///< wrote more than Limits::output and was killed
    std::string output;
    std::string complaints;  ///< the first 8 KiB of standard error
};

/// Runs `command` (found in /usr/bin and /bin) with `input` as a file on its standard input, which it may also open as
/// /dev/stdin; nothing touches the disk. Waits for its end; a child past a limit is killed with all that it started.
Outcome run(const std::vector<std::string>& command, std::string_view input, const Limits& = {});

}  // namespace process
