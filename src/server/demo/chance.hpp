#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace demo {

/// The same choices on the same day: splitmix64 from a seed. For inventing only, never for anything secret.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    /// 0 to below - 1.
    std::int64_t below(std::int64_t most) {
        return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(most));
    }
    /// from to to, both included.
    std::int64_t between(std::int64_t from, std::int64_t to) { return from + below(to - from + 1); }
    /// True so many times in a thousand.
    bool in_thousand(int times) { return below(1000) < times; }
    template <class T>
    const T& one_of(const std::vector<T>& all) {
        return all[static_cast<std::size_t>(below(static_cast<std::int64_t>(all.size())))];
    }

private:
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15u;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    std::uint64_t state_;
};

}  // namespace demo
