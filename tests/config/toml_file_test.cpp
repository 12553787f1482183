#include "config/toml_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace bijlage::config {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

base::Message message(std::string key, std::vector<std::pair<std::string, std::string>> gaps) {
  return {std::move(key), std::move(gaps)};
}

std::vector<Mistake> mistakes_of(const TomlFile& file) {
  try {
    file.throw_if_mistaken();
  } catch (const FileMistakes& mistakes) {
    return mistakes.mistakes();
  }
  return {};
}

TEST(TomlFile, GivesValuesOfTheirKind) {
  TomlFile file = TomlFile::parse(
      "text = 'a'\nwhole = 3\nshare = 26.9\nyes = true\nday = 2018-06-19\nwords = ['a', 'b']\n",
      "f");
  Table root = file.root();
  EXPECT_EQ(root.string("text"), "a");
  EXPECT_EQ(root.integer("whole"), 3);
  EXPECT_EQ(root.get("share")->as_decimal(), base::Decimal::scaled(269, -1));
  EXPECT_EQ(root.get("whole")->as_decimal(), base::Decimal(3));
  EXPECT_EQ(root.boolean("yes"), true);
  EXPECT_EQ(root.get("day")->as_date(), calendar::Date::from_civil(2018, 6, 19));
  EXPECT_THAT(root.strings("words"), ElementsAre("a", "b"));
  EXPECT_THAT(root.strings("text"), ElementsAre("a"));
  EXPECT_THAT(mistakes_of(file), IsEmpty());
}

TEST(TomlFile, ReadsADateThatIsWrittenAsText) {
  TomlFile file = TomlFile::parse("day = '2018-06-19'", "f");
  EXPECT_EQ(file.root().get("day")->as_date(), calendar::Date::from_civil(2018, 6, 19));
}

TEST(TomlFile, GivesNothingForAnAbsentKeyAndNotesNoMistake) {
  TomlFile file = TomlFile::parse("", "f");
  Table root = file.root();
  EXPECT_EQ(root.string("text"), std::nullopt);
  EXPECT_THAT(root.strings("words"), IsEmpty());
  EXPECT_THAT(root.tables("table"), IsEmpty());
  EXPECT_THAT(mistakes_of(file), IsEmpty());
}

TEST(TomlFile, ASyntaxErrorStandsAlone) {
  try {
    TomlFile::parse("a = 1\nb = = 2\nc = = 3\n", "m.toml");
    FAIL();
  } catch (const FileMistakes& mistakes) {
    ASSERT_THAT(mistakes.mistakes(), SizeIs(1));
    const Mistake& mistake = mistakes.mistakes()[0];
    EXPECT_EQ(mistake.file, "m.toml");
    EXPECT_EQ(mistake.place.line, 2U);
    EXPECT_EQ(mistake.message.key, "config.syntax");
    EXPECT_EQ(mistake.source_line, "b = = 2");
  }
}

// Sentences of our own, for what people who never heard of TOML do.
TEST(TomlFile, SaysOfUsualSyntaxErrorsWhatToDo) {
  const auto detail = [](const std::string& text) -> std::string {
    try {
      TomlFile::parse(text, "m.toml");
    } catch (const FileMistakes& found) {
      return found.mistakes().front().message.gaps.front().second;
    }
    return "";
  };
  EXPECT_EQ(detail("header = ['Categorie\xEBn']\n"), "@config.syntax.utf-8");
  EXPECT_EQ(detail("id = \"a\ntitle = \"b\"\n"), "@config.syntax.open-text");
  EXPECT_EQ(detail("labels = { left = 'period', }"), "@config.syntax.last-comma");
  EXPECT_EQ(detail("id = 'a'\nid = 'b'\n"), "@config.syntax.twice");
  EXPECT_EQ(detail("labels = { left = 'period'\n}\n"), "@config.syntax.one-line");
  EXPECT_EQ(detail("header = ['a' 'b']\n"), "@config.syntax.comma");
  EXPECT_EQ(detail("[[table]\nid = 'a'\n"), "@config.syntax.head");
  EXPECT_EQ(detail("my key = 'a'\n"), "@config.syntax.equals");
  EXPECT_EQ(detail("id = visits\n"), "@config.syntax.quotes");
  EXPECT_EQ(detail("now = 30-11-2026\n"), "@config.syntax.date");
  EXPECT_EQ(detail("now = 2026-02-30\n"), "@config.syntax.date");
  EXPECT_EQ(detail("b = = 2\n"), "@config.syntax.quotes");
  EXPECT_THAT(detail("header = ['a',\n"), ::testing::StartsWith("@config.syntax"));
  EXPECT_EQ(detail("scale = 2,5\n"), "@config.syntax.number");
  EXPECT_EQ(detail("id = “visits”\n"), "@config.syntax.quotes");
  EXPECT_EQ(detail("id = 'a' 'b'\n"), "@config.syntax.other");
}

TEST(TomlFile, AFileThatIsNotThereIsAMistakeInUse) {
  try {
    TomlFile::read("/nowhere/m.toml");
    FAIL();
  } catch (const base::Failure& failure) {
    EXPECT_EQ(failure.trouble(), base::Trouble::usage);
    EXPECT_EQ(failure.message().key, "input.missing");
  }
}

/// The key of the failure to read this path.
std::string failure_of(const std::string& path) {
  try {
    TomlFile::read(path);
  } catch (const base::Failure& failure) {
    EXPECT_EQ(failure.trouble(), base::Trouble::usage);
    return failure.message().key;
  }
  return {};
}

