#include "app/copies.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "app/merge.hpp"
#include "support/model_builder.hpp"

namespace bijlage::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

model::Model one_measure() {
  model::Model model;
  model.id = "TEST";
  model.measures.push_back(support::measure("visits"));
  return model;
}

// A file with one figure, which has a note where one is given, and one finding of its own.
Intake intake(const model::Model& model, const std::string& file, const std::string& bytes,
              std::int64_t visits, const std::string& note = "") {
  Intake made;
  made.file = file;
  made.sha256 = bytes;
  made.submission.emplace(model);
  model::Dataset& data = made.submission->data;
  data.files.push_back({file, bytes, "test"});
  model::Observation obs;
  obs.series = data.intern_series({"visits", {}});
  obs.period = calendar::Period::of_month(2018, 6);
  obs.source.sheet = data.intern_sheet("Blad1");
  obs.value = base::Decimal(visits);
  if (!note.empty()) {
    data.notes.push_back({"*", note, {}, false});
    data.detail_of(obs).notes.push_back(0);
  }
  data.observations.push_back(obs);
  model::Finding own;
  own.code = "F05";
  own.file = file;
  made.findings.push_back(own);
  return made;
}

std::vector<std::string> codes(const Intake& of) {
  std::vector<std::string> all;
  for (const model::Finding& finding : of.findings)
    all.push_back(finding.message.key + finding.code);
  return all;
}

class Copies : public testing::Test {
 protected:
  void give(const std::string& file, const std::string& bytes, std::int64_t visits,
            const std::string& note = "") {
    intakes_.push_back(intake(model_, file, bytes, visits, note));
  }
  model::Model model_ = one_measure();
  std::vector<Intake> intakes_;
};

TEST_F(Copies, OfTheSameBytesCountOnceAndSayOnlyThat) {
  give("b.xlsx", "1", 10);
  give("a.xlsx", "1", 10);
  set_copies_apart(intakes_);
  EXPECT_EQ(intakes_[0].copy_of, "a.xlsx");
  EXPECT_TRUE(intakes_[1].copy_of.empty());
  EXPECT_THAT(codes(intakes_[0]), ElementsAre("finding.C02.same-fileC02"));
  EXPECT_EQ(intakes_[0].findings[0].severity, model::Severity::warning);
  const auto merged = merge(intakes_, "nl");
  EXPECT_EQ(merged->data.observations.size(), 1U);
  EXPECT_EQ(merged->findings.size(), 2U);
}

TEST_F(Copies, OfTheSameFiguresKeepTheirOwnFindings) {
  give("a.xlsx", "1", 10, "tot 19 juni");
  give("b.ods", "2", 10, "tot 19 juni");
  set_copies_apart(intakes_);
  EXPECT_EQ(intakes_[1].copy_of, "a.xlsx");
  EXPECT_THAT(codes(intakes_[1]), ElementsAre("finding.C02.same-figuresC02", "F05"));
  EXPECT_EQ(merge(intakes_, "nl")->data.observations.size(), 1U);
}

TEST_F(Copies, AreNoneWhereAFigureOrANoteDiffers) {
  give("a.xlsx", "1", 10, "tot 19 juni");
  give("b.xlsx", "2", 11, "tot 19 juni");
  give("c.xlsx", "3", 10, "voorlopig");
  set_copies_apart(intakes_);
  for (const Intake& one : intakes_) EXPECT_TRUE(one.counts()) << one.file;
}

TEST_F(Copies, AreNoneOfFilesThatCouldNotBeRead) {
  intakes_.resize(2);
  set_copies_apart(intakes_);
  EXPECT_THAT(intakes_[1].findings, IsEmpty());
}

TEST_F(Copies, OnComparingFilesEachGetsWhatOnlyShowsBetweenThem) {
  give("a.xlsx", "1", 10);
  give("b.xlsx", "2", 11);
  compare(intakes_, "nl");
  EXPECT_THAT(codes(intakes_[0]), ElementsAre("F05"));
  EXPECT_THAT(codes(intakes_[1]), testing::UnorderedElementsAre("F05", "finding.C02C02"));
}

TEST_F(Copies, ComparingLeavesFilesOfOtherModelsAlone) {
  const model::Model other = one_measure();
  give("a.xlsx", "1", 10);
  intakes_.push_back(intake(other, "b.xlsx", "2", 11));
  compare(intakes_, "nl");
  EXPECT_THAT(codes(intakes_[1]), ElementsAre("F05"));
}

}  // namespace
}  // namespace bijlage::app
