#include "mapping/mapping_file.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "config/toml_file.hpp"
#include "mapping/reading.hpp"

namespace bijlage::mapping {
namespace {

using test::shelf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<config::Mistake> mistakes_in(const std::string& text) {
  try {
    parse_mapping(text, "mijn.toml", shelf());
  } catch (const config::FileMistakes& found) {
    return found.mistakes();
  }
  return {};
}

std::string gap(const config::Mistake& mistake, const std::string& name) {
  for (const auto& [key, text] : mistake.message.gaps) {
    if (key == name) return text;
  }
  return "(none)";
}

// "4:11 mapping.no-such-file".
std::vector<std::string> places_of(const std::vector<config::Mistake>& mistakes) {
  std::vector<std::string> texts;
  for (const auto& mistake : mistakes) {
    texts.push_back(std::to_string(mistake.place.line) + ":" +
                    std::to_string(mistake.place.column) + " " + mistake.message.key);
  }
  return texts;
}

const std::string head = "[mapping]\nid = 'm'\nmodel = 'onlinehulp'\nlocale = 'nl-BE'\n";

TEST(MappingFile, TheProjectsOwnMappingsAreWithoutMistakes) {
  const auto folder = std::filesystem::path(BIJLAGE_SOURCE_DIR) / "mappings/imports";
  const auto files = mapping_files_in(folder.string());
  EXPECT_GE(files.size(), 2U);
  for (const std::string& file : files) EXPECT_NO_THROW(load_mapping(file, shelf())) << file;
}

TEST(MappingFile, ALabelHasOneMeaningInATable) {
  const std::string twice = head +
                            "[[table]]\nid = 't'\nheader = ['Bel']\nlabels = { left = 'channel' }\n"
                            "fixed = { measure = 'visits', period = '2021' }\n[table.values]\n"
                            "'Bel' = { channel = 'phone' }\n'BEL' = { channel = ";
  EXPECT_THAT(places_of(mistakes_in(twice + "'mail' }\n")),
              ElementsAre("12:9 mapping.value-twice"));
  EXPECT_THAT(mistakes_in(twice + "'phone' }\n"), IsEmpty());
}

TEST(MappingFile, TenMistakesAreToldAtOnceEachWithItsPlace) {
  const auto mistakes = mistakes_in(head + R"([drift]
unknown-column = 'shout'
[expect]
periods = 'soon'
[fixed]
platfrom = 'alcoholhulp'
[[table]]
id = 'a'
header = ['Bezoeken']
labels = { left = 'perod', above = 'measure' }
fixed = { topic = 'alcohl', period = 'ooit' }
repeat = 'sideways'
untill = 'total'
[[table]]
id = 'a'
start = 'Leeftijd'
split = { pattern = '{period: {value}' }
)");
  EXPECT_THAT(
      places_of(mistakes),
      ElementsAre("6:18 config.not-one-of", "8:11 mapping.bad-periods",
                  "10:12 mapping.unknown-role-near", "14:19 mapping.unknown-role-near",
                  "15:19 mapping.unknown-code-near", "15:38 mapping.not-a-period",
                  "16:10 config.not-one-of", "17:1 config.unknown-key-near",
                  "18:1 mapping.no-measure", "19:6 mapping.id-twice", "21:21 mapping.bad-pattern"));
  EXPECT_EQ(mistakes[2].source_line, "platfrom = 'alcoholhulp'");
  EXPECT_EQ(mistakes[2].file, "mijn.toml");
  EXPECT_EQ(gap(mistakes[2], "nearest"), "platform");
  EXPECT_EQ(gap(mistakes[4], "nearest"), "alcohol");
  EXPECT_EQ(gap(mistakes[7], "nearest"), "until");
}

TEST(MappingFile, ASyntaxErrorStandsAlone) {
  const auto mistakes = mistakes_in(head + "[[table]\nid = 'a'\nlabels = { left = 'perod' }\n");
  ASSERT_EQ(mistakes.size(), 1U);
  EXPECT_EQ(mistakes.front().message.key, "config.syntax");
  EXPECT_EQ(mistakes.front().place.line, 5U);
}

std::vector<std::string> keys_of(const std::string& text) {
  std::vector<std::string> keys;
  for (const auto& mistake : mistakes_in(text)) keys.push_back(mistake.message.key);
  return keys;
}

std::vector<std::string> table_mistakes(const std::string& keys) {
  return keys_of(head + "[[table]]\nid = 'a'\nheader = ['x']\nfixed = { measure = 'visits' }\n" +
                 keys);
}

TEST(MappingFile, MistakesInWhatFiguresAreCountedIn) {
  const auto mistakes = mistakes_in(head + R"([[table]]
id = 'a'
header = ['Bezoeken']
labels = { left = '@een naam', above = 'measure' }
scale = 'in dozijnen'
unit = 'EURO'
many = ['aera']
sometimes = ['Bezoekers']
frequency = 'maand'
total = [{ over = 'sheet' }, { operation = 'median' }]
)");
  EXPECT_THAT(places_of(mistakes),
              ElementsAre("8:19 mapping.unknown-role", "9:9 mapping.unknown-scale",
                          "10:8 mapping.unknown-unit", "11:9 mapping.unknown-role-near",
                          "12:14 mapping.not-in-header", "13:13 config.not-one-of",
                          "14:19 config.not-one-of", "14:44 config.not-one-of"));
}

TEST(MappingFile, MistakesInOtherSpellings) {
  const auto mistakes = mistakes_in(head + R"([aliases]
kanaal = { 'Tel.' = 'phone' }
period = { 'Het eerste jaar' = '2014' }
measure = 'visits'
[aliases.channel]
'Tel.' = 'phon'
'Bellen' = 'phone'
'BELLEN!' = 'mail'
'Chat' = 'mail'
'Telefoon' = 'phone'
'…' = 'phone'
[[table]]
id = 'a'
header = 'period'
fixed = { measure = 'visits' }
)");
  EXPECT_THAT(places_of(mistakes),
              ElementsAre("6:10 mapping.unknown-role", "7:10 mapping.unknown-role",
                          "8:11 config.wrong-kind", "10:10 mapping.unknown-code-near",
                          "12:13 mapping.alias-of-another", "13:10 mapping.alias-of-another",
                          "15:7 mapping.empty-alias"));
}

TEST(MappingFile, WithoutAHeadOrTablesThereIsNoMapping) {
  EXPECT_THAT(keys_of(""), ElementsAre("mapping.no-head", "mapping.no-table"));
  EXPECT_THAT(keys_of(head), ElementsAre("mapping.no-table"));
}

// What only the model or the locale can tell is not judged then, and all else is.
TEST(MappingFile, ModelAndLocaleMustBeThereAndOtherMistakesAreToldAsWell) {
  const std::string table = R"([fixed]
platform = 'anything'
period = 'whenever'
[[table]]
id = 'a'
header = 'topic'
labels = { left = '{mark: ', above = 'anything' }
repeat = 'sideways'
untill = 'total'
fixed = { measure = 'anything' }
)";
  EXPECT_THAT(
      places_of(mistakes_in("[mapping]\nid = 'm'\nmodel = 'geen'\nlocale = 'xx-XX'\n" + table)),
      ElementsAre("3:9 mapping.no-such-file", "4:10 mapping.no-such-file",
                  "11:19 mapping.bad-pattern", "12:10 config.not-one-of",
                  "13:1 config.unknown-key-near"));
  EXPECT_THAT(keys_of("[mapping]\nid = 'm'\n" + table),
              ElementsAre("config.missing-key", "config.missing-key", "mapping.bad-pattern",
                          "config.not-one-of", "config.unknown-key-near"));
}

// A shelf of its own, with a model that has mistakes.
TEST(MappingFile, MistakesOfTheModelAreToldAlongWithTheMappings) {
  const std::filesystem::path folder = ::testing::TempDir() + "/shelf-with-mistakes";
  std::filesystem::create_directories(folder / "models");
  std::ofstream(folder / "models/help.toml") << "[model]\nid = 'H'\nagency = 'A'\nverzion = '1'\n";
  Shelf faulty(folder.string());
  try {
    parse_mapping("[mapping]\nid = 'm'\nmodel = 'help'\nlocale = 'nl-BE'\ntitel = 'x'\n", "m.toml",
                  faulty);
    FAIL() << "no mistakes";
  } catch (const config::FileMistakes& found) {
    std::vector<std::string> told;
    for (const auto& mistake : found.mistakes()) {
      told.push_back(std::filesystem::path(mistake.file).filename().string() + " " +
                     mistake.message.key);
    }
    EXPECT_THAT(told, ElementsAre("m.toml mapping.no-table", "m.toml mapping.no-such-file",
                                  "m.toml config.unknown-key-near", "help.toml config.missing-key",
                                  "help.toml config.unknown-key-near"));
  }
}

TEST(MappingFile, AFileOfAnotherKindIsOneMistake) {
  EXPECT_THAT(keys_of("[model]\nid = 'A'\n[[measure]]\ncode = 'visits'\n"),
              ElementsAre("config.other-kind"));
  EXPECT_THAT(keys_of("[answer]\nid = 'a'\n[[table]]\nid = '1'\n"),
              ElementsAre("config.other-kind"));
}

TEST(MappingFile, ATableIsKnownByItsHeaderOrItsStart) {
  EXPECT_THAT(keys_of(head + "[[table]]\nid = 'a'\nfixed = { measure = 'visits' }"),
              ElementsAre("mapping.no-header"));
}

TEST(MappingFile, WhatWouldReadNothingOrTheWrongThingIsAMistake) {
  EXPECT_THAT(table_mistakes("scale = 0"), ElementsAre("mapping.scale-not-positive"));
  EXPECT_THAT(table_mistakes("scale = -1000"), ElementsAre("mapping.scale-not-positive"));
  EXPECT_THAT(table_mistakes("scale = nan"), ElementsAre("config.not-finite"));
  EXPECT_THAT(table_mistakes("skip = ['*']"), ElementsAre("mapping.skips-all"));
  EXPECT_THAT(table_mistakes("labels = { left = '{}' }"), ElementsAre("mapping.bad-pattern"));
  EXPECT_THAT(table_mistakes("start = 'x'"), ElementsAre("mapping.header-and-start"));
  EXPECT_THAT(table_mistakes("skip = ['?*']"), ElementsAre("mapping.skips-all"));
  EXPECT_THAT(table_mistakes("skip = ['']"), ElementsAre("mapping.empty-text"));
  EXPECT_THAT(table_mistakes("sheets = ['']"), ElementsAre("mapping.empty-text"));
  EXPECT_THAT(table_mistakes("under = []"), ElementsAre("mapping.under-empty"));
  EXPECT_THAT(table_mistakes("under = ''"), ElementsAre("mapping.under-empty"));
  EXPECT_THAT(table_mistakes("under = 'x'\norientation = 'columns'"),
              ElementsAre("mapping.under-on-its-side"));
  EXPECT_THAT(keys_of(head + "[[table]]\nid = 'a'\nheader = []\nfixed = { measure = 'visits' }"),
              ElementsAre("mapping.no-header"));
}

TEST(MappingFile, SomethingSaysWhatIsMeasured) {
  const std::string bare = "[[table]]\nid = 'a'\nheader = ['x']\n";
  EXPECT_THAT(keys_of(head + bare), ElementsAre("mapping.no-measure"));
  for (const char* key :
       {"labels = { above = 'measure' }", "labels = { file-name = '{measure}.xlsx' }",
        "labels = { left = { Wat = 'measure' } }", "values = { 'x' = { measure = 'visits' } }",
        "split = { pattern = '{measure}: {value}' }",
        "split = { pattern = '{value}', into = [{ measure = 'visits' }] }"}) {
    EXPECT_THAT(keys_of(head + bare + key), IsEmpty()) << key;
  }
  EXPECT_THAT(keys_of(head + "[fixed]\nmeasure = 'visits'\n" + bare), IsEmpty());
}

TEST(MappingFile, EveryKeyOfATableIsHeldToItsKind) {
  EXPECT_THAT(table_mistakes("empty = 'X'"), ElementsAre("config.not-one-of"));
  EXPECT_THAT(table_mistakes("until = 'noon'"), ElementsAre("config.not-one-of"));
  EXPECT_THAT(table_mistakes("until = { label = 'Bron*' }"), IsEmpty());
  EXPECT_THAT(table_mistakes("complete = 'yes'"), ElementsAre("config.wrong-kind"));
  EXPECT_THAT(table_mistakes("start = 3"), ElementsAre("config.wrong-kind"));
  EXPECT_THAT(table_mistakes("total = { over = 'sheet' }"), ElementsAre("config.not-one-of"));
  EXPECT_THAT(table_mistakes("available = { x = 'ooit' }"), ElementsAre("mapping.not-a-period"));
  EXPECT_THAT(table_mistakes("split = { pattern = '{mark}' }"),
              ElementsAre("mapping.split-without-value"));
  EXPECT_THAT(table_mistakes("labels = { above = { x = 'topic' } }"),
              ElementsAre("mapping.only-left-by-label"));
  EXPECT_THAT(table_mistakes("labels = { right = 'topic' }"), ElementsAre("config.unknown-key"));
}

TEST(MappingFile, TheExamplesOfTheDesignAreWithoutMistakes) {
  EXPECT_THAT(keys_of(head + R"(
[[note]]
match = "{mark} Zelfhulp gestart in {month}[ {year}]"
effect = { available-from = "{month} {year}" }
[expect]
frequency = "month"
periods = "2017-01..2018-06"
[drift]
unknown-column = "error"
missing-column = "error"
unknown-label = "report"
moved = "accept"
[[table]]
id = "a"
header = "period"
repeat = ["down", "across"]
orientation = "columns"
scale = 1000
attributes = { Partners = "partners" }
labels = { heading = ["period", "{period}: {module}"], left = ["channel", "institution"] }
fixed = { measure = "users", period = "2020 tot heden" }
)"),
              IsEmpty());
}

}  // namespace
}  // namespace bijlage::mapping
