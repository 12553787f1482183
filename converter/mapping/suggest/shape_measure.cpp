#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "mapping/label_tail.hpp"
#include "mapping/suggest/shape.hpp"

namespace bijlage::mapping::suggesting {
namespace {

constexpr std::size_t cells_looked_at = 60;

bool fits(const model::Measure& measure, const FigureKind& kind) {
  if (kind.percent) return measure.is_share();
  if (kind.money) return measure.unit == "EUR";
  return !measure.is_share();
}

// The first measure of that kind which the model has; of shares the plainest.
std::optional<std::string> only_measure(const Shape& shape, const FigureKind& kind) {
  if (!kind.percent && !kind.money) return std::nullopt;
  if (auto plain = shape.lexicon().code("measure", "%"); kind.percent && plain) return plain;
  for (const auto& measure : shape.lexicon().model().measures) {
    if (fits(measure, kind)) return measure.code;
  }
  return std::nullopt;
}

std::optional<std::string> mentioned_measure(const Shape& shape, const FigureKind& kind) {
  for (const std::string& hint : shape.hints) {
    for (const Mention& mention : shape.lexicon().mentions(hint)) {
      if (mention.role != "measure") continue;
      const auto* measure = shape.lexicon().model().find_measure(mention.code);
      if (measure != nullptr && fits(*measure, kind)) return mention.code;
    }
  }
  return std::nullopt;
}

std::optional<std::string> hinted_measure(const Shape& shape, const FigureKind& kind) {
  for (const std::string& hint : shape.hints) {
    auto code = shape.lexicon().measure_hinted(hint);
    const auto* measure = code ? shape.lexicon().model().find_measure(*code) : nullptr;
    if (measure != nullptr && fits(*measure, kind)) return code;
  }
  return std::nullopt;
}

// What tables by its dimensions usually count: what most of them do, of as many the first.
std::optional<std::string> usual_measure(const Shape& shape, const FigureKind& kind) {
  std::vector<std::string> votes;
  for (const auto& dimension : shape.lexicon().model().dimensions) {
    if (dimension.counts.empty() || !shape.draft.gives(dimension.code)) continue;
    const auto* measure = shape.lexicon().model().find_measure(dimension.counts);
    if (measure != nullptr && fits(*measure, kind)) votes.push_back(dimension.counts);
  }
  const auto votes_for = [&](const std::string& measure) {
    return std::count(votes.begin(), votes.end(), measure);
  };
  const auto most = std::max_element(votes.begin(), votes.end(), [&](const auto& a, const auto& b) {
    return votes_for(a) < votes_for(b);
  });
  return most == votes.end() ? std::nullopt : std::optional(*most);
}

std::string choices(const Shape& shape) {
  std::vector<std::string> codes;
  for (const auto& measure : shape.lexicon().model().measures) codes.push_back(measure.code);
  return base::join(codes, ", ");
}

// "Bedrag (EUR)": the unit that all headers name; empty where one does not.
std::string unit_of_headers(const Shape& shape, const std::vector<std::uint32_t>& columns) {
  if (shape.body.header_rows.empty()) return {};
  std::string unit;
  for (const std::uint32_t column : columns) {
    const Label& label = shape.label(shape.body.header_rows.back(), column);
    const std::string named = label_tail(label.folded, shape.lexicon().locale()).unit;
    if (named.empty() || (!unit.empty() && unit != named)) return {};
    unit = named;
  }
  return unit;
}

}  // namespace

FigureKind kind_of_figures(const Shape& shape) {
  FigureKind kind;
  std::size_t percent = 0;
  std::size_t money = 0;
  std::size_t seen = 0;
  const auto& columns = shape.data.empty() ? shape.body.figures : shape.data;
  for (const std::uint32_t row : shape.body.rows) {
    for (const std::uint32_t column : columns) {
      if (!is_figure(shape.view.at(row, column)) && shape.view.at(row, column) != Sight::line) {
        continue;
      }
      if (shape.view.at(row, column) == Sight::missing) continue;
      const std::string shown = base::fold(shape.view.grid().shown({row, column}));
      ++seen;
      if (shown.find('%') != std::string::npos) ++percent;
      static constexpr std::array<std::string_view, 3> signs{"€", "eur", "euro"};
      if (std::any_of(signs.begin(), signs.end(),
                      [&](auto sign) { return shown.find(sign) != std::string::npos; })) {
        ++money;
      }
    }
    if (seen > cells_looked_at) break;
  }
  const std::string unit = unit_of_headers(shape, columns);
  kind.percent = (seen > 0 && percent == seen) || unit == "PC";
  kind.money = (seen > 0 && money == seen) || unit == "EUR";
  return kind;
}

std::optional<std::string> measure_of(const Shape& shape, const FigureKind& kind) {
  if (auto measure = mentioned_measure(shape, kind)) return measure;
  if (auto measure = only_measure(shape, kind)) return measure;
  if (auto measure = hinted_measure(shape, kind)) return measure;
  return usual_measure(shape, kind);
}

void shape_measure(Shape& shape) {
  TableDraft& draft = shape.draft;
  if (draft.gives("measure")) return;
  const FigureKind kind = kind_of_figures(shape);
  const bool told = mentioned_measure(shape, kind).has_value();
  if (const auto measure = measure_of(shape, kind)) {
    draft.fixed["measure"] = *measure;
    draft.decide({told ? "suggest.measure-told" : "suggest.measure-guessed",
                  {{"measure", *measure}, {"choices", choices(shape)}}});
    return;
  }
  draft.decide({"suggest.measure-unknown", {{"choices", choices(shape)}}});
  shape.hopeless = true;
  draft.reason = {"suggest.reason.measure", {}};
}

}  // namespace bijlage::mapping::suggesting
