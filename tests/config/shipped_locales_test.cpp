#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "config/locale.hpp"

/// The locales that we ship: each knows the words that its annexes use, and reads what it prints.
namespace bijlage::config {
namespace {

using calendar::Date;
using calendar::Period;

const Date today = Date::from_civil(2024, 1, 15).value();

Locale shipped(const std::string& name) {
  return load_locale(BIJLAGE_SOURCE_DIR "/mappings/locales/" + name + ".toml");
}

const calendar::Holidays& shipped_holidays(const std::string& name) {
  static const std::map<std::string, calendar::Holidays> all = {
      {"nl-BE", shipped("nl-BE").holidays}, {"fr-BE", shipped("fr-BE").holidays}};
  return all.at(name);
}

std::string read(const std::string& label, const Locale& locale) {
  const auto part = calendar::parse_period(label, locale.periods, today);
  const auto period = part ? calendar::complete(*part) : std::nullopt;
  return period ? period->sdmx() : "";
}

std::vector<std::string> names() {
  std::vector<std::string> all;
  for (const auto& entry :
       std::filesystem::directory_iterator(BIJLAGE_SOURCE_DIR "/mappings/locales")) {
    all.push_back(entry.path().stem().string());
  }
  return all;
}

TEST(ShippedLocales, AreNamedAfterTheirId) {
  EXPECT_THAT(names(), ::testing::UnorderedElementsAre("nl-BE", "fr-BE", "en-GB"));
  for (const std::string& name : names()) EXPECT_EQ(shipped(name).id, name);
}

TEST(ShippedLocales, KnowTheTenBelgianHolidays) {
  const std::vector<std::string> holidays = {"2018-01-01", "2018-04-02", "2018-05-01", "2018-05-10",
                                             "2018-05-21", "2018-07-21", "2018-08-15", "2018-11-01",
                                             "2018-11-11", "2018-12-25"};
  for (const char* name : {"nl-BE", "fr-BE"}) {
    std::vector<std::string> found;
    const Period year = Period::of_year(2018);
    for (Date day = year.days.first; day <= year.days.last; day = day + 1) {
      if (shipped_holidays(name).contains(day)) found.push_back(day.iso());
    }
    EXPECT_EQ(found, holidays) << name;
  }
}

TEST(ShippedLocales, ReadWhatTheyPrint) {
  std::vector<Period> periods = {Period::of_week(2020, 2).value(), Period::of_year(2018),
                                 Period::of_day(Date::from_civil(2018, 6, 19).value()),
                                 Period::of_days({Date::from_civil(2015, 1, 1).value(),
                                                  Date::from_civil(2015, 10, 30).value()})};
  for (int month = 1; month <= 12; ++month) {
    periods.push_back(
        Period::parse_sdmx("2018-" + std::string(month < 10 ? "0" : "") + std::to_string(month))
            .value());
  }
  for (const char* part : {"2018-Q1", "2018-Q2", "2018-Q3", "2018-Q4", "2018-S1", "2018-S2"}) {
    periods.push_back(Period::parse_sdmx(part).value());
  }
  for (const std::string& name : names()) {
    const Locale locale = shipped(name);
    for (const Period& period : periods) {
      const std::string words = calendar::in_words(period, locale.periods);
      EXPECT_EQ(read(words, locale), period.sdmx()) << name << ": " << words;
    }
  }
}

TEST(ShippedLocales, ReadPeriodsAsPeopleWriteThem) {
  const std::map<std::string, std::vector<std::pair<std::string, std::string>>> written = {
      {"nl-BE",
       {{"juni 2018", "2018-06"},
        {"1ste kwartaal 2018", "2018-Q1"},
        {"wk 12 2020", "2020-W12"},
        {"19de juni 2018", "2018-06-19"}}},
      {"fr-BE",
       {{"Août 2018", "2018-08"},
        {"févr. 2018", "2018-02"},
        {"DÉCEMBRE 2018", "2018-12"},
        {"juil-18", "2018-07"},
        {"1er trimestre 2018", "2018-Q1"},
        {"2ème trimestre de 2018", "2018-Q2"},
        {"T3 2018", "2018-Q3"},
        {"Premier semestre 2018", "2018-S1"},
        {"S2 2018", "2018-S2"},
        {"semaine 12 2020", "2020-W12"},
        {"S12 2020", "2020-W12"},
        {"S2 2020", "2020-S2"},
        {"lundi 4 janvier 2021", "2021-01-04"},
        {"mars 2021", "2021-03"},
        {"1er janvier 2018", "2018-01-01"},
        {"du 1er janvier au 19 juin 2018", "2018-01-01/P170D"},
        {"de janvier à mars 2018", "2018-Q1"},
        {"d’avril à juin 2018", "2018-Q2"},
        {"juillet 2023 à aujourd’hui", "2023-07-01/P199D"},
        {"depuis juillet 2023", "2023-07-01/P199D"}}},
      {"en-GB",
       {{"June 2018", "2018-06"},
        {"Sept. 2018", "2018-09"},
        {"jun-18", "2018-06"},
        {"1st quarter of 2018", "2018-Q1"},
        {"Q3 2018", "2018-Q3"},
        {"First half of 2018", "2018-S1"},
        {"week 12 2020", "2020-W12"},
        {"W12 2020", "2020-W12"},
        {"Monday 4 January 2021", "2021-01-04"},
        {"Mon 4 Jan 2021", "2021-01-04"},
        {"19th June 2018", "2018-06-19"},
        {"January to March 2018", "2018-Q1"},
        {"1 January 2018 to 19 June 2018", "2018-01-01/P170D"},
        {"July 2023 to date", "2023-07-01/P199D"},
        {"since July 2023", "2023-07-01/P199D"}}}};
  for (const auto& [name, labels] : written) {
    const Locale locale = shipped(name);
    for (const auto& [label, period] : labels) EXPECT_EQ(read(label, locale), period) << label;
  }
}

TEST(ShippedLocales, DoNotTakeTwoMonthsForASpan) {
  EXPECT_EQ(read("January and March 2018", shipped("en-GB")), "");
  EXPECT_EQ(read("janvier et mars 2018", shipped("fr-BE")), "");
}

}  // namespace
}  // namespace bijlage::config
