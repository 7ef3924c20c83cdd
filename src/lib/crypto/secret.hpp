#pragma once
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

/// Texts that the program must be able to read again (the password of a mail server), kept so that neither the database
/// nor a backup of it gives them away.
namespace crypto {

using Key = std::array<unsigned char, 32>;

/// The key of this installation: a file of 32 random bytes that only its owner may read, made when it is not there.
/// Throws std::runtime_error when it is not what it must be.
Key installation_key(const std::filesystem::path& data);

/// XSalsa20-Poly1305 by libsodium, in base64; the same text is sealed differently each time.
std::string seal(std::string_view secret, const Key&);
/// Nothing when it was sealed with another key, or is not whole.
std::optional<std::string> unseal(std::string_view sealed, const Key&);

}  // namespace crypto
