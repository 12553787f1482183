#include "package/decrypt.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/message.hpp"
#include "support/encrypted_builder.hpp"
#include "support/ole2_builder.hpp"

namespace bijlage::package {
namespace {

using test::Agile;
using test::agile_encrypted;
using test::standard_encrypted;

const std::string document = "PK, a document of some length, which ends in no whole block";
const std::string password = "Zeer geheim 1";

std::string opened(const std::string& file, const std::string& by = password,
                   std::uint32_t spins = most_spins) {
  return decrypt(std::as_bytes(std::span(file)), "a.xlsx", by, {}, spins);
}

// The key of the failure that opening ends in; "opened" where it does not.
std::string failure(const std::string& file, const std::string& by = password,
                    std::uint32_t spins = most_spins) {
  try {
    opened(file, by, spins);
  } catch (const base::Failure& failure) {
    EXPECT_EQ(failure.trouble(), base::Trouble::input);
    for (const auto& [gap, text] : failure.message().gaps) {
      EXPECT_EQ(text.find(by), std::string::npos) << "the password stands in {" << gap << '}';
    }
    return failure.message().key;
  }
  return "opened";
}

// Of a file whose description has `now` in the place of the first `old`.
std::string failure_with(const std::string& old, const std::string& now) {
  Agile agile;
  agile.change = [&](std::string& xml) {
    const std::size_t at = xml.find(old);
    ASSERT_NE(at, std::string::npos) << old;
    xml.replace(at, old.size(), now);
  };
  return failure(agile_encrypted(document, password, agile));
}

TEST(AgileEncryption, IsOpenedWithEveryHashAndKey) {
  for (const char* hash : {"SHA1", "SHA256", "SHA384", "SHA512"}) {
    for (const int bits : {128, 192, 256}) {
      Agile agile;
      agile.hash = hash;
      agile.key_bits = bits;
      EXPECT_EQ(opened(agile_encrypted(document, password, agile)), document)
          << hash << ", " << bits << " bits";
    }
  }
}

TEST(StandardEncryption, IsOpenedWithEveryKey) {
  for (const int bits : {128, 192, 256}) {
    EXPECT_EQ(opened(standard_encrypted(document, password, bits)), document) << bits << " bits";
  }
}

RC_GTEST_PROP(Encryption, GivesBackDocumentsOfAnySize, ()) {
  const auto size = *rc::gen::inRange<std::size_t>(0, 3 * 4'096 + 20);
  std::string any = *rc::gen::container<std::string>(16, rc::gen::arbitrary<char>());
  any.resize(size, 'x');
  RC_ASSERT(opened(agile_encrypted(any, password)) == any);
}

TEST(Encryption, NeedsTheRightPassword) {
  EXPECT_EQ(failure(agile_encrypted(document, password), "zeer geheim 1"), "input.wrong-password");
  EXPECT_EQ(failure(standard_encrypted(document, password), "zeer geheim 1"),
            "input.wrong-password");
}

TEST(Encryption, TakesPasswordsInAllWritings) {
  // The builder writes each byte as a character, so this is what UTF-16 makes of "\u00E9".
  const std::string latin = "\xE9";
  EXPECT_EQ(opened(agile_encrypted(document, latin), "\xC3\xA9"), document);
}

TEST(AgileEncryption, NoticesContentThatWasChanged) {
  std::string file = agile_encrypted(std::string(5'000, 'x'), password);
  // The package is the larger stream, which the builder puts first, behind the header.
  file[512 + 100] = static_cast<char>(file[512 + 100] ^ 1);
  EXPECT_EQ(failure(file), "input.damaged-encryption");
}

TEST(AgileEncryption, RefusesWhatMakesNoSense) {
  for (const auto& [old, now] : std::vector<std::pair<std::string, std::string>>{
           {"spinCount=\"10\"", "spinCount=\"10000001\""},
           {"spinCount=\"10\"", "spinCount=\"4294967296\""},
           {"spinCount=\"10\"", "spinCount=\"-1\""},
           {"blockSize=\"16\"", "blockSize=\"0\""},
           {"blockSize=\"16\"", "blockSize=\"4096\""},
           {"keyBits=\"256\"", "keyBits=\"257\""},
           {"keyBits=\"256\"", "keyBits=\"0\""},
           {"saltSize=\"16\"", "saltSize=\"65537\""},
           {"saltSize=\"16\"", "saltSize=\"17\""},
           {"hashSize=\"64\"", "hashSize=\"20\""},
           {"saltValue=\"", "saltValue=\"*"},
           {"encryptedHmacKey=\"", "encryptedHmacKey=\"AAAA"},
           {"encryptedKeyValue=\"", "encryptedKeyValue=\"\" was=\""},
           {"<dataIntegrity", "<other"},
           {"<keyData", "<other"}}) {
    EXPECT_EQ(failure_with(old, now), "input.damaged-encryption") << now;
  }
}

TEST(AgileEncryption, RefusesTooFewBytesForAKeyOrHash) {
  const std::string block = "AAAAAAAAAAAAAAAAAAAAAA==";
  for (const char* name : {"encryptedHmacKey", "encryptedHmacValue", "encryptedVerifierHashValue",
                           "encryptedKeyValue"}) {
    const std::string attribute = std::string(name) + "=\"";
    EXPECT_EQ(failure_with(attribute, attribute + block + "\" was=\""), "input.damaged-encryption")
        << name;
  }
}

TEST(AgileEncryption, SaysWhereItsCiphersAreNotKnown) {
  EXPECT_EQ(failure_with("\"AES\"", "\"RC2\""), "input.unknown-encryption");
  EXPECT_EQ(failure_with("ChainingModeCBC", "ChainingModeCFB"), "input.unknown-encryption");
  EXPECT_EQ(failure_with("\"SHA512\"", "\"MD5\""), "input.unknown-encryption");
  EXPECT_EQ(failure_with("spinCount", "x"), "input.unknown-encryption") << "by certificate";
}

TEST(AgileEncryption, HashesNoMoreOftenThanIsAllowed) {
  const std::string file = agile_encrypted(document, password);
  EXPECT_EQ(failure(file, password, 9), "input.damaged-encryption");
  EXPECT_EQ(failure(file, password, 10), "opened");
}

TEST(Encryption, IsOfNoOtherKind) {
  const std::string package(24, 'x');
  using test::sealed_in;
  const std::string extensible("\x03\0\x03\0\x10\0\0\0", 8);
  const std::string of_tomorrow("\x05\0\x05\0\x40\0\0\0", 8);
  EXPECT_EQ(failure(sealed_in(extensible, package)), "input.unknown-encryption");
  EXPECT_EQ(failure(sealed_in(of_tomorrow, package)), "input.unknown-encryption");
  EXPECT_EQ(failure(test::ole2_of({{"EncryptedPackage", package}})), "input.unknown-encryption");
}

TEST(Encryption, SurvivesStreamsThatAreCutOff) {
  const std::string package(24, 'x');
  const std::string agile("\x04\0\x04\0\x40\0\0\0", 8);
  const std::string standard("\x04\0\x02\0\x24\0\0\0", 8);
  EXPECT_EQ(failure(test::sealed_in("\x04", package)), "input.damaged-encryption");
  EXPECT_EQ(failure(test::sealed_in(agile.substr(0, 4), package)), "input.damaged-encryption");
  EXPECT_EQ(failure(test::sealed_in(agile + "<encryption", package)), "xml.cut-off");
  EXPECT_EQ(failure(test::sealed_in(standard, package)), "input.damaged-encryption");
  EXPECT_EQ(failure(test::sealed_in(standard + std::string(40, '\xFF'), package)),
            "input.damaged-encryption");
  EXPECT_EQ(failure(test::sealed_in(agile, "short")), "input.damaged-encryption");
}

}  // namespace
}  // namespace bijlage::package
