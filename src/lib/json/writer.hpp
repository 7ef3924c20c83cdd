#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/date.hpp"

/// JSON out: the one writer. Appends straight to a string; a list of 50 rows makes no tree.
namespace json {

class Writer {
public:
    Writer() { out_.reserve(first_size); }
    std::string take() { return std::move(out_); }
    const std::string& text() const { return out_; }

    Writer& value(std::nullptr_t);
    Writer& value(bool);
    Writer& value(std::int64_t);
    Writer& value(int number) { return value(static_cast<std::int64_t>(number)); }
    Writer& value(std::size_t number) { return value(static_cast<std::int64_t>(number)); }
    Writer& value(std::string_view);
    Writer& value(const std::string& text) { return value(std::string_view{text}); }
    Writer& value(const char* text) { return value(std::string_view{text}); }
    Writer& value(calendar::Date date) { return plain(calendar::iso_text(date)); }
    Writer& value(calendar::Instant instant) { return plain(calendar::iso_text(instant)); }
    template <class T>
    Writer& value(const std::optional<T>& maybe) {
        return maybe ? value(*maybe) : value(nullptr);
    }
    template <class T>
    Writer& value(const std::vector<T>& items) {
        return array([&] {
            for (const T& one : items) element(one);
        });
    }
    /// Anything else: a struct with `void write(json::Writer&, const T&)` beside it.
    template <class T>
    requires requires(Writer& writer, const T& one) { write(writer, one); }
    Writer& value(const T& one) {
        write(*this, one);
        return *this;
    }

    template <class T>
    Writer& field(std::string_view name, const T& content) {
        key(name);
        return value(content);
    }
    Writer& key(std::string_view name);

    /// {"…": …}: the body calls field() or key()+….
    template <class Body>
    Writer& object(Body body) {
        open('{');
        body();
        return close('}');
    }
    /// […]: the body calls element() or item()+….
    template <class Body>
    Writer& array(Body body) {
        open('[');
        body();
        return close(']');
    }
    template <class T>
    Writer& element(const T& content) {
        item();
        return value(content);
    }
    /// Before each element that is written by object() or array().
    Writer& item();

    /// A text that is JSON already (kept in the database).
    Writer& raw(std::string_view json);

private:
    /// A text that needs no escapes.
    template <std::size_t N>
    Writer& plain(const std::array<char, N>& text) {
        out_ += '"';
        out_.append(text.data(), N);
        out_ += '"';
        return *this;
    }
    void open(char);
    Writer& close(char);
    void comma();

    /// A page of a list fits; longer texts grow from here.
    static constexpr std::size_t first_size = 16 * 1024;
    std::string out_;
    bool first_ = true;
};

}  // namespace json
