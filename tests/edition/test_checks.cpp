// SPDX-License-Identifier: Apache-2.0
#include "edition/checks.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

using namespace edition;

TEST_CASE("answers are taken only as the caller signed them") {
    test::Scratch const folder;
    base::Path const file = folder.path() / "checks.csv";
    std::array<unsigned char, 32> seed{1};
    SecretKey const key = SecretKey::from_seed(seed);
    seed[0] = 2;
    SecretKey const other = SecretKey::from_seed(seed);
    auto const as_file = [](SecretKey const& one) {
        return "untrusted comment: staff\n" + to_base64(one.public_key()) + "\n";
    };
    std::string const text = "service,result\nsvc-1,ok\n";

    CHECK_FALSE(verify_checks(file, text, as_file(key))); // there is no signature
    REQUIRE(base::write_file(signature_of(file), sign_checks(text, key)));
    CHECK(verify_checks(file, text, as_file(key)));
    CHECK_FALSE(verify_checks(file, text + " ", as_file(key)));
    CHECK_FALSE(verify_checks(file, text, as_file(other)));
    CHECK_FALSE(verify_checks(file, text, "no key"));

    // A signature that was made for something else.
    auto const wrong = key.sign(digest_of(text), "waypost1 targets xw-help 1 1");
    REQUIRE(base::write_file(signature_of(file), to_text(wrong)));
    CHECK_FALSE(verify_checks(file, text, as_file(key)));
}
