#include <sodium.h>

#include <atomic>
#include <cstdint>
#include <cstring>
#include <stdexcept>

#include "lib/calendar/clock.hpp"
#include "lib/crypto/hash.hpp"
#include "lib/crypto/uuid.hpp"

namespace crypto {
namespace {

void require_sodium() {
    static const int ready = sodium_init();
    if (ready < 0) throw std::runtime_error("libsodium cannot start");
}

std::string hex(const unsigned char* bytes, std::size_t size) {
    std::string text(size * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, size);
    text.pop_back();
    return text;
}

/// Random bytes for ids, which are no secrets: asked of the kernel by the page, not by the id.
void fill_random(unsigned char* bytes, std::size_t size) {
    thread_local unsigned char page[4096];
    thread_local std::size_t used = sizeof page;
    if (used + size > sizeof page) {
        randombytes_buf(page, sizeof page);
        used = 0;
    }
    std::memcpy(bytes, page + used, size);
    used += size;
}

}  // namespace

std::string new_uuid() {
    require_sodium();
    // 48 bits of milliseconds, 12 bits of a counter that makes ids of one millisecond rise (RFC 9562, 6.2).
    static std::atomic<std::uint64_t> last{0};
    const std::uint64_t now = static_cast<std::uint64_t>(calendar::unix_milliseconds()) << 12;
    std::uint64_t before = last.load(), mine = 0;
    do mine = now > before ? now : before + 1;
    while (!last.compare_exchange_weak(before, mine));

    unsigned char bytes[16];
    fill_random(bytes, sizeof bytes);
    for (int i = 0; i < 6; ++i) bytes[i] = static_cast<unsigned char>(mine >> (12 + 8 * (5 - i)));
    bytes[6] = static_cast<unsigned char>(0x70 | ((mine >> 8) & 0x0F));
    bytes[7] = static_cast<unsigned char>(mine);
    bytes[8] = static_cast<unsigned char>(0x80 | (bytes[8] & 0x3F));
    std::string text = hex(bytes, sizeof bytes);
    for (const std::size_t at : {20u, 16u, 12u, 8u}) text.insert(at, 1, '-');
    return text;
}

std::string sha256(std::string_view content) {
    unsigned char digest[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(digest, reinterpret_cast<const unsigned char*>(content.data()), content.size());
    return hex(digest, sizeof digest);
}

std::string new_token() {
    require_sodium();
    unsigned char bytes[32];
    randombytes_buf(bytes, sizeof bytes);
    char text[sodium_base64_ENCODED_LEN(sizeof bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING)];
    sodium_bin2base64(text, sizeof text, bytes, sizeof bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return text;
}

std::string hash_password(std::string_view password) {
    require_sodium();
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(hash, password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        throw std::runtime_error("not enough memory to hash a password");
    return hash;
}

bool verify_password(const std::string& hash, std::string_view password) {
    require_sodium();
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool equal(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace crypto
