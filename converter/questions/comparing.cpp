#include "questions/comparing.hpp"

#include <algorithm>
#include <set>

#include "questions/subjects.hpp"
#include "questions/unanswered.hpp"

namespace bijlage::questions {
namespace {

using base::Message;
using calendar::Period;
using normalise::Figure;
using normalise::Pair;
using Method = Comparison::Method;

}  // namespace

Comparer::Comparer(const TableQuestion& asked, const TableQuestion& of, const model::Dataset& data,
                   const model::Evidence& evidence, const Wording& wording)
    : asked_(asked),
      of_(of),
      data_(data),
      evidence_(evidence),
      labels_(data, wording),
      filler_(of, data, wording) {
  for (const auto* axes : {&of.rows, &of.columns}) {
    for (const Axis& axis : *axes) {
      if (!axis.is_time()) axes_.push_back(axis);
    }
  }
}

AskedTable Comparer::fill(model::Findings& findings) {
  table_.id = asked_.id;
  table_.title = asked_.title;
  table_.sentence = asked_.asks;
  table_.notes = asked_.notes;
  grid_ = filler_.grid();
  find_subjects();
  switch (asked_.compare->method) {
    case Method::like_for_like:
      like_for_like();
      break;
    case Method::year_on_year:
      year_on_year();
      break;
    case Method::index:
      index();
      break;
  }
  count();
  report_unanswered(asked_, data_, table_, findings);
  return std::move(table_);
}

void Comparer::remark(const Message& message) {
  auto& remarks = table_.remarks;
  if (std::find(remarks.begin(), remarks.end(), message) == remarks.end()) {
    remarks.push_back(message);
  }
}

void Comparer::find_subjects() {
  for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
    for (std::size_t column = 0; column < grid_.columns.size(); ++column) {
      const auto& figure = grid_.figures[row][column];
      if (!figure) continue;
      Subject& subject = subject_at(grid_.rows[row], grid_.columns[column]);
      subject.figures.push_back(*figure);
      subject.places.emplace_back(row, column);
    }
  }
}

Comparer::Subject& Comparer::subject_at(const Line& row, const Line& column) {
  std::vector<Member> members;
  for (const auto& [axes, line] : {std::pair{&of_.rows, &row}, std::pair{&of_.columns, &column}}) {
    for (std::size_t i = 0; i < axes->size(); ++i) {
      if (!(*axes)[i].is_time()) members.push_back(line->members[i]);
    }
  }
  const auto known = std::find_if(subjects_.begin(), subjects_.end(), [&](const Subject& subject) {
    return subject.members == members;
  });
  if (known != subjects_.end()) return *known;
  subjects_.push_back({std::move(members), &filler_.measure_of(row, column), {}, {}});
  return subjects_.back();
}

// As the question file says; else as a note does that speaks of these series.
std::optional<calendar::Date> Comparer::start_of(const Subject& subject) const {
  if (asked_.compare->start) return asked_.compare->start;
  std::vector<const Figure*> figures;
  for (const Figure& figure : subject.figures) figures.push_back(&figure);
  return noted_start(figures, data_, evidence_);
}

void Comparer::count() {
  for (const auto& row : table_.figures) {
    for (const auto& figure : row) {
      if (!figure) continue;
      ++table_.asked;
      if (figure->value) ++table_.filled;
    }
  }
}

// ---- sums over what is complete in two years

std::vector<int> Comparer::years() const {
  if (asked_.compare->year) return {*asked_.compare->year};
  std::set<int> years;
  for (const Subject& subject : subjects_) {
    for (const Figure& figure : subject.figures) years.insert(figure.period.days.first.year());
  }
  years.erase(*asked_.compare->with);
  return {years.begin(), years.end()};
}

void Comparer::like_for_like() {
  remark({"question.compare.like-for-like", {}});
  for (const Subject& subject : subjects_) {
    for (const int year : years()) add_rows(subject, year);
  }
  constexpr std::size_t most_named = 4;
  if (sets_.size() > most_named) {
    remark({"question.compare.sets-by-row", {}});
  } else {
    for (const Message& set : sets_) remark(set);
  }
  write_columns_of_sums();
}

void Comparer::add_rows(const Subject& subject, int year) {
  const auto result = normalise::like_for_like(subject.figures, year, *asked_.compare->with,
                                               *subject.measure, start_of(subject));
  if (result.refused) return add_refused(subject, year, *result.refused);
  add_row(subject, result.all, false);
  if (result.since_start) add_row(subject, *result.since_start, true);
  for (const Message& message : result.all.change.how) {
    if (message.key == "how.compared-without" || message.key == "how.compared-before-start") {
      remark(message);
    }
  }
}

void Comparer::add_row(const Subject& subject, const normalise::Compared& compared,
                       bool since_start) {
  const std::string now = set_in_words(compared.counted, &Pair::now);
  const std::string before = set_in_words(compared.counted, &Pair::before);
  Heading heading{labels_of(subject), false};
  heading.labels.push_back(
      since_start ? labels_.sentence({"question.compare.since-start", {{"set", now}}}) : now);
  heading.labels.push_back(before);
  table_.rows.push_back(std::move(heading));
  table_.figures.push_back({compared.now, compared.before, compared.difference, compared.change});
  Message set{since_start ? "question.compare.counted-since-start" : "question.compare.counted",
              {{"set", now}, {"other", before}}};
  if (std::find(sets_.begin(), sets_.end(), set) == sets_.end()) sets_.push_back(std::move(set));
}

