#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "answers/back_sheets.hpp"
#include "answers/file_names.hpp"
#include "answers/lines.hpp"
#include "answers/touched.hpp"
#include "base/short_names.hpp"
#include "base/text.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::answers {
namespace {

using questions::PublishedTotal;

Cell number_cell(base::Decimal number) { return Number{number, number.decimals(), false}; }

/// What a finding expects or found: a number where it is about figures, so that it can be compared
/// and sorted; else text, periods in words.
Cell compared(const model::Finding& finding, const std::string& text, const Words& words) {
  switch (model::finding_kind(finding.code).holds) {
    case model::Holds::figures:
      if (const auto number = base::Decimal::parse(text)) return number_cell(*number);
      return Text{text};
    case model::Holds::periods:
      return Text{words.period(text)};
    case model::Holds::text:
      break;
  }
  return Text{text};
}

Cell difference(const model::Finding& finding) {
  if (model::finding_kind(finding.code).holds != model::Holds::figures) return Text{};
  const auto should = base::Decimal::parse(finding.expected);
  const auto is = base::Decimal::parse(finding.found);
  return should && is ? number_cell(*is - *should) : Cell(Text{});
}

std::string cells_of(const model::Finding& finding) {
  std::vector<std::string> names;
  names.reserve(finding.cells.size());
  for (const workbook::CellRange& range : finding.cells) {
    names.push_back(workbook::a1(range));
  }
  return base::join(names, ", ");
}

/// What the rows are made from; the names that the book gives files are worked out once.
struct Sources {
  const model::Dataset& data;
  const Words& words;
  std::vector<std::string> files;

  std::string shown_file(const std::string& name) const {
    const auto found =
        std::find_if(data.files.begin(), data.files.end(),
                     [&](const model::SourceFile& file) { return file.name == name; });
    // The question's own file, where it is about what is asked.
    return found == data.files.end() ? base::short_names({name}).front()
                                     : files[static_cast<std::size_t>(found - data.files.begin())];
  }
};

/// Is it about what this table of the question asks, rather than about a figure?
bool is_about(const model::Finding& finding, const LaidTable& laid) {
  const bool of_question = finding.code.starts_with('A') || finding.code == "P05";
  return of_question && std::any_of(finding.message.gaps.begin(), finding.message.gaps.end(),
                                    [&](const auto& gap) {
                                      return gap.first == "table" && gap.second == laid.asked->id;
                                    });
}

/// Is it about the answer as a whole, rather than about one of its tables?
bool is_of_answer(const model::Finding& finding) {
  return finding.message.key == "finding.A01.no-such-source";
}

/// Does it tell of figures that may belong in the book, though none of those in it rests on them?
bool may_hide_figures(const model::Finding& finding) {
  const bool of_structure = finding.code.starts_with('S') || finding.code == "V06";
  return finding.code == "S07" || (of_structure && finding.severity == model::Severity::error);
}

Row finding_row(const model::Finding& finding, const std::string& table, Cell cells,
                const Sources& from) {
  const Words& words = from.words;
  return {{Text{finding.code},
           Text{words.say("severity." + std::string(model::severity_name(finding.severity)))},
           Text{table}, std::move(cells), Text{words.message(finding.message)},
           compared(finding, finding.found, words), compared(finding, finding.expected, words),
           difference(finding), Text{finding.raw}, Text{from.shown_file(finding.file)},
           Text{finding.sheet}, Text{cells_of(finding)}}};
}

/// A published total that differs, and that no finding tells of.
Row disagreement_row(const PublishedTotal& total, const LaidTable& laid, const Sources& from) {
  const Words& words = from.words;
  const workbook::CellRef place = laid.place(total.row, total.column);
  const auto& figure = laid.asked->figures[total.row][total.column];
  const bool has_computed = figure && figure->value;
  return {{Text{}, Text{words.say("severity.warning")}, Text{laid.asked->id},
           Link{workbook::a1(place), laid.sheet.name, place},
           Text{words.say("checks.published-total", {{"row", laid.row_title(total.row)},
                                                     {"column", laid.column_title(total.column)}})},
           number_cell(total.published), has_computed ? number_cell(*figure->value) : Cell(Text{}),
           has_computed ? number_cell(total.published - *figure->value) : Cell(Text{}), Text{},
           Text{from.files[total.source.file]}, Text{from.data.sheets[total.source.sheet]},
           Text{workbook::a1(total.source.cell)}}};
}

bool told_of(const PublishedTotal& total, const model::Findings& findings,
             const model::Dataset& data) {
  return std::any_of(findings.begin(), findings.end(), [&](const model::Finding& finding) {
    return !finding.expected.empty() && names_source(finding, total.source, data);
  });
}

std::vector<Column> check_columns(const Words& words, bool with_decisions) {
  std::vector<Column> columns{{words.say("checks.code"), ColumnKind::code},
                              {words.say("checks.severity"), ColumnKind::code},
                              {words.say("checks.table"), ColumnKind::code},
                              {words.say("checks.cells"), ColumnKind::label},
                              {words.say("checks.message"), ColumnKind::remark},
                              {words.say("checks.found"), ColumnKind::number},
                              {words.say("checks.expected"), ColumnKind::number},
                              {words.say("checks.difference"), ColumnKind::number},
                              {words.say("checks.raw"), ColumnKind::label},
                              {words.say("checks.file"), ColumnKind::label},
                              {words.say("checks.sheet"), ColumnKind::code},
                              {words.say("checks.source-cells"), ColumnKind::label}};
  if (with_decisions) columns.push_back({words.say("checks.decision"), ColumnKind::remark});
  return columns;
}

/// What people decided about a finding, or the question's policy; empty where nothing did.
std::string decision_on(const model::Finding& finding, const std::vector<base::Message>& settled,
                        const Words& words) {
  std::vector<std::string> sentences;
  for (const base::Message& message : settled) sentences.push_back(words.message(message));
  for (const model::Decision& decision : finding.decisions) {
    sentences.push_back(words.decision(decision));
  }
  return base::join(sentences, " ");
}

/// The tables of the book that a finding bears on, and which of their cells.
struct Bearing {
  std::vector<std::string> tables;
  std::vector<std::string> cells;  ///< of each table; empty where it is about what the table asks
  std::optional<Link> first;       ///< to the first cell of them all
  std::vector<base::Message> settled;
};

Bearing bearing_of(const model::Finding& finding, const std::vector<LaidTable>& tables,
                   const model::Dataset& data) {
  Bearing found;
  for (const LaidTable& laid : tables) {
    const std::vector<workbook::CellRef> touched = touched_cells(laid, data, finding);
    if (touched.empty() && !is_about(finding, laid)) continue;
    found.tables.push_back(laid.asked->id);
    found.cells.push_back(cells_in_words(touched));
    for (base::Message& message : how_settled(laid, data, finding)) {
      auto& all = found.settled;
      if (std::find(all.begin(), all.end(), message) == all.end())
        all.push_back(std::move(message));
    }
    if (!touched.empty() && !found.first) found.first = Link{{}, laid.sheet.name, touched.front()};
  }
  return found;
}

/// The cells that it names; with their table where there is more than one.
Cell cells_of(const Bearing& bearing) {
  if (!bearing.first) return Text{};
  Link link = *bearing.first;
  if (bearing.tables.size() == 1) {
    link.text = bearing.cells.front();
    return link;
  }
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < bearing.tables.size(); ++i) {
    if (!bearing.cells[i].empty()) parts.push_back(bearing.tables[i] + ": " + bearing.cells[i]);
  }
  link.text = base::join(parts, "; ");
  return link;
}

