#include "lib/process/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace process {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t complaint_limit = 8 << 10;
constexpr std::uint64_t open_files = 64;

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int fd = -1) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor() { shut(); }
    int get() const { return fd_; }
    void shut() {
        if (fd_ >= 0) ::close(fd_);
        fd_ = -1;
    }

private:
    int fd_;
};

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

Descriptor memory_file(std::string_view content) {
    Descriptor file(::memfd_create("input", MFD_CLOEXEC));
    if (file.get() < 0) fail("memfd_create");
    while (!content.empty()) {
        const ssize_t written = ::write(file.get(), content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail("write");
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::lseek(file.get(), 0, SEEK_SET) != 0) fail("lseek");
    return file;
}

void limit(int what, std::uint64_t value) {
    const rlimit both{value, value};
    ::setrlimit(static_cast<__rlimit_resource>(what), &both);
}

// Only calls that are safe between fork and exec in a program of many threads.
[[noreturn]] void become(char* const* words, int in, int out, int err, const Limits& limits) {
    ::setpgid(0, 0);
    limit(RLIMIT_CPU, limits.cpu_seconds);
    limit(RLIMIT_AS, limits.memory);
    limit(RLIMIT_FSIZE, limits.output);
    limit(RLIMIT_NOFILE, open_files);
    limit(RLIMIT_CORE, 0);
    ::dup2(in, 0);
    ::dup2(out, 1);
    ::dup2(err, 2);
    ::close_range(3, ~0u, 0);
    char path[] = "PATH=/usr/bin:/bin", language[] = "LC_ALL=C.UTF-8";
    // What runs in parallel here are children.
    char threads[] = "OMP_THREAD_LIMIT=1";
    char* const environment[] = {path, language, threads, nullptr};
    ::execvpe(words[0], words, environment);
    ::_exit(127);
}

// Takes what has come; false when the pipe has ended.
bool take(int fd, std::string& to, std::size_t limit_size, bool& over) {
    std::array<char, 64 << 10> buffer;
    const ssize_t got = ::read(fd, buffer.data(), buffer.size());
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    if (got == 0) return false;
    const std::size_t room = limit_size - std::min(limit_size, to.size());
    to.append(buffer.data(), std::min(room, static_cast<std::size_t>(got)));
    if (static_cast<std::size_t>(got) > room) over = true;
    return true;
}

void drain(Descriptor& out, Descriptor& err, pid_t child, const Limits& limits, Outcome& outcome) {
    const auto end = Clock::now() + limits.wall;
    bool ignored = false;
    while (out.get() >= 0 || err.get() >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        if (left <= 0 || outcome.too_much) {
            outcome.timed_out = left <= 0;
            ::kill(-child, SIGKILL);
            ::kill(child, SIGKILL);
            return;
        }
        std::array<pollfd, 2> both{{{out.get(), POLLIN, 0}, {err.get(), POLLIN, 0}}};
        if (::poll(both.data(), both.size(), static_cast<int>(std::min<long long>(left, 1000))) < 0 && errno != EINTR)
            fail("poll");
        if (both[0].revents && !take(out.get(), outcome.output, limits.output, outcome.too_much)) out.shut();
        if (both[1].revents && !take(err.get(), outcome.complaints, complaint_limit, ignored)) err.shut();
    }
}

}  // namespace

Outcome run(const std::vector<std::string>& command, std::string_view input, const Limits& limits) {
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const Descriptor in = memory_file(input);
    std::array<int, 2> out_pipe, err_pipe;
    if (::pipe2(out_pipe.data(), O_CLOEXEC) != 0) fail("pipe2");
    Descriptor out(out_pipe[0]), out_end(out_pipe[1]);
    if (::pipe2(err_pipe.data(), O_CLOEXEC) != 0) fail("pipe2");
    Descriptor err(err_pipe[0]), err_end(err_pipe[1]);

    const pid_t child = ::fork();
    if (child < 0) fail("fork");
    if (child == 0) become(words.data(), in.get(), out_end.get(), err_end.get(), limits);
    out_end.shut();
    err_end.shut();

    Outcome outcome;
    drain(out, err, child, limits, outcome);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status))
        outcome.exit_code = WEXITSTATUS(status);
    else if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL) && !outcome.too_much)
        outcome.timed_out = true;
    return outcome;
}

}  // namespace process
