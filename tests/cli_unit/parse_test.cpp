#include "cli/parse.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/message.hpp"

namespace bijlage::cli {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Words = std::vector<std::string>;

const Command& a_command() {
  static const Command command{
      "try",
      "FILE…",
      {{"output", 'o', "FILE"}, {"form", 0, "FORM", false, {"round", "square"}}, {"dry", 0, ""}},
      1,
      nullptr};
  return command;
}

Arguments parsed(const Words& words) { return parse(a_command(), words); }

std::string refusal(const Words& words) {
  try {
    parsed(words);
    return "accepted";
  } catch (const base::Failure& failure) {
    EXPECT_EQ(failure.trouble(), base::Trouble::usage);
    return failure.message().key;
  }
}

TEST(Parse, TakesOperandsInOrderAmongOptions) {
  const Arguments arguments = parsed({"b", "--dry", "a", "-o", "x", "-"});
  EXPECT_THAT(arguments.operands, ElementsAre("b", "a", "-"));
  EXPECT_TRUE(arguments.has("dry"));
  EXPECT_EQ(arguments.value("output"), "x");
}

TEST(Parse, KnowsAllWaysToGiveAValue) {
  for (const Words& words :
       {Words{"-o", "x"}, Words{"-ox"}, Words{"--output", "x"}, Words{"--output=x"}}) {
    EXPECT_EQ(parsed(words).value("output"), "x");
  }
  EXPECT_EQ(parsed({"-o", "-"}).value("output"), "-");
}

TEST(Parse, WhatIsNotGivenHasTheOtherValue) {
  const Arguments arguments = parsed({"a"});
  EXPECT_FALSE(arguments.has("output"));
  EXPECT_EQ(arguments.value("output", "other"), "other");
  EXPECT_THAT(arguments.values("mapping"), IsEmpty());
}

TEST(Parse, AfterTwoDashesAllAreOperands) {
  EXPECT_THAT(parsed({"--", "--dry", "-o"}).operands, ElementsAre("--dry", "-o"));
}

TEST(Parse, OptionsOfEveryCommandAreThere) {
  const Arguments arguments = parsed({"-m", "a", "--mapping", "b", "-q", "-q", "-h"});
  EXPECT_THAT(arguments.values("mapping"), ElementsAre("a", "b"));
  EXPECT_TRUE(arguments.has("quiet"));
  EXPECT_TRUE(arguments.has("help"));
}

TEST(Parse, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(refusal({"--wet"}), "usage.unknown-option");
  EXPECT_EQ(refusal({"-w"}), "usage.unknown-option");
  EXPECT_EQ(refusal({"--dr"}), "usage.unknown-option") << "options are not guessed";
}

TEST(Parse, RefusesValuesThatAreMissingOrTooMany) {
  EXPECT_EQ(refusal({"-o"}), "usage.bad-option");
  EXPECT_EQ(refusal({"--output="}), "usage.bad-option");
  EXPECT_EQ(refusal({"--dry=yes"}), "usage.bad-option");
  EXPECT_EQ(refusal({"-o", "a", "-o", "b"}), "usage.given-twice");
  EXPECT_EQ(refusal({"--form", "oval"}), "usage.not-a-choice");
}

}  // namespace
}  // namespace bijlage::cli
