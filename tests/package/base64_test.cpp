#include "package/base64.hpp"

#include <gtest/gtest.h>

namespace bijlage::package {
namespace {

// The examples of RFC 4648, 10.
TEST(Base64, StandsForBytes) {
  EXPECT_EQ(from_base64(""), "");
  EXPECT_EQ(from_base64("Zg=="), "f");
  EXPECT_EQ(from_base64("Zm8="), "fo");
  EXPECT_EQ(from_base64("Zm9v"), "foo");
  EXPECT_EQ(from_base64("Zm9vYmFy"), "foobar");
  EXPECT_EQ(from_base64("+/+/"), "\xFB\xFF\xBF");
  EXPECT_EQ(from_base64(" Zm9v\n"), "foo") << "as attributes are sometimes laid out";
}

TEST(Base64, IsRefusedWhereItIsMalformed) {
  for (const char* text : {"Zg", "Zg=", "Z", "Zm9v!", "Zm 9v", "Zm9*", "====", "Z===", "=m9v"}) {
    EXPECT_FALSE(from_base64(text)) << text;
  }
}

}  // namespace
}  // namespace bijlage::package
