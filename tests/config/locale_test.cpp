#include "config/locale.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bijlage::config {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

// A small locale that is right; a test changes one thing.
std::string locale_with(std::string_view more, std::string_view grouping = "['.']") {
  return "[locale]\nid = 'xx'\n"
         "[periods]\n"
         "months = [['m1'],['m2'],['m3'],['m4'],['m5'],['m6'],['m7'],['m8'],['m9'],['m10'],"
         "['m11'],['m12', 'MM']]\n"
         "quarters = [['a'],['b'],['c'],['d']]\n"
         "halves = [['first half'],['second half']]\n"
         "[periods.print]\n"
         "quarter = ['1/{year}','2/{year}','3/{year}','4/{year}']\n"
         "half = ['h1 {year}', 'h2 {year}']\n"
         "date = '{day} {month} {year}'\n"
         "span = '{first}-{last}'\n"
         "[values]\ndecimal = ','\ngrouping = " +
         std::string(grouping) + "\n" + std::string(more);
}

std::vector<std::string> mistake_keys(const std::string& text) {
  std::vector<std::string> keys;
  try {
    parse_locale(text, "xx.toml");
  } catch (const FileMistakes& mistakes) {
    for (const Mistake& mistake : mistakes.mistakes()) keys.push_back(mistake.message.key);
  }
  return keys;
}

TEST(Locale, HolidaysAreDaysOfTheYearOrOfEaster) {
  const Locale locale =
      parse_locale(locale_with("[holidays]\nfixed = ['07-21', '02-29']\nafter-easter = 1"), "xx");
  EXPECT_EQ(locale.holidays.fixed, (std::vector<calendar::Holidays::Fixed>{{7, 21}, {2, 29}}));
  EXPECT_EQ(locale.holidays.after_easter, std::vector{1});
  EXPECT_FALSE(parse_locale(locale_with(""), "xx").holidays.known());
  EXPECT_THAT(mistake_keys(locale_with("[holidays]\nfixed = ['21-07']\nafter-easter = [400]")),
              ElementsAre("locale.bad-holiday", "locale.far-from-easter"));
}

TEST(Locale, FoldsTheWordsThatItCompares) {
  const Locale locale = parse_locale(locale_with("totals = ['Totaal  *']\n"), "xx.toml");
  EXPECT_EQ(locale.id, "xx");
  EXPECT_EQ(locale.periods.months.at("mm"), 12);
  EXPECT_EQ(locale.periods.month_names[11], "m12");
  EXPECT_EQ(locale.periods.halves.at("second half"), 2);
  EXPECT_THAT(locale.total_labels, ElementsAre("totaal *"));
}

TEST(Locale, KeepsATokenOfDashesAsOneDash) {
  const Locale locale = parse_locale(
      locale_with("[[token]]\ntext = ['-', '---', '–']\nstatus = 'dash'\n"), "xx.toml");
  ASSERT_THAT(locale.tokens, SizeIs(1));
  EXPECT_EQ(locale.tokens[0].text, "-");
  EXPECT_EQ(locale.tokens[0].status, "dash");
}

TEST(Locale, KeepsATokenOfOtherSignsAsItIs) {
  const Locale locale =
      parse_locale(locale_with("[[token]]\ntext = ['?', '…']\nstatus = 'O'\nreason = 'unknown'\n"
                               "[[token]]\ntext = 'Nil'\nstatus = 'zero'\n"),
                   "xx.toml");
  ASSERT_THAT(locale.tokens, SizeIs(3));
  EXPECT_EQ(locale.tokens[0].text, "?");
  EXPECT_EQ(locale.tokens[1].text, "…");
  EXPECT_EQ(locale.tokens[2].text, "nil");
  EXPECT_EQ(token_key(" — "), "-");
}

TEST(Locale, EveryAlternativeOfANoteBecomesAPhraseWithItsLine) {
  const Locale locale =
      parse_locale(locale_with("[[note]]\nmatch = ['since {month}',\n  'from {month}']\n"
                               "effect = { available-from = '{month}' }\n"),
                   "xx.toml");
  ASSERT_THAT(locale.notes, SizeIs(2));
  EXPECT_EQ(locale.notes[0].pattern, "since {month}");
  EXPECT_EQ(locale.notes[1].pattern, "from {month}");
  EXPECT_EQ(locale.notes[1].available_from, "{month}");
  EXPECT_EQ(locale.notes[1].line, locale.notes[0].line + 1);
  EXPECT_EQ(locale.notes[1].file, "xx.toml");
}

TEST(Locale, AnEffectCanOnlyUseWhatThePatternCatches) {
  EXPECT_THAT(
      mistake_keys(locale_with("[[note]]\nmatch = 'until {date}'\neffect = { until = '{day}' }\n")),
      ElementsAre("locale.effect-not-caught"));
  EXPECT_THAT(mistake_keys(locale_with(
                  "[[note]]\nmatch = ['a {date}', 'b']\neffect = { until = '{date}' }\n")),
              ElementsAre("locale.effect-not-caught"));
}

