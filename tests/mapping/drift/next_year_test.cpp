// Every annex as its organisation sends it a year later: nothing changed but the years that its
// labels, headings and sheets name. The mapping gives the same figures, each a year later.
#include <gtest/gtest.h>

#include <cctype>

#include "mapping/drift/annexes.hpp"
#include "model/cell_role.hpp"

namespace bijlage::mapping::test {
namespace {

using model::LabelOrigin;
using workbook::Cell;
using workbook::CellKind;

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// "2020-07" → "2021-07", "jan/21" → "jan/22".
std::string a_year_later(std::string text) {
  const auto raise = [&](std::size_t at, std::size_t length) {
    text.replace(at, length, std::to_string(std::stoi(text.substr(at, length)) + 1));
  };
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    if (at > 0 && is_digit(text[at - 1])) continue;
    std::size_t digits = 0;
    while (at + digits < text.size() && is_digit(text[at + digits])) ++digits;
    if (digits == 4 && text.compare(at, 2, "20") == 0) raise(at, 4);
  }
  const std::size_t slash = text.rfind('/');
  if (slash != std::string::npos && text.size() == slash + 3) raise(slash + 1, 2);
  return text;
}

void move_a_year(workbook::Sheet& sheet, Cell& cell) {
  if (cell.kind == CellKind::text) {
    const std::string text = a_year_later(std::string(sheet.text(cell)));
    cell.own_text = true;
    cell.text = {static_cast<std::uint32_t>(sheet.own_texts.size()),
                 static_cast<std::uint32_t>(text.size())};
    sheet.own_texts += text;
  } else if (cell.kind == CellKind::date) {
    const auto now = calendar::Date::from_excel_serial(static_cast<int>(cell.number)).value();
    cell.number += calendar::Date::from_civil(now.year() + 1, now.month(), 1).value() -
                   calendar::Date::from_civil(now.year(), now.month(), 1).value();
  } else if (cell.number >= 2000 && cell.number < 2100) {
    cell.number += 1;
  }
}

bool gives_period(const model::LabelUse& label) {
  return label.code_of("period") != nullptr && label.origin != LabelOrigin::fixed &&
         label.origin != LabelOrigin::file_name;
}

/// The book with the labels a year later that say when its figures are of.
workbook::Workbook next_year(workbook::Workbook book, const model::CellAccounts& accounts) {
  for (workbook::Sheet& sheet : book.sheets) {
    const auto* roles = accounts.find(sheet.name);
    for (Cell& cell : sheet.cells) {
      const auto* account = roles == nullptr ? nullptr : roles->find(cell.ref());
      if (account == nullptr) continue;
      for (const auto number : account->labels) {
        const model::LabelUse& label = accounts.labels[number];
        if (label.cell != cell.ref() || !gives_period(label)) continue;
        move_a_year(sheet, cell);
        break;
      }
    }
  }
  for (workbook::Sheet& sheet : book.sheets) sheet.name = a_year_later(sheet.name);
  return book;
}

calendar::Date a_year_later(calendar::Date day) {
  return calendar::Date::from_civil(day.year() + 1, day.month(), day.day()).value();
}

/// The days that a figure is of a year later; of one whose own cell or the mapping says when it is
/// of, the same.
calendar::Days days_later(const model::Dataset& data, const model::Observation& obs,
                          const model::CellAccounts& accounts) {
  const calendar::Days now = obs.period.days;
  const auto* account = accounts.find(data.sheets[obs.source.sheet])->find(obs.source.cell);
  const bool later = account != nullptr &&
                     std::any_of(account->labels.begin(), account->labels.end(),
                                 [&](auto label) { return gives_period(accounts.labels[label]); });
  // The day behind the last, for February may have a day less.
  return later ? calendar::Days{a_year_later(now.first), a_year_later(now.last + 1) - 1} : now;
}

TEST(NextYear, GivesTheSameFiguresAYearLater) {
  std::size_t moved = 0;
  for (const Annex& annex : annexes()) {
    SCOPED_TRACE(annex.name);
    const Mapping mapping = mapping_of(annex.mapping);
    const Origin origin{annex.file, "", on(2024, 1, 15), "nl"};
    model::CellAccounts accounts;
    const Submission before = extract(annex.book, mapping, origin, &accounts);
    const auto book = next_year(annex.book, accounts);
    const Submission after = extract(book, mapping, origin);
    ASSERT_EQ(after.data.observations.size(), before.data.observations.size());
    for (std::size_t i = 0; i < before.data.observations.size(); ++i) {
      const model::Observation& was = before.data.observations[i];
      const model::Observation& is = after.data.observations[i];
      ASSERT_EQ(is.source.cell, was.source.cell);
      EXPECT_TRUE(is.period.days == days_later(before.data, was, accounts)) << is.period.sdmx();
      EXPECT_EQ(after.data.series_of(is), before.data.series_of(was));
      EXPECT_EQ(is.value, was.value);
      if (is.period != was.period) ++moved;
    }
  }
  EXPECT_GT(moved, 100U);
}

}  // namespace
}  // namespace bijlage::mapping::test
