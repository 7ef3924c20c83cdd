#pragma once
#include <string>
#include <string_view>

namespace crypto {

/// Lower-case hexadecimal of SHA-256.
std::string sha256(std::string_view bytes);

/// Unguessable token: 32 random bytes as 43 characters of base64url.
std::string new_token();

/// Argon2id with libsodium's "interactive" cost; verify takes the same time for any wrong password.
std::string hash_password(std::string_view password);
bool verify_password(const std::string& hash, std::string_view password);

/// Equal, in a time that does not depend on where they differ.
bool equal(std::string_view, std::string_view);

}  // namespace crypto
