// The Vietnamese order is ours (docs/decisions/0004.md); ICU's, where it is installed, is the judge of it.
#include <doctest/doctest.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "lib/text/text.hpp"

#ifdef SAURO_TEST_ICU
#include <unicode/coll.h>
#endif

namespace {

/// Phrases of one to three made-up syllables: every vowel with every tone stands beside every other.
std::vector<std::string> made_phrases(std::size_t wanted) {
    static const std::vector<std::string> heads{"",  "b",  "c", "ch", "d", "đ",  "g",  "gh", "h",
                                                "k", "kh", "l", "m",  "n", "ng", "nh", "p",  "ph",
                                                "q", "qu", "r", "s",  "t", "th", "tr", "v",  "x"};
    static const std::vector<std::string> vowels{"a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"};
    static const std::vector<std::string> tones{"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"};
    static const std::vector<std::string> tails{"", "c", "i", "m", "n", "ng", "nh", "o", "p", "t", "u"};
    std::mt19937 random{20260505};
    const auto one_of = [&](const std::vector<std::string>& all) { return all[random() % all.size()]; };
    std::vector<std::string> phrases;
    while (phrases.size() < wanted) {
        std::string phrase;
        for (std::size_t left = 1 + random() % 3; left > 0; --left)
            phrase += (phrase.empty() ? "" : " ") + one_of(heads) + one_of(vowels) + one_of(tones) + one_of(tails);
        phrases.push_back(text::nfc(phrase));
    }
    return phrases;
}

int sign_of(int difference) { return (difference > 0) - (difference < 0); }

}  // namespace

TEST_CASE("the Vietnamese order is ICU's") {
#ifdef SAURO_TEST_ICU
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> judge{icu::Collator::createInstance(icu::Locale("vi"), status)};
    REQUIRE(U_SUCCESS(status));
    judge->setStrength(icu::Collator::SECONDARY);  // letters, then tones; capitals are the same word
    const auto phrases = made_phrases(1500);
    std::size_t differ = 0, compared = 0;
    for (const std::string& left : phrases)
        for (std::size_t i = compared++ % 7; i < phrases.size(); i += 7) {
            const std::string& right = phrases[i];
            const int theirs = judge->compareUTF8(left, right, status);
            const int ours = sign_of(text::sort_key(left).compare(text::sort_key(right)));
            if (theirs != ours && ++differ < 5)
                MESSAGE(left << " | " << right << ": ICU " << theirs << ", ours " << ours);
        }
    CHECK(differ == 0);
#else
    MESSAGE("skipped: no ICU to compare with (libicu-dev)");
#endif
}