void Comparer::add_refused(const Subject& subject, int year, const Message& why) {
  Heading heading{labels_of(subject), false};
  heading.labels.push_back(std::to_string(year));
  heading.labels.push_back(std::to_string(*asked_.compare->with));
  table_.rows.push_back(std::move(heading));
  Figure none;
  none.period = Period::of_year(year);
  none.covered = none.period.days;
  none.reason = model::MissingReason::not_available;
  none.status = model::ObsStatus::missing;
  none.how.push_back(why);
  table_.figures.push_back({none, none, none, none});
  remark(why);
}

std::vector<std::string> Comparer::labels_of(const Subject& subject) const {
  if (axes_.empty()) return {};
  Line line;
  line.members = subject.members;
  return labels_.row(line, axes_).labels;
}

// "januari 2018 tot en met maart 2018, mei 2018".
std::string Comparer::set_in_words(const std::vector<Pair>& pairs, Period Pair::*side) const {
  std::string text;
  for (std::size_t i = 0; i < pairs.size();) {
    const Period& first = pairs[i].*side;
    Period last = first;
    for (++i; i < pairs.size() && (pairs[i].*side).days.first == last.days.last + 1; ++i) {
      last = pairs[i].*side;
    }
    if (!text.empty()) text += ", ";
    text += labels_.periods(first, last);
  }
  return text;
}

void Comparer::write_columns_of_sums() {
  for (const Axis& axis : axes_) {
    table_.row_titles.push_back(labels_.axis(axis));
    table_.row_dimensions.push_back(axis.name);
  }
  for (const char* title : {"question.compare.period", "question.compare.other-period"}) {
    table_.row_titles.push_back(labels_.sentence({title, {}}));
    table_.row_dimensions.emplace_back(title);
  }
  for (const char* title : {"question.compare.now", "question.compare.before",
                            "question.compare.difference", "question.compare.change"}) {
    table_.columns.push_back({.labels = {labels_.sentence({title, {}})}});
  }
  std::set<std::string> units;
  for (const Subject& subject : subjects_) units.insert(subject.measure->unit);
  const std::string unit = units.size() == 1 ? *units.begin() : std::string();
  table_.column_units = {unit, unit, unit, "PC"};
  for (std::size_t column = 0; column < table_.columns.size(); ++column) {
    int decimals = 0;
    for (const auto& row : table_.figures) {
      const auto& value = row[column]->value;
      if (value) decimals = std::max(decimals, value->decimals());
    }
    table_.column_decimals.push_back(decimals);
  }
}

// ---- a figure for each one of the compared table

void Comparer::year_on_year() {
  remark({"question.compare.year-on-year", {}});
  auto compared = grid_.figures;
  for (const Subject& subject : subjects_) {
    const auto changes = normalise::year_on_year(subject.figures, start_of(subject));
    for (std::size_t i = 0; i < changes.size(); ++i) {
      const auto& [row, column] = subject.places[i];
      compared[row][column] = changes[i];
    }
  }
  grid_.figures = std::move(compared);
  keep_shape("PC");
}

void Comparer::index() {
  const Period& base = *asked_.compare->base;
  remark({"question.compare.index", {{"period", base.sdmx()}}});
  for (const Subject& subject : subjects_) {
    const auto index =
        normalise::index_figures(subject.figures, base, *subject.measure, start_of(subject));
    for (std::size_t i = 0; i < subject.places.size(); ++i) {
      auto& figure = grid_.figures[subject.places[i].first][subject.places[i].second];
      if (!index.refused) {
        figure = index.figures[i];
        continue;
      }
      figure->value.reset();
      figure->reason = model::MissingReason::not_available;
      figure->status = model::ObsStatus::missing;
      figure->how = {*index.refused};
    }
    if (index.refused) remark(*index.refused);
  }
  keep_shape("");
}

void Comparer::keep_shape(const std::string& unit) {
  drop_empty_lines(grid_.rows, grid_.columns, grid_.figures);
  for (const Axis& axis : of_.rows) {
    table_.row_titles.push_back(labels_.axis(axis));
    table_.row_dimensions.push_back(axis.name);
  }
  for (const Line& row : grid_.rows) table_.rows.push_back(labels_.row(row, of_.rows));
  for (const Line& column : grid_.columns) {
    table_.columns.push_back(labels_.column(column, of_.columns));
    if (of_.columns.empty()) table_.columns.back().labels = {labels_.measure(of_.measures.front())};
    table_.column_units.push_back(unit);
    constexpr int places = 1;
    table_.column_decimals.push_back(places);
  }
  for (const auto& row : grid_.figures) {
    for (const auto& figure : row) {
      if (!figure) continue;
      for (const Message& message : figure->how) {
        if (message.key == "how.compared-before-start") remark(message);
      }
    }
  }
  table_.figures = std::move(grid_.figures);
}

}  // namespace bijlage::questions
