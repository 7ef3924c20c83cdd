#include "lib/crypto/secret.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>
#include <string>
#include <vector>

#include "lib/crypto/uuid.hpp"

namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("sauro-secret-" + crypto::new_uuid());
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

}  // namespace

TEST_CASE("a sealed text is read again with its key alone, and only whole") {
    const Folder here, elsewhere;
    const crypto::Key key = crypto::installation_key(here.path);
    for (const std::string& secret : std::vector<std::string>{"", "mật khẩu của máy chủ thư", std::string(200, 'x')}) {
        const std::string sealed = crypto::seal(secret, key);
        if (!secret.empty()) CHECK(sealed.find(secret) == std::string::npos);
        CHECK(sealed != crypto::seal(secret, key));
        CHECK(crypto::unseal(sealed, key) == secret);
        CHECK_FALSE(crypto::unseal(sealed, crypto::installation_key(elsewhere.path)));
        std::string bent = sealed;
        bent[bent.size() / 2] = bent[bent.size() / 2] == 'A' ? 'B' : 'A';
        CHECK_FALSE(crypto::unseal(bent, key));
        CHECK_FALSE(crypto::unseal(sealed.substr(0, 20), key));
    }
    CHECK_FALSE(crypto::unseal("không phải base64", key));
}

TEST_CASE("the key of an installation is made once, for its owner alone") {
    const Folder here;
    const crypto::Key key = crypto::installation_key(here.path);
    CHECK(crypto::installation_key(here.path) == key);
    const fs::path file = here.path / "secret.key";
    CHECK((fs::status(file).permissions() & fs::perms(0777)) == fs::perms(0600));
    CHECK(std::distance(fs::directory_iterator(here.path), fs::directory_iterator{}) == 1);
    std::ofstream(file, std::ios::app) << "x";
    CHECK_THROWS(crypto::installation_key(here.path));
}
