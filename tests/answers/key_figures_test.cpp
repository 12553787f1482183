// What the text of an answer needs, as figures and as sentences.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/laid_out.hpp"

namespace bijlage::answers::test {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A table of months down and channels across, from January 2017 on. Each channel is a code of a
/// dimension, under which its figures may be added up.
class KeyFigures : public testing::Test {
 protected:
  KeyFigures() {
    model::Dimension channel;
    channel.code = "channel";
    for (const char* code : {"phone", "chat", "mail"}) channel.codes.push_back({code, {}, {}, {}});
    world_.model.dimensions = {channel};
  }

  /// One column of months, as many as there are values; nothing: it is not there yet.
  void column(const std::string& label, const std::vector<std::optional<std::int64_t>>& values,
              const std::string& code = "", const std::string& measure = "visits") {
    std::vector<Figure> figures;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const std::optional<Decimal> value =
          values[i] ? std::optional<Decimal>(*values[i]) : std::nullopt;
      figures.push_back(world_.observed("Blad", cell(columns_.size(), i), month(i), value, "",
                                        measure,
                                        value ? MissingReason::none : MissingReason::not_yet));
    }
    columns_.push_back(figures);
    titles_.push_back(label);
    questions::Subject subject;
    subject.measure = measure;
    subject.measure_label = measure == "visits" ? "Bezoeken" : "Unieke bezoekers";
    if (!code.empty()) {
      subject.labels = {label};
      subject.codes = {{0, code}};
    }
    subjects_.push_back(subject);
  }

  static std::vector<std::optional<std::int64_t>> alike(std::size_t months, std::int64_t value) {
    return std::vector<std::optional<std::int64_t>>(months, value);
  }
  static std::vector<std::optional<std::int64_t>> one_year_and(std::int64_t first,
                                                               std::size_t months,
                                                               std::int64_t then) {
    auto values = alike(12, first);
    values.insert(values.end(), months, then);
    return values;
  }

  static Period month(std::size_t index) {
    return Period::of_month(2017 + static_cast<int>(index / 12), static_cast<int>(index % 12) + 1);
  }
  static std::string cell(std::size_t column, std::size_t row) {
    return workbook::a1(workbook::CellRef{static_cast<std::uint32_t>(row + 4),
                                          static_cast<std::uint32_t>(column + 1)});
  }

  AnswerBook book(std::string_view language = "nl") {
    TableBuilder builder("1", titles_);
    for (std::size_t i = 0; i < columns_.front().size(); ++i) {
      std::vector<std::optional<Figure>> figures;
      for (std::size_t column = 0; column < columns_.size(); ++column) {
        figures.emplace_back(columns_[column][i]);
        subjects_[column].places.emplace_back(i, column);
      }
      builder.row({std::to_string(i)}, std::move(figures));
    }
    builder.table.subjects = subjects_;
    world_.answer.tables = {builder.table};
    return world_.book(language);
  }

  std::vector<std::string> sentences(std::string_view language = "nl") {
    std::vector<std::string> found;
    for (const KeyFigure& key : book(language).key_figures) found.push_back(key.sentence);
    return found;
  }

  World world_;
  std::vector<std::vector<Figure>> columns_;
  std::vector<std::string> titles_;
  std::vector<questions::Subject> subjects_;
};

TEST_F(KeyFigures, AYearStandsBesideTheYearBefore) {
  column("Bezoeken", one_year_and(100, 12, 129));
  EXPECT_THAT(sentences(),
              ElementsAre("Het aantal bezoeken steeg met 29%, van 1.200 (2017) naar 1.548 (2018).",
                          "Het aantal bezoeken bedroeg opgeteld 2.748 (2017 tot en met 2018)."));
}

TEST_F(KeyFigures, SpeakEnglishToo) {
  column("Bezoeken", one_year_and(100, 12, 129));
  EXPECT_EQ(sentences("en").front(),
            "The number of bezoeken rose by 29%, from 1,200 (2017) to 1,548 (2018).");
}

