#pragma once
#include <sodium.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <unordered_map>

namespace dossiers {

/// The codes that an import has to compare with, by a hash of 128 bits: 60 MB for a million.
class KnownCodes {
public:
    struct Entry {
        std::int64_t content_hash;
        int row;         ///< where the file at hand has it first; 0 = not yet
        bool is_stored;  ///< the database has it
        bool is_own;     ///< the office handles it itself
    };

    void add_stored(std::string_view code, std::int64_t content_hash, bool is_own) {
        entries_[key(code)] = {content_hash, 0, true, is_own};
    }

    /// The entry of a code; a new one (neither stored nor seen) when there is none.
    Entry& at(std::string_view code) {
        return entries_.try_emplace(key(code), Entry{0, 0, false, false}).first->second;
    }

    std::size_t size() const { return entries_.size(); }

private:
    using Key = std::array<std::uint64_t, 2>;
    struct FirstHalf {
        std::size_t operator()(const Key& key) const { return key[0]; }
    };
    static Key key(std::string_view code) {
        static const unsigned char secret[crypto_shorthash_siphashx24_KEYBYTES] = {};
        Key key;
        static_assert(sizeof key == crypto_shorthash_siphashx24_BYTES);
        crypto_shorthash_siphashx24(reinterpret_cast<unsigned char*>(key.data()),
                                    reinterpret_cast<const unsigned char*>(code.data()), code.size(), secret);
        return key;
    }

    std::unordered_map<Key, Entry, FirstHalf> entries_;
};

}  // namespace dossiers
