// H01 on figures as honest tables have them: seasons, growth, chance. Its limits are ours, so they
// are held here against made-up figures of which the truth is known: how often it cries wolf, and
// how often it finds a figure with a digit too many or too few.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

#include "world.hpp"

namespace bijlage::checks {
namespace {

using World = testing::CountsWorld;

constexpr int months_in_year = 12;

/// How a series goes: about so many a month, by how much (as a logarithm) a month differs by
/// itself, by how much it grows a month, and what each month of the year adds.
struct Course {
  double level = 1000;
  double noise = 0.15;
  double growth = 0;
  std::vector<double> season = std::vector<double>(months_in_year);
};

std::vector<double> wave(double height) {
  std::vector<double> season;
  for (int month = 0; month < months_in_year; ++month) {
    season.push_back(height * std::cos(2 * std::numbers::pi * month / months_in_year));
  }
  return season;
}

std::vector<double> holidays(double dip) {
  std::vector<double> season(months_in_year);
  season[6] = season[7] = -dip;
  return season;
}

class Chance {
 public:
  double normal() { return normal_(generator_); }
  int count(double mean) { return std::poisson_distribution<int>(mean)(generator_); }
  std::size_t below(std::size_t end) { return generator_() % end; }

 private:
  std::mt19937 generator_{2017};
  std::normal_distribution<double> normal_;
};

std::vector<int> series(const Course& course, int months, Chance& chance) {
  std::vector<int> figures;
  for (int month = 0; month < months; ++month) {
    const auto season = course.season[static_cast<std::size_t>(month % months_in_year)];
    const double log = season + course.growth * month + course.noise * chance.normal();
    figures.push_back(chance.count(course.level * std::exp(log)));
  }
  return figures;
}

std::string month_code(std::size_t month) {
  const auto number = std::to_string(month % months_in_year + 1);
  return std::to_string(2015 + month / months_in_year) + "-" + std::string(2 - number.size(), '0') +
         number;
}

std::vector<std::string> striking(World& world) {
  std::vector<std::string> cells;
  for (const auto& finding : world.findings()) {
    if (finding.code == "H01") cells.push_back(workbook::a1(finding.cells.front()));
  }
  return cells;
}

std::vector<std::string> striking_months(const std::vector<int>& figures) {
  World world;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    world.figure(
        {.cell = "B" + std::to_string(i + 1), .period = month_code(i), .value = figures[i]});
  }
  return striking(world);
}

constexpr int tries = 40;
constexpr int three_years = 36;

const std::vector<Course>& honest_courses() {
  static const std::vector<Course> courses{{.noise = 0.1},
                                           {.noise = 0.3},
                                           {.season = wave(0.4)},
                                           {.season = holidays(1.6)},
                                           {.level = 3, .noise = 0},
                                           {.level = 30},
                                           {.level = 500, .growth = 0.05}};
  return courses;
}

TEST(HonestMonths, AreCalledStrikingLessThanOnceInThreeHundred) {
  Chance chance;
  std::size_t alarms = 0;
  for (const Course& course : honest_courses()) {
    for (int i = 0; i < tries; ++i) {
      alarms += striking_months(series(course, three_years, chance)).size();
    }
  }
  EXPECT_LT(alarms, honest_courses().size() * tries * three_years / 300);
}

TEST(HonestMonths, WithADigitTooManyOrTooFewAreMostlyFound) {
  Chance chance;
  int found = 0;
  for (int i = 0; i < tries; ++i) {
    auto figures = series({.level = 5000, .noise = 0.2}, three_years, chance);
    const std::size_t at = chance.below(figures.size());
    figures[at] = i % 2 == 0 ? figures[at] * 10 : figures[at] / 10;
    const auto cells = striking_months(figures);
    if (std::find(cells.begin(), cells.end(), "B" + std::to_string(at + 1)) != cells.end()) ++found;
  }
  EXPECT_GE(found, tries * 4 / 5);
}

// Years across, topics down; in each year all topics go up or down together as well.
std::size_t striking_years(int topics, double noise, Chance& chance) {
  constexpr int years = 4;
  World world;
  std::vector<double> logs(static_cast<std::size_t>(topics));
  for (int year = 0; year < years; ++year) {
    const double together = 0.2 * chance.normal();
    for (std::size_t topic = 0; topic < logs.size(); ++topic) {
      logs[topic] += together + noise * chance.normal();
      world.figure(
          {.cell = std::string(1, static_cast<char>('B' + year)) + std::to_string(topic + 2),
           .period = std::to_string(2014 + year),
           .value = chance.count(2000 * std::exp(logs[topic])),
           .codes = {{"platform", "p" + std::to_string(topic)}}});
    }
  }
  return striking(world).size();
}

TEST(HonestYears, AreCalledStrikingLessThanOnceInThirty) {
  Chance chance;
  constexpr int changes = 3;
  for (const int topics : {1, 3, 8}) {
    std::size_t alarms = 0;
    for (int i = 0; i < tries; ++i) alarms += striking_years(topics, 0.2, chance);
    EXPECT_LE(alarms, static_cast<std::size_t>(tries * topics * changes / 30)) << topics;
  }
}

}  // namespace
}  // namespace bijlage::checks
