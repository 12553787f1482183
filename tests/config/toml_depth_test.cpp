#include "config/toml_depth.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "config/toml_file.hpp"

namespace bijlage::config {
namespace {

std::string repeated(const std::string& piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

std::string key(std::size_t dots) { return "a" + repeated(".a", dots); }

/// "line:column", or "" where no key is too deep.
std::string found(const std::string& text) {
  const auto place = too_deep_key(text);
  return place ? std::to_string(place->line) + ":" + std::to_string(place->column) : "";
}

TEST(TomlDepth, SixtyFourDotsAreNotTooManyAndOneMoreIs) {
  EXPECT_EQ(found(key(64) + " = 1"), "");
  EXPECT_EQ(found(key(65) + " = 1"), "1:130");
}

TEST(TomlDepth, HeadersAndInlineTablesHaveKeysToo) {
  EXPECT_EQ(found("[" + key(65) + "]"), "1:131");
  EXPECT_EQ(found("b = 1\n[[" + key(65) + "]]"), "2:132");
  EXPECT_EQ(found("b = { " + key(65) + " = 1 }"), "1:136");
}

TEST(TomlDepth, QuotedPartsCountByTheDotsBetweenThem) {
  EXPECT_EQ(found(repeated("\"é\" . ", 65) + "a = 1"), "1:389");
  EXPECT_EQ(found("'" + key(65) + "' = 1"), "");
}

TEST(TomlDepth, DotsInStringsAndCommentsAreNone) {
  const std::string dots(100, '.');
  EXPECT_EQ(found("a = \"\\\"" + dots + "\""), "");
  EXPECT_EQ(found("a = '" + dots + "'"), "");
  EXPECT_EQ(found("a = \"\"\"\n\"" + dots + "\n\"\"\""), "");
  EXPECT_EQ(found("a = 1 # it's " + dots + "\nb = 1"), "");
  EXPECT_EQ(found("a = [" + repeated("1.5, ", 100) + "]"), "");
}

TEST(TomlDepth, AKeyBehindAStringIsSeen) {
  const std::string deep = key(65) + " = 1";
  for (const std::string text :
       {R"("")", R"('')", R"("\\")", R"('\')", R"("""a"""")", R"("""a""""")", R"("""""")",
        R"('''a'''')", R"("""\"""")", R"('''\''')"}) {
    EXPECT_NE(found("b = " + text + "\n" + deep), "") << text;
    EXPECT_NE(found("c = { b = " + text + ", " + deep + " }"), "") << text;
  }
}

TEST(TomlDepth, AStringThatIsNotClosedEndsWithTheText) {
  for (const std::string text : {R"(a = ")", R"(a = "\)", "a = '''", R"(a = """\)", "'"}) {
    EXPECT_EQ(found(text), "") << text;
  }
}

TEST(TomlDepth, TheParserNeverSeesSuchAKey) {
  for (const std::string& text :
       {"b = 1\n" + key(20'000) + " = 1\n", "b = 1\n[" + key(20'000) + "]\n"}) {
    try {
      TomlFile::parse(text, "m.toml");
      FAIL();
    } catch (const FileMistakes& mistakes) {
      ASSERT_EQ(mistakes.mistakes().size(), 1U);
      EXPECT_EQ(mistakes.mistakes()[0].message.key, "config.too-deep");
      EXPECT_EQ(mistakes.mistakes()[0].place.line, 2U);
    }
  }
}

TEST(TomlDepth, DeepKeysInsideDeepTablesAreHeldByTheParser) {
  const std::size_t levels = 2'000;
  const std::string open = "{ " + key(64) + " = ";
  EXPECT_THROW(TomlFile::parse("b = " + repeated(open, levels) + "1" + repeated(" }", levels), "m"),
               FileMistakes);
}

}  // namespace
}  // namespace bijlage::config
