#include "lib/crypto/secret.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

#include "lib/crypto/uuid.hpp"

namespace crypto {
namespace {

namespace fs = std::filesystem;

constexpr auto variant = sodium_base64_VARIANT_ORIGINAL;
static_assert(std::tuple_size_v<Key> == crypto_secretbox_KEYBYTES);

/// Written whole under another name, then given its own unless another program was first.
void make_key(const fs::path& file) {
    Key key;
    randombytes_buf(key.data(), key.size());
    const fs::path draft = file.string() + "." + new_uuid();
    const int out = open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool written =
        out >= 0 && write(out, key.data(), key.size()) == static_cast<ssize_t>(key.size()) && fsync(out) == 0;
    if (out >= 0) close(out);
    std::error_code failed;
    if (written) fs::create_hard_link(draft, file, failed);
    std::error_code ignored;
    fs::remove(draft, ignored);
    if (!written || (failed && !fs::exists(file))) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace

Key installation_key(const fs::path& data) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
    const fs::path file = data / "secret.key";
    if (!fs::exists(file)) make_key(file);
    std::ifstream in(file, std::ios::binary);
    Key key;
    in.read(reinterpret_cast<char*>(key.data()), static_cast<std::streamsize>(key.size()));
    if (in.gcount() != static_cast<std::streamsize>(key.size()) || in.peek() != std::ifstream::traits_type::eof())
        throw std::runtime_error(file.string() + " is no key of 32 bytes");
    return key;
}

std::string seal(std::string_view secret, const Key& key) {
    std::string box(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + secret.size(), '\0');
    auto* bytes = reinterpret_cast<unsigned char*>(box.data());
    randombytes_buf(bytes, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(bytes + crypto_secretbox_NONCEBYTES, reinterpret_cast<const unsigned char*>(secret.data()),
                          secret.size(), bytes, key.data());
    std::string text(sodium_base64_encoded_len(box.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes, box.size(), variant);
    text.pop_back();
    return text;
}

std::optional<std::string> unseal(std::string_view sealed, const Key& key) {
    std::string box(sealed.size(), '\0');
    auto* bytes = reinterpret_cast<unsigned char*>(box.data());
    std::size_t size = 0;
    constexpr std::size_t around = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (sodium_base642bin(bytes, box.size(), sealed.data(), sealed.size(), nullptr, &size, nullptr, variant) != 0 ||
        size < around)
        return std::nullopt;
    std::string secret(size - around, '\0');
    if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(secret.data()), bytes + crypto_secretbox_NONCEBYTES,
                                   size - crypto_secretbox_NONCEBYTES, bytes, key.data()) != 0)
        return std::nullopt;
    return secret;
}

}  // namespace crypto
