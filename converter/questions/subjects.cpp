#include "questions/subjects.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace bijlage::questions {
namespace {

// The single codes that the question names for the whole table, such as one website.
std::vector<std::string> about(const TableQuestion& asked, const model::Dataset& data,
                               const std::string& language) {
  std::vector<std::string> labels;
  for (const auto& [dimension, codes] : asked.where) {
    const auto along = [&, number = dimension](const Axis& axis) {
      return axis.kind == Axis::Kind::dimension && axis.dimension == number;
    };
    const bool beside = std::any_of(asked.rows.begin(), asked.rows.end(), along) ||
                        std::any_of(asked.columns.begin(), asked.columns.end(), along);
    if (beside || codes.size() != 1 || codes.front().empty() || codes.front() == "*") continue;
    labels.push_back(data.code_label(dimension, codes.front(), language));
  }
  return labels;
}

using Codes = std::vector<std::pair<std::size_t, std::string>>;

void add_codes(const Line& line, const std::vector<Axis>& axes, Codes& codes) {
  for (std::size_t i = 0; i < axes.size(); ++i) {
    if (axes[i].kind == Axis::Kind::dimension) {
      codes.emplace_back(axes[i].dimension, line.members[i].code);
    }
  }
}

// What a line says of its figures, time and measure aside.
void add_labels(const Line& line, const std::vector<Axis>& axes, const Labels& labels,
                std::vector<std::string>& found) {
  for (std::size_t i = 0; i < axes.size(); ++i) {
    if (axes[i].kind != Axis::Kind::dimension) continue;
    std::string label = labels.member(axes[i], line.members[i]);
    if (!label.empty()) found.push_back(std::move(label));
  }
}

}  // namespace

std::vector<Subject> subjects_of(const TableQuestion& asked, const std::vector<Line>& rows,
                                 const std::vector<Line>& columns, const AskedTable& table,
                                 const model::Dataset& data, const Labels& labels,
                                 const MeasureAt& measure_at) {
  const std::vector<std::string> whole = about(asked, data, labels.language());
  std::vector<Subject> subjects;
  std::map<std::pair<std::string, Codes>, std::size_t> known;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < columns.size(); ++column) {
      if (rows[row].is_total() || columns[column].is_total()) continue;
      if (!table.figures[row][column]) continue;
      Codes codes;
      add_codes(rows[row], asked.rows, codes);
      add_codes(columns[column], asked.columns, codes);
      const std::string& measure = measure_at(rows[row], columns[column]).code;
      const auto [at, is_new] = known.try_emplace({measure, codes}, subjects.size());
      if (is_new) {
        Subject& subject = subjects.emplace_back();
        subject.measure = measure;
        subject.measure_label = labels.measure(measure);
        subject.about = whole;
        add_labels(rows[row], asked.rows, labels, subject.labels);
        add_labels(columns[column], asked.columns, labels, subject.labels);
        subject.codes = std::move(codes);
      }
      subjects[at->second].places.emplace_back(row, column);
    }
  }
  return subjects;
}

std::optional<calendar::Date> noted_start(const std::vector<const normalise::Figure*>& figures,
                                          const model::Dataset& data,
                                          const model::Evidence& evidence) {
  std::optional<calendar::Date> start;
  if (evidence.starts.empty()) return start;
  const auto series_of = [&](model::ObservationIndex index) {
    return data.observations[index].series;
  };
  std::set<std::uint32_t> ours;
  for (const normalise::Figure* figure : figures) {
    for (const model::ObservationIndex index : figure->from) ours.insert(series_of(index));
  }
  for (const model::Start& said : evidence.starts) {
    const bool of_ours = std::any_of(said.figures.begin(), said.figures.end(), [&](auto figure) {
      return ours.count(series_of(figure)) > 0;
    });
    if (of_ours) start = start ? std::max(*start, said.day) : said.day;
  }
  return start;
}

void tell_starts(AskedTable& table, std::optional<calendar::Date> stated,
                 const model::Dataset& data, const model::Evidence& evidence) {
  for (Subject& subject : table.subjects) {
    std::vector<const normalise::Figure*> figures;
    for (const auto& [row, column] : subject.places) {
      figures.push_back(&*table.figures[row][column]);
    }
    subject.start = stated ? stated : noted_start(figures, data, evidence);
  }
}

}  // namespace bijlage::questions
