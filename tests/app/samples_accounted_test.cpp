#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "app/inputs.hpp"
#include "app/intake.hpp"
#include "app/open_input.hpp"

/// "Nothing is lost, nothing is guessed", over all samples: every filled cell of a mapped sheet
/// has exactly one role, and what could go nowhere is named by a finding.
namespace bijlage::app {
namespace {

using model::CellAccount;
using model::CellRole;
using workbook::CellRef;

const std::string source_dir = BIJLAGE_SOURCE_DIR;

/// A sample, read closely.
class SamplesAccounted : public ::testing::TestWithParam<std::string> {
 protected:
  SamplesAccounted()
      : settings_(settings()), shelf_(settings_.mappings_folder), reception_(settings_, shelf_) {}

  void SetUp() override {
    try {
      close = reception_.take_in_closely(GetParam(), reading_options(settings_, 1));
    } catch (const base::Failure& failure) {
      if (failure.message().key != "mapping.none-fits") throw;
      GTEST_SKIP() << "no mapping fits";
    }
  }

  bool named_by_finding(const std::string& sheet, CellRef cell) const {
    const auto& findings = close.intake.findings;
    return std::any_of(findings.begin(), findings.end(), [&](const model::Finding& finding) {
      return finding.sheet == sheet &&
             std::any_of(finding.cells.begin(), finding.cells.end(),
                         [&](const auto& range) { return range.contains(cell); });
    });
  }
  std::set<CellRef> figures_on(const std::string& sheet) const {
    const auto& data = close.intake.submission->data;
    std::set<CellRef> cells;
    for (const auto& obs : data.observations) {
      if (data.sheets[obs.source.sheet] == sheet) cells.insert(obs.source.cell);
    }
    return cells;
  }
  bool given(const CellAccount& account, std::string_view dimension,
             const std::string& code) const {
    return std::any_of(account.labels.begin(), account.labels.end(), [&](const auto number) {
      const auto* gift = close.accounts.labels[number].code_of(dimension);
      return gift != nullptr && (dimension == "period" || *gift == code);
    });
  }

 private:
  static Settings settings() {
    Settings settings;
    settings.mappings_folder = source_dir + "/mappings";
    settings.today = calendar::Date::from_civil(2024, 1, 15).value();
    return settings;
  }
  Settings settings_;
  mapping::Shelf shelf_;
  Reception reception_;

 protected:
  Closeup close;
};

/// Whether what a cell became is true of it.
bool holds(const CellAccount& account, const workbook::Cell& cell, bool is_figure,
           bool has_finding) {
  const bool no_figure = cell.kind != workbook::CellKind::number;
  switch (account.role) {
    case CellRole::unmapped:
      return account.table == 0 && has_finding;
    case CellRole::refused:
      return account.table != 0 && has_finding;
    case CellRole::text:
      return account.table == 0 && no_figure;
    case CellRole::note:
      return no_figure;
    case CellRole::value:
      return account.table != 0 && is_figure;
    default:
      return account.table != 0 && !is_figure;
  }
}

TEST_P(SamplesAccounted, EveryFilledCellHasOneRoleThatIsTrueOfIt) {
  ASSERT_EQ(close.accounts.sheets.size(), close.book.sheets.size());
  for (const workbook::Sheet& sheet : close.book.sheets) {
    const model::SheetAccounts* accounts = close.accounts.find(sheet.name);
    ASSERT_NE(accounts, nullptr) << sheet.name;
    EXPECT_TRUE(
        std::is_sorted(accounts->cells.begin(), accounts->cells.end(),
                       [](const CellAccount& a, const CellAccount& b) { return a.cell <= b.cell; }))
        << sheet.name;
    if (!accounts->mapped) continue;
    const auto figures = figures_on(sheet.name);
    for (const workbook::Cell& cell : sheet.cells) {
      if (cell.kind == workbook::CellKind::blank) continue;
      const CellAccount* account = accounts->find(cell.ref());
      const std::string place = sheet.name + "!" + workbook::a1(cell.ref());
      ASSERT_NE(account, nullptr) << place;
      EXPECT_TRUE(holds(*account, cell, figures.count(cell.ref()) > 0,
                        named_by_finding(sheet.name, cell.ref())))
          << place << " " << model::cell_role_name(account->role);
    }
  }
}

TEST_P(SamplesAccounted, EveryFigureIsAccountedForAndEveryDimensionOfItHasAGiver) {
  const auto& data = close.intake.submission->data;
  for (const auto& obs : data.observations) {
    const auto* sheet = close.accounts.find(data.sheets[obs.source.sheet]);
    ASSERT_NE(sheet, nullptr);
    const std::string place = sheet->sheet + "!" + workbook::a1(obs.source.cell);
    const CellAccount* account = sheet->find(obs.source.cell);
    ASSERT_NE(account, nullptr) << place;
    if (account->role == CellRole::note) continue;  // "Ruwe schatting is 120.000": says all itself
    EXPECT_EQ(account->role, CellRole::value) << place;
    const workbook::Cell* cell = close.book.find(sheet->sheet)->find(obs.source.cell);
    // A text may say more of itself than a figure: "71% m / 29% v".
    if (cell != nullptr && cell->kind == workbook::CellKind::text) continue;
    const model::Series& series = data.series_of(obs);
    EXPECT_TRUE(given(*account, "measure", series.measure)) << place;
    EXPECT_TRUE(given(*account, "period", "")) << place;
    for (std::size_t i = 0; i < series.codes.size(); ++i) {
      const std::string& dimension = data.model().dimensions[i].code;
      const bool has_giver = series.codes[i].empty() || given(*account, dimension, series.codes[i]);
      EXPECT_TRUE(has_giver) << place << " " << dimension;
    }
  }
}

std::string name_of(const ::testing::TestParamInfo<std::string>& sample) {
  std::string name = sample.param.substr(sample.param.rfind('/') + 1);
  for (char& c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, SamplesAccounted,
                         ::testing::ValuesIn(list_inputs({source_dir + "/samples"})), name_of);

}  // namespace
}  // namespace bijlage::app