/// In one order, however the paths were written.
model::Findings in_order(model::Findings findings, const Sources& from) {
  model::sort_findings(findings);
  std::map<std::string, std::string> shown;
  for (const model::Finding& finding : findings) {
    if (shown.count(finding.file) == 0) shown[finding.file] = from.shown_file(finding.file);
  }
  std::stable_sort(findings.begin(), findings.end(), [&](const auto& a, const auto& b) {
    return shown.at(a.file) < shown.at(b.file);
  });
  return findings;
}

struct Checks {
  std::vector<Row> rows;
  std::vector<std::string> decided;  ///< of each row
  std::size_t beside = 0;            ///< rows at the end that are about none of the tables
  std::size_t elsewhere = 0;         ///< findings that touch no figure of the book and have no row

  void add(const model::Finding& finding, const std::string& table, Cell cells, const Sources& from,
           const std::vector<base::Message>& settled = {}) {
    rows.push_back(finding_row(finding, table, std::move(cells), from));
    decided.push_back(decision_on(finding, settled, from.words));
  }
};

Checks collect(const std::vector<LaidTable>& tables, const model::Findings& findings,
               const Sources& from) {
  const model::Dataset& data = from.data;
  Checks checks;
  std::vector<const model::Finding*> beside;
  for (const model::Finding& finding : findings) {
    const Bearing bearing = bearing_of(finding, tables, data);
    if (!bearing.tables.empty()) {
      checks.add(finding, base::join(bearing.tables, ", "), cells_of(bearing), from,
                 bearing.settled);
      continue;
    }
    if (is_of_answer(finding)) {
      checks.add(finding, {}, Text{}, from);
    } else if (may_hide_figures(finding)) {
      beside.push_back(&finding);
    } else {
      ++checks.elsewhere;
    }
  }
  for (const LaidTable& laid : tables) {
    for (const PublishedTotal& total : laid.asked->disagreements) {
      if (!told_of(total, findings, data)) {
        checks.rows.push_back(disagreement_row(total, laid, from));
      }
    }
  }
  checks.decided.resize(checks.rows.size());
  for (const model::Finding* finding : beside) checks.add(*finding, {}, Text{}, from);
  checks.beside = beside.size();
  return checks;
}

/// The column at the end, which is there only where somebody decided something.
bool add_decisions(Checks& checks) {
  const bool any = std::any_of(checks.decided.begin(), checks.decided.end(),
                               [](const std::string& text) { return !text.empty(); });
  if (!any) return false;
  for (std::size_t i = 0; i < checks.rows.size(); ++i) {
    checks.rows[i].cells.emplace_back(Text{checks.decided[i]});
  }
  return true;
}

}  // namespace

Sheet checks_sheet(const std::vector<LaidTable>& tables, const model::Dataset& data,
                   const model::Findings& findings, const Words& words) {
  Sheet sheet;
  sheet.name = words.say("sheet.checks");
  sheet.title = words.say("checks.title");
  const Sources from{data, words, file_names(data)};
  Checks checks = collect(tables, in_order(findings, from), from);
  add_lines(sheet, words.say(checks.rows.empty() ? "checks.none" : "checks.lead"),
            Line::Style::plain);
  if (checks.beside > 0) {
    add_lines(sheet, words.say("checks.beside", {{"count", words.count(checks.beside)}}),
              Line::Style::plain);
  }
  if (checks.elsewhere > 0) {
    add_lines(sheet, words.say("checks.elsewhere", {{"count", words.count(checks.elsewhere)}}),
              Line::Style::plain);
  }
  if (!checks.rows.empty()) {
    const bool with_decisions = add_decisions(checks);
    sheet.table = Table{words.say("checks.table-name"), check_columns(words, with_decisions),
                        std::move(checks.rows)};
  }
  return sheet;
}

}  // namespace bijlage::answers