TEST(Locale, AnUnknownCatchAndUnpairedBracketsAreMistakes) {
  EXPECT_THAT(mistake_keys(locale_with("[[note]]\nmatch = '{day}'\neffect = {}\n")),
              ElementsAre("locale.unknown-catch"));
  EXPECT_THAT(mistake_keys(locale_with("[[note]]\nmatch = 'a [b'\neffect = {}\n")),
              ElementsAre("locale.brackets"));
  EXPECT_THAT(mistake_keys(locale_with("[[note]]\nmatch = 'a [b [c]]'\neffect = {}\n")),
              ElementsAre("locale.brackets"));
}

TEST(Locale, TheDecimalSignCannotGroup) {
  EXPECT_THAT(mistake_keys(locale_with("", "['.', ',']")), ElementsAre("locale.sign-twice"));
}

TEST(Locale, ATokenNeedsItsReasonUnlessTheDatesGiveIt) {
  EXPECT_THAT(mistake_keys(locale_with("[[token]]\ntext = 'unknown'\nstatus = 'O'\n")),
              ElementsAre("config.missing-key"));
  EXPECT_THAT(mistake_keys(locale_with("[[token]]\ntext = ['x', 'X']\nstatus = 'O'\n"
                                       "reason = 'unknown'\n")),
              ElementsAre("locale.token-twice"));
}

TEST(Locale, ReportsAllMistakesAtOnce) {
  EXPECT_THAT(mistake_keys("[locale]\nid = 'xx'\n[periods]\nmonths = [['m'], ['m']]\n"
                           "quarters = []\nhalves = [['a'], []]\n"),
              AllOf(Contains("locale.wrong-count").Times(2), Contains("locale.word-twice"),
                    Contains("locale.no-words"), Contains("config.missing-key").Times(2)));
}

TEST(Locale, TellsTenDifferentMistakes) {
  EXPECT_THAT(
      mistake_keys("[locale]\nid = 3\nlanguage = 'xx'\n"
                   "[periods]\nmonths = [['m'], ['m'], []]\nquarters = 'q'\n"
                   "date-order = 'ymd'\n"
                   "[periods.print]\nquarter = ['{year}', '{year}', '{year}', 'four']\n"
                   "half = ['{year}']\ndate = '{day} {year}'\n"
                   "[values]\ndecimal = '.'\ngrouping = ['.']\n"
                   "[[token]]\ntext = [' ']\nstatus = 'X'\n"
                   "[[note]]\nmatch = 'from {day}'\neffect = { until = '{date}', stat = 'P' }\n"),
      AllOf(Contains("config.wrong-kind"), Contains("config.unknown-key"),
            Contains("locale.word-twice"), Contains("locale.no-words"),
            Contains("locale.wrong-count"), Contains("config.not-one-of").Times(2),
            Contains("config.missing-key"), Contains("locale.gap-missing").Times(4),
            Contains("locale.sign-twice"), Contains("locale.token-empty"),
            Contains("locale.unknown-catch"), Contains("locale.effect-not-caught"),
            Contains("config.unknown-key-near")));
}

class DutchOfBelgium : public ::testing::Test {
 protected:
  const Locale locale_ = load_locale(BIJLAGE_SOURCE_DIR "/mappings/locales/nl-BE.toml");
};

TEST_F(DutchOfBelgium, KnowsMonthsByNameAndAbbreviation) {
  EXPECT_EQ(locale_.id, "nl-BE");
  EXPECT_EQ(locale_.periods.months.at("januari"), 1);
  EXPECT_EQ(locale_.periods.months.at("mrt"), 3);
  EXPECT_EQ(locale_.periods.months.at("dec"), 12);
  EXPECT_EQ(locale_.periods.month_names[5], "juni");
  EXPECT_THAT(locale_.periods.month_names, SizeIs(12));
}

TEST_F(DutchOfBelgium, TellsWhyAValueIsMissing) {
  const auto token = [](std::string_view text, std::string_view status, std::string_view reason) {
    return AllOf(Field(&Token::text, text), Field(&Token::status, status),
                 Field(&Token::reason, reason));
  };
  EXPECT_THAT(locale_.tokens, Contains(token("onbekend", "O", "unknown")));
  EXPECT_THAT(locale_.tokens, Contains(token("nog niet beschikbaar", "O", "not-yet")));
  EXPECT_THAT(locale_.tokens, Contains(token("n v t", "M", "not-existing")));
  EXPECT_THAT(locale_.tokens, Contains(token("-", "dash", "")));
}

TEST_F(DutchOfBelgium, DoesNotTakeTheTotalOfTheEmployedForATotal) {
  EXPECT_THAT(locale_.total_labels, Contains("totaal"));
  EXPECT_THAT(locale_.total_labels, Not(Contains("totaal *")));
}

TEST_F(DutchOfBelgium, KnowsTheNotesOfThePublishedAnswers) {
  const auto phrase = [](std::string_view pattern) {
    return Contains(Field(&NotePhrase::pattern, pattern));
  };
  EXPECT_THAT(locale_.notes, phrase("tot {date}"));
  EXPECT_THAT(locale_.notes, phrase("*gestart in {month}[ {year}]*"));
  EXPECT_THAT(locale_.notes, phrase("*online sinds {month} {year}*"));
}

}  // namespace
}  // namespace bijlage::config