class OddFile : public testing::Test {
 protected:
  OddFile() { std::filesystem::create_directory(folder_); }
  ~OddFile() override { std::filesystem::remove_all(folder_); }

  std::string path(const std::string& name) const { return folder_ / name; }
  std::string sized(std::size_t bytes) const {
    std::ofstream(path("m.toml"), std::ios::binary) << std::string(bytes, '\n');
    return path("m.toml");
  }

 private:
  std::filesystem::path folder_ = std::filesystem::path(testing::TempDir()) /
                                  ("bijlage_odd_file_" + std::to_string(::getpid()));
};

TEST_F(OddFile, OneMebibyteIsReadAndAByteMoreIsNot) {
  constexpr std::size_t mebibyte = 1'048'576;
  EXPECT_EQ(failure_of(sized(mebibyte)), "");
  EXPECT_EQ(failure_of(sized(mebibyte + 1)), "config.too-large");
}

TEST_F(OddFile, OnlyARegularFileIsRead) {
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), S_IRUSR | S_IWUSR), 0);
  EXPECT_EQ(failure_of(path("pipe")), "config.not-a-file") << "opening it would wait for a writer";
  EXPECT_EQ(failure_of(path("")), "config.not-a-file") << "a folder";
  EXPECT_EQ(failure_of("/dev/zero"), "config.not-a-file");
}

TEST(TomlFile, ReportsAllMistakesInTheOrderOfTheFileWithTheirLines) {
  TomlFile file = TomlFile::parse("[head]\nid = 4\n\nrows = 'month'\r\n", "q.toml");
  Table root = file.root();
  Table head = *root.table("head");
  head.require_string("title");
  head.one_of("rows", {"weeks", "years"});
  head.require_string("id");
  const auto mistakes = mistakes_of(file);
  ASSERT_THAT(mistakes, SizeIs(3));
  EXPECT_EQ(mistakes[0].message, message("config.missing-key", {{"key", "title"}}));
  EXPECT_EQ(mistakes[0].place.line, 1U);
  EXPECT_EQ(mistakes[1].message, message("config.wrong-kind", {{"expected", "@config.kind.string"},
                                                               {"found", "@config.kind.integer"}}));
  EXPECT_EQ(mistakes[1].place.line, 2U);
  EXPECT_EQ(mistakes[1].place.column, 6U);
  EXPECT_EQ(mistakes[2].message,
            message("config.not-one-of",
                    {{"key", "rows"}, {"found", "month"}, {"words", "weeks, years"}}));
  EXPECT_EQ(mistakes[2].source_line, "rows = 'month'");
}

TEST(TomlFile, OneMistakeIsReportedOnce) {
  TomlFile file = TomlFile::parse("id = 4", "f");
  Table root = file.root();
  root.string("id");
  root.require_string("id");
  EXPECT_THAT(mistakes_of(file), SizeIs(1));
}

TEST(TomlFile, NamesTheKnownKeyThatIsNearestToAnUnknownOne) {
  TomlFile file = TomlFile::parse("titel = 'x'\ncolour = 'red'\n", "f");
  Table root = file.root();
  root.string("title");
  root.string("rows");
  root.finish();
  const auto mistakes = mistakes_of(file);
  ASSERT_THAT(mistakes, SizeIs(2));
  EXPECT_EQ(mistakes[0].message,
            message("config.unknown-key-near", {{"key", "titel"}, {"nearest", "title"}}));
  EXPECT_EQ(mistakes[0].place.column, 1U);
  EXPECT_EQ(mistakes[1].message,
            message("config.unknown-key", {{"key", "colour"}, {"known", "title, rows"}}));
}

TEST(TomlFile, KeepsItemsInTheOrderOfTheFile) {
  TomlFile file = TomlFile::parse("b = 1\na = 2\nc = 3\n", "f");
  Table root = file.root();
  std::vector<std::string> keys;
  for (const auto& [key, value] : root.items()) keys.push_back(key);
  EXPECT_THAT(keys, ElementsAre("b", "a", "c"));
  root.finish();
  EXPECT_THAT(mistakes_of(file), IsEmpty());
}

TEST(TomlFile, HandlesOutliveAMoveOfTheirFile) {
  TomlFile file = TomlFile::parse("id = 4", "f");
  Table root = file.root();
  const TomlFile moved = std::move(file);
  root.string("id");
  EXPECT_THAT(mistakes_of(moved), SizeIs(1));
}

TEST(TomlFile, EveryWrongElementOfAListIsAMistakeOfItsOwn) {
  TomlFile file = TomlFile::parse("words = ['a', 1, 'b', true]", "f");
  Table root = file.root();
  EXPECT_THAT(root.strings("words"), IsEmpty());
  EXPECT_THAT(mistakes_of(file), SizeIs(2));
}

// Columns count characters: the é before it must not shift what is read.
TEST(TomlFile, TellsAFigureWithThousandsFromAFraction) {
  TomlFile file = TomlFile::parse("a = { name = 'één', value = 1.043 }\nb = 1.04\nc = 1_043", "f");
  Table root = file.root();
  EXPECT_EQ(root.get("a")->as_table()->get("value")->as_figure(), std::nullopt);
  EXPECT_EQ(root.get("b")->as_figure(), base::Decimal::scaled(104, -2));
  EXPECT_EQ(root.get("c")->as_figure(), base::Decimal(1043));
  const auto mistakes = mistakes_of(file);
  ASSERT_THAT(mistakes, SizeIs(1));
  EXPECT_EQ(mistakes[0].message,
            message("config.thousands-or-fraction", {{"written", "1.043"}, {"whole", "1043"}}));
}

}  // namespace
}  // namespace bijlage::config