TEST_F(KeyFigures, ASentenceHasItsFiguresAndTheCellsItRestsOn) {
  column("Bezoeken", one_year_and(100, 12, 129));
  const AnswerBook made = book();
  const Sheet& table = sheet(made, "1");
  const std::string cells =
      workbook::a1(workbook::CellRange{table.place(0, 1), table.place(23, 1)});
  EXPECT_THAT(row(sheet(made, "Kerncijfers"), 0),
              ElementsAre("1", testing::_, "1548", "1200", "29", cells, ""));
  EXPECT_EQ(std::get<Link>(sheet(made, "Kerncijfers").table->rows[0].cells[0]).cell,
            table.place(0, 1));
}

TEST_F(KeyFigures, OnlyMonthsCompleteInBothYearsCountAndTheSentenceSaysWhich) {
  column("Bezoeken", one_year_and(100, 6, 90));
  columns_[0][17].covered = {day(2018, 6, 1), day(2018, 6, 19)};
  EXPECT_EQ(sentences().front(),
            "Het aantal bezoeken daalde met 10%, van 500 (januari 2017 tot en met mei 2017) naar "
            "450 (januari 2018 tot en met mei 2018).");
}

TEST_F(KeyFigures, AMonthThatIsMissingInOneYearIsLeftOutOfBoth) {
  column("Bezoeken", one_year_and(100, 5, 90));
  columns_[0][2].value.reset();
  EXPECT_EQ(sentences().front(),
            "Het aantal bezoeken daalde met 10%, van 400 (januari 2017 tot en met februari 2017, "
            "april 2017 tot en met mei 2017) naar 360 (januari 2018 tot en met februari 2018, "
            "april 2018 tot en met mei 2018).");
}

TEST_F(KeyFigures, ATotalGoesOverCompleteMonthsOnly) {
  column("Bezoeken", alike(6, 100));
  columns_[0][5].covered = {day(2017, 6, 1), day(2017, 6, 19)};
  EXPECT_THAT(sentences(), ElementsAre("Het aantal bezoeken bedroeg opgeteld 500 (januari 2017 tot "
                                       "en met mei 2017)."));
}

TEST_F(KeyFigures, AScaledFigureIsNoneToCompare) {
  column("Bezoeken", one_year_and(100, 3, 90));
  columns_[0][14].original = Decimal(60);
  EXPECT_THAT(sentences(), Each(Not(HasSubstr("daalde"))));
}

TEST_F(KeyFigures, OverABreakInTheSeriesNothingIsCompared) {
  column("Bezoeken", one_year_and(100, 5, 90));
  columns_[0][8].status = model::ObsStatus::series_break;
  EXPECT_THAT(sentences(), IsEmpty());
}

TEST_F(KeyFigures, WhatIsUnreliableOrDefinedOtherwiseIsNotCompared) {
  for (const auto status : {model::ObsStatus::unreliable, model::ObsStatus::definition_differs}) {
    columns_.clear();
    titles_.clear();
    subjects_.clear();
    column("Bezoeken", one_year_and(100, 12, 90));
    columns_[0][15].status = status;
    EXPECT_THAT(sentences(), Each(Not(HasSubstr("daalde"))));
  }
}

TEST_F(KeyFigures, OfFewNoPercentageIsGiven) {
  column("Bezoeken", one_year_and(1, 12, 3));
  const AnswerBook made = book();
  EXPECT_EQ(made.key_figures.front().sentence,
            "Het aantal bezoeken steeg van 12 (2017) naar 36 (2018).");
  EXPECT_FALSE(made.key_figures.front().percent);
}

TEST_F(KeyFigures, FromNothingThereIsNoPercentage) {
  column("Bezoeken", one_year_and(0, 12, 3));
  EXPECT_EQ(sentences().front(), "Het aantal bezoeken steeg van 0 (2017) naar 36 (2018).");
}

TEST_F(KeyFigures, TheSameIsNoRise) {
  column("Bezoeken", one_year_and(100, 12, 100));
  EXPECT_EQ(sentences().front(), "Het aantal bezoeken bleef gelijk: 1.200 (2017) en 1.200 (2018).");
}

TEST_F(KeyFigures, WhatCountsPersonsTwiceIsNotAddedUpButComparedForOneMonth) {
  world_.model.measures[0].additive["time"] = model::Additivity::note;
  column("Bezoeken", one_year_and(100, 5, 90));
  EXPECT_THAT(sentences(),
              ElementsAre("Het aantal bezoeken daalde met 10%, van 100 (mei 2017) naar "
                          "90 (mei 2018)."));
}

