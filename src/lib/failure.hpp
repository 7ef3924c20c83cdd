#pragma once
#include <exception>
#include <string>
#include <utility>
#include <vector>

/// What went wrong, in terms of the caller: decides the HTTP status and the exit code.
enum class FailureKind {
    bad_input,        // 400 the request or file is not of the form it must have
    unauthenticated,  // 401 nobody is signed in
    forbidden,        // 403 the role lacks the ability
    not_found,        // 404 no such record, or not visible to this person
    conflict,         // 409 somebody saved first, or the act is not allowed in this state
    too_large,        // 413 over a named limit
    unreadable,       // 422 a file that cannot be read as what it says it is
    too_many,         // 429 slow down
    unavailable,      // 503 try again
};

/// One wrong field: its path ("tasks[3].due_on"), a code of `messages.vi.toml`, and the values that
/// the sentence's {placeholders} take.
struct FieldFailure {
    std::string field;
    std::string code;
    std::vector<std::pair<std::string, std::string>> values = {};
};

/// The one error type. Thrown anywhere, caught once (dispatch, or a command's main).
/// Carries codes; the Vietnamese sentences live in definitions/messages/*.vi.toml.
struct Failure : std::exception {
    FailureKind kind;
    std::string code;
    std::vector<FieldFailure> fields;
    std::vector<std::pair<std::string, std::string>> values;

    Failure(FailureKind kind_, std::string code_, std::vector<FieldFailure> fields_ = {},
            std::vector<std::pair<std::string, std::string>> values_ = {})
        : kind(kind_), code(std::move(code_)), fields(std::move(fields_)), values(std::move(values_)) {}
    const char* what() const noexcept override { return code.c_str(); }
};
