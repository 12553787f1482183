#include "cli/reading_options.hpp"

#include <gtest/gtest.h>

#include "base/message.hpp"

namespace bijlage::cli {
namespace {

readers::TextReading taken(const std::string& option, const std::string& value) {
  Arguments arguments;
  arguments.add(option, {value});
  app::Settings settings;
  take_reading_options(arguments, settings);
  return settings.text;
}

std::string refusal(const std::string& option, const std::string& value) {
  try {
    taken(option, value);
    return "accepted";
  } catch (const base::Failure& failure) {
    EXPECT_EQ(failure.trouble(), base::Trouble::usage);
    return failure.message().key;
  }
}

TEST(ReadingOptions, WithoutThemAllIsFoundFromTheContent) {
  app::Settings settings;
  take_reading_options(Arguments(), settings);
  EXPECT_EQ(settings.text.encoding, "");
  EXPECT_FALSE(settings.text.separator);
  EXPECT_FALSE(settings.text.quote);
}

TEST(ReadingOptions, TakeSignsAndTheWordTab) {
  EXPECT_EQ(taken("separator", ";").separator, ';');
  EXPECT_EQ(taken("separator", "|").separator, '|');
  EXPECT_EQ(taken("separator", "tab").separator, '\t');
  EXPECT_EQ(taken("separator", "\\t").separator, '\t');
  EXPECT_EQ(taken("separator", "\t").separator, '\t');
  EXPECT_EQ(taken("quote", "'").quote, '\'');
  EXPECT_EQ(taken("encoding", "windows-1252").encoding, "windows-1252");
}

TEST(ReadingOptions, RefuseWhatFiguresAndWordsAreMadeOf) {
  for (const char* const value : {"", "a", "Z", "7", ";;", "\n", "é", "comma"}) {
    EXPECT_EQ(refusal("separator", value), "usage.not-a-sign") << value;
    EXPECT_EQ(refusal("quote", value), "usage.not-a-sign") << value;
  }
}

TEST(ReadingOptions, OneSignCannotDoBoth) {
  Arguments arguments;
  arguments.add("separator", {"'"});
  arguments.add("quote", {"'"});
  app::Settings settings;
  EXPECT_THROW(take_reading_options(arguments, settings), base::Failure);
}

}  // namespace
}  // namespace bijlage::cli
