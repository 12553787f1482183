#include "app/merge.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/model_builder.hpp"

namespace bijlage::app {
namespace {

model::Model one_measure() {
  model::Model model;
  model.id = "TEST";
  model.measures.push_back(support::measure("visits"));
  return model;
}

Intake with_visits(const model::Model& model, const std::string& file, std::int64_t visits) {
  Intake intake;
  intake.file = file;
  intake.submission.emplace(model);
  model::Dataset& data = intake.submission->data;
  data.files.push_back({file, "", "test"});
  model::Observation obs;
  obs.series = data.intern_series({"visits", {}});
  obs.period = calendar::Period::of_month(2018, 6);
  obs.source.sheet = data.intern_sheet("Blad1");
  obs.raw = data.intern_text(std::to_string(visits));
  obs.value = base::Decimal(visits);
  data.observations.push_back(obs);
  return intake;
}

std::vector<Intake> two_files(const model::Model& model, std::int64_t a, std::int64_t b) {
  std::vector<Intake> intakes;
  intakes.push_back(with_visits(model, "a.xlsx", a));
  intakes.push_back(with_visits(model, "b.xlsx", b));
  return intakes;
}

TEST(Merge, GivesNothingWhereNoFileCouldBeRead) {
  std::vector<Intake> intakes(2);
  EXPECT_EQ(merge(intakes, "nl"), nullptr);
}

TEST(Merge, PutsAllFilesInOneDataset) {
  const auto model = one_measure();
  const auto merged = merge(two_files(model, 10, 10), "nl");
  ASSERT_NE(merged, nullptr);
  EXPECT_EQ(merged->data.observations.size(), 2U);
  EXPECT_EQ(merged->data.files.size(), 2U);
}

TEST(Merge, TellsThatTwoFilesGiveOneFigureDifferently) {
  const auto model = one_measure();
  const auto merged = merge(two_files(model, 10, 11), "nl");
  ASSERT_EQ(merged->findings.size(), 1U);
  EXPECT_EQ(merged->findings[0].code, "C02");
  EXPECT_EQ(merged->findings[0].severity, model::Severity::error);
  EXPECT_EQ(merged->findings[0].file, "b.xlsx");
}

TEST(Merge, TakesOneFigureGivenTwiceAlikeAsOne) {
  const auto model = one_measure();
  EXPECT_TRUE(merge(two_files(model, 10, 10), "nl")->findings.empty());
}

TEST(Merge, DoesNotDependOnTheOrderOfFiles) {
  const auto model = one_measure();
  auto intakes = two_files(model, 10, 11);
  const auto one_way = merge(intakes, "nl");
  std::swap(intakes[0], intakes[1]);
  const auto other_way = merge(intakes, "nl");
  EXPECT_EQ(one_way->findings, other_way->findings);
  EXPECT_EQ(one_way->data.files[0].name, other_way->data.files[0].name);
}

TEST(Merge, RefusesFilesOfDifferentModels) {
  const auto model = one_measure();
  const auto other = one_measure();
  std::vector<Intake> intakes;
  intakes.push_back(with_visits(model, "a.xlsx", 1));
  intakes.push_back(with_visits(other, "b.xlsx", 1));
  EXPECT_THROW(merge(intakes, "nl"), base::Failure);
}

}  // namespace
}  // namespace bijlage::app
