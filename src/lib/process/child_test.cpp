#include "lib/process/child.hpp"

#include <doctest/doctest.h>

TEST_CASE("a child reads its input, also as a file, and gives its output") {
    CHECK(process::run({"cat"}, "Kế hoạch").output == "Kế hoạch");
    CHECK(process::run({"cat", "/dev/stdin"}, std::string(1 << 20, 'a')).output.size() == 1u << 20);
    const process::Outcome failed = process::run({"ls", "/no/such/folder"}, "");
    CHECK(failed.exit_code != 0);
    CHECK(failed.complaints.find("/no/such/folder") != std::string::npos);
    CHECK(process::run({"no-such-program-here"}, "").exit_code == 127);
}

TEST_CASE("a child past a limit is ended") {
    const process::Outcome slow = process::run({"sleep", "600"}, "", {.wall = std::chrono::seconds{1}});
    CHECK(slow.timed_out);
    const process::Outcome loud = process::run({"yes"}, "", {.output = 1 << 20});
    CHECK(loud.too_much);
    CHECK(loud.output.size() <= 1u << 20);
    const process::Outcome greedy = process::run({"head", "-c", "1000000000", "/dev/zero"}, "", {.output = 1000});
    CHECK(greedy.too_much);
}
