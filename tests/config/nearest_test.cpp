#include "config/nearest.hpp"

#include <gtest/gtest.h>

namespace bijlage::config {
namespace {

TEST(Nearest, NamesTheWordThatASlipOfThePenMeant) {
  const std::vector<std::string> words = {"measures", "aliases", "rows"};
  EXPECT_EQ(nearest("maesures", words), "measures");
  EXPECT_EQ(nearest("alias", words), "aliases");
  EXPECT_EQ(nearest("row", words), "rows");
}

TEST(Nearest, NamesNothingThatIsFar) {
  EXPECT_EQ(nearest("colour", {"measures", "rows"}), std::nullopt);
  EXPECT_EQ(nearest("colour", {}), std::nullopt);
}

TEST(Nearest, OfWordsEquallyNearTakesTheFirst) {
  EXPECT_EQ(nearest("rowz", {"rowa", "rowb"}), "rowa");
}

}  // namespace
}  // namespace bijlage::config
