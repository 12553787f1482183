#include "questions/labels.hpp"

#include <utility>

namespace bijlage::questions {

std::string measure_label(const model::Model& model, std::string_view code,
                          std::string_view language) {
  const model::Measure* measure = model.find_measure(code);
  const std::string_view label =
      measure == nullptr ? std::string_view() : measure->label.in(language);
  return std::string(label.empty() ? code : label);
}

std::string Labels::axis(const Axis& axis) const {
  if (axis.kind == Axis::Kind::dimension) return along(axis.name);
  return word("question.axis." + axis.name);
}

std::string Labels::along(std::string_view dimension_or_time) const {
  const model::Dimension* dimension = data_.model().find_dimension(dimension_or_time);
  if (dimension == nullptr) return word("question.axis.period");
  const std::string_view label = dimension->label.in(wording_.language);
  return std::string(label.empty() ? dimension_or_time : label);
}

std::string Labels::measure(std::string_view code) const {
  return measure_label(data_.model(), code, wording_.language);
}

std::string Labels::period(const calendar::Period& period) const {
  return calendar::in_words(period, *wording_.periods);
}

// "2020-2021", as its axis says what it is a year of.
std::string Labels::school_year(const calendar::Period& period) const {
  return std::to_string(period.days.first.year()) + "-" + std::to_string(period.days.last.year());
}

std::string Labels::periods(const calendar::Period& first, const calendar::Period& last) const {
  if (first == last) return period(first);
  std::string text = wording_.periods->span_pattern;
  for (const auto& [gap, end] : {std::pair{"{first}", &first}, std::pair{"{last}", &last}}) {
    const auto at = text.find(gap);
    if (at != std::string::npos) text.replace(at, std::string_view(gap).size(), period(*end));
  }
  return text;
}

std::string Labels::member(const Axis& axis, const Member& member) const {
  switch (axis.kind) {
    case Axis::Kind::measure:
      return measure(member.code);
    case Axis::Kind::dimension:
      if (member.code.empty()) return {};
      return data_.code_label(axis.dimension, member.code, wording_.language);
    case Axis::Kind::school:
      return school_year(member.period);
    case Axis::Kind::calendar:
    case Axis::Kind::reported:
      break;
  }
  return period(member.period);
}

std::string Labels::total_label(const Line& line) const {
  if (!line.year) return word("question.total");
  return wording_.sentences->word(
      base::Message{"question.total-year", {{"year", std::to_string(*line.year)}}});
}

Heading Labels::heading(const Line& line, const std::vector<Axis>& axes, bool keep_levels) const {
  Heading heading;
  heading.total = line.is_total();
  if (heading.total && !line.total_axis) {
    heading.labels = {total_label(line)};
    return heading;
  }
  for (std::size_t i = 0; i < axes.size(); ++i) {
    std::string label = line.total_axis == i ? total_label(line) : member(axes[i], line.members[i]);
    if (label.empty() && keep_levels) label = word("question.not-split");
    if (!label.empty()) heading.labels.push_back(std::move(label));
  }
  if (heading.labels.empty()) heading.labels = {word("question.not-split")};
  return heading;
}

Heading Labels::row(const Line& line, const std::vector<Axis>& axes) const {
  return heading(line, axes, true);
}

Heading Labels::column(const Line& line, const std::vector<Axis>& axes) const {
  return heading(line, axes, false);
}

}  // namespace bijlage::questions