TEST_F(KeyFigures, OfAveragesAndSharesThereAreNone) {
  world_.model.measures[0].additive["time"] = model::Additivity::no;
  column("Bezoeken", one_year_and(100, 12, 90));
  column("Aandeel", one_year_and(30, 12, 40), "", "share");
  const AnswerBook made = book();
  EXPECT_THAT(made.key_figures, IsEmpty());
  EXPECT_FALSE(sheet(made, "Kerncijfers").table);
  EXPECT_THAT(lines(sheet(made, "Kerncijfers")), Contains(HasSubstr("geen verandering")));
}

TEST_F(KeyFigures, BeforeTheStartOfTheServiceNothingIsCompared) {
  column("Bezoeken", one_year_and(100, 5, 90));
  subjects_[0].start = day(2017, 2, 1);
  EXPECT_THAT(sentences().front(), HasSubstr("van 400 (februari 2017 tot en met mei 2017)"));
}

TEST_F(KeyFigures, PartsHaveAWholeAndTheirSharesOfIt) {
  column("Telefoon", one_year_and(60, 12, 60), "phone");
  column("Chat", one_year_and(20, 12, 40), "chat");
  EXPECT_THAT(sentences(),
              ElementsAre("Alles samen: het aantal bezoeken steeg met 25%, van 960 (2017) naar "
                          "1.200 (2018).",
                          "Alles samen: het aantal bezoeken bedroeg opgeteld 2.160 (2017 tot en "
                          "met 2018).",
                          "Alles samen: het aantal bezoeken, 1.200 (2018), is verdeeld over "
                          "Telefoon 60% (720); Chat 40% (480).",
                          "Chat: het aantal bezoeken steeg met 100%, van 240 (2017) naar 480 "
                          "(2018).",
                          "Telefoon: het aantal bezoeken bleef gelijk: 720 (2017) en 720 (2018)."));
}

TEST_F(KeyFigures, APartThatLacksMostMonthsIsNamedAsLeftOut) {
  column("Telefoon", alike(12, 60), "phone");
  column("Chat", alike(12, 20), "chat");
  auto late = alike(12, 10);
  std::fill(late.begin(), late.begin() + 9, std::nullopt);
  column("E-mail", late, "mail");
  EXPECT_THAT(sentences(),
              testing::IsSupersetOf(
                  {"Samen, zonder E-mail: het aantal bezoeken bedroeg opgeteld 960 (2017).",
                   "E-mail: het aantal bezoeken bedroeg opgeteld 30 (vierde kwartaal van 2017)."}));
}

TEST_F(KeyFigures, WhatIsUnderAnotherIsNotAddedToIt) {
  world_.model.dimensions[0].codes[1].parent = "phone";
  column("Telefoon", alike(12, 60), "phone");
  column("Chat", alike(12, 20), "chat");
  EXPECT_THAT(sentences(), Each(Not(HasSubstr("samen"))));
}

TEST_F(KeyFigures, ALabelThatNobodyKnowsMayBeATotal) {
  column("Telefoon", alike(12, 60), "phone");
  column("Samen", alike(12, 60), "U_Samen");
  EXPECT_THAT(sentences(), Each(Not(HasSubstr("samen"))));
}

TEST_F(KeyFigures, WhatCountsPersonsTwiceHasNoWhole) {
  world_.model.measures[0].additive["channel"] = model::Additivity::note;
  column("Telefoon", alike(12, 60), "phone");
  column("Chat", alike(12, 20), "chat");
  EXPECT_THAT(sentences(), Each(Not(HasSubstr("samen"))));
}

TEST_F(KeyFigures, SayWhatToMind) {
  column("Bezoeken", alike(12, 100));
  columns_[0][3].status = model::ObsStatus::estimated;
  model::Finding finding = model::make_finding("T01");
  finding.file = "depressiehulp.xlsx";
  finding.sheet = "Blad";
  finding.cells = {workbook::parse_cell_range("B6").value()};
  world_.findings = {finding};
  EXPECT_EQ(book().key_figures.front().caution, "[e] geschat; bevindingen T01 (zie Controle)");
}

}  // namespace
}  // namespace bijlage::answers::test
