#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "mapping/extract.hpp"
#include "mapping/mapping_file.hpp"
#include "support/workbook_builder.hpp"

/// Reads small workbooks by small mappings, with the project's own model and locale, and says in
/// one line a figure what came of them.
namespace bijlage::mapping::test {

using support::Rows;
using support::sheet;
using support::WrittenSheet;

inline Shelf& shelf() {
  static Shelf the_shelf(std::string(BIJLAGE_SOURCE_DIR) + "/mappings");
  return the_shelf;
}

inline Mapping mapping_of(const std::string& text) {
  return parse_mapping("[mapping]\nid = 'test'\nmodel = 'onlinehulp'\nlocale = 'nl-BE'\n" + text,
                       "test.toml", shelf());
}

/// One table that every sheet is read by: `table("header = ['Bezoeken']\nlabels = { … }")`.
inline std::string table(const std::string& keys) { return "[[table]]\nid = 't'\n" + keys + "\n"; }

inline calendar::Date on(int year, int month, int number) {
  return calendar::Date::from_civil(year, month, number).value();
}

/// A workbook read by a mapping.
class Read {
 public:
  Read(const std::string& mapping_text, std::initializer_list<WrittenSheet> sheets,
       std::string file = "map/bijlage.xlsx", calendar::Date now = on(2024, 1, 15),
       const std::vector<decisions::FigureCorrection>& corrections = {})
      : mapping(mapping_of(mapping_text)),
        book(support::workbook(sheets)),
        result(extract(book, mapping, {std::move(file), "", now, "nl", corrections})) {}
  Read(const std::string& mapping_text, Rows rows,
       const std::vector<decisions::FigureCorrection>& corrections = {})
      : Read(mapping_text, {sheet("Blad1", std::move(rows))}, "map/bijlage.xlsx", on(2024, 1, 15),
             corrections) {}

  const model::Dataset& data() const { return result.data; }

  /// "2017-01 visits 369": period, measure, other codes, value or status and reason.
  std::string text_of(const model::Observation& obs) const {
    const model::Series& series = data().series_of(obs);
    std::string text = obs.period.sdmx() + " " + series.measure;
    for (const std::string& code : series.codes) {
      if (!code.empty()) text += " " + code;
    }
    if (obs.value) text += " " + obs.value->to_string();
    if (!obs.status.normal()) text += " " + obs.status.codes();
    if (!obs.value) text += " " + std::string(model::missing_reason_name(obs.reason));
    return text;
  }
  /// What stands in a cell, of the first sheet; several observations with " | " between them.
  std::string at(const std::string& cell) const {
    std::vector<std::string> texts;
    for (const model::Observation& obs : data().observations) {
      if (workbook::a1(obs.source.cell) == cell) texts.push_back(text_of(obs));
    }
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : " | ") + text;
    return all;
  }
  std::vector<std::string> figures() const {
    std::vector<std::string> texts;
    for (const model::Observation& obs : data().observations) {
      texts.push_back(workbook::a1(obs.source.cell) + " " + text_of(obs));
    }
    return texts;
  }
  /// "S07@A3": code and first cell of each finding, sorted.
  std::vector<std::string> findings() const {
    std::vector<std::string> texts;
    for (const model::Finding& finding : result.findings) {
      texts.push_back(finding.code +
                      (finding.cells.empty() ? "" : "@" + workbook::a1(finding.cells.front())));
    }
    std::sort(texts.begin(), texts.end());
    return texts;
  }
  const model::Finding& finding(const std::string& code) const {
    const auto found = std::find_if(result.findings.begin(), result.findings.end(),
                                    [&](const auto& one) { return one.code == code; });
    if (found == result.findings.end()) throw std::out_of_range("no finding " + code);
    return *found;
  }
  /// The days that the figure of a cell covers: "2018-06-01..2018-06-19".
  std::string covered(const std::string& cell) const {
    const model::Observation& obs = observation(cell);
    const auto days = data().covered(obs);
    return days.first.iso() + ".." + days.last.iso();
  }
  /// The texts of the notes at the figure of a cell.
  std::vector<std::string> notes(const std::string& cell) const {
    std::vector<std::string> texts;
    if (const model::Detail* detail = data().detail(observation(cell))) {
      for (const auto note : detail->notes) texts.push_back(data().notes[note].text);
    }
    return texts;
  }
  const model::Observation& observation(const std::string& cell) const {
    const auto& all = data().observations;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& obs) {
      return workbook::a1(obs.source.cell) == cell;
    });
    if (found == all.end()) throw std::out_of_range("no figure at " + cell);
    return *found;
  }
  /// "B5+B6=B7": what each published total should be the sum of.
  std::vector<std::string> totals() const {
    std::vector<std::string> texts;
    for (const model::Total& total : result.evidence.totals) {
      std::string text;
      for (const auto part : total.parts) {
        text += (text.empty() ? "" : "+") + workbook::a1(data().observations[part].source.cell);
      }
      texts.push_back(text + "=" + workbook::a1(total.source.cell));
    }
    return texts;
  }

  Mapping mapping;
  workbook::Workbook book;
  Submission result;
};

}  // namespace bijlage::mapping::test
