#include "questions/claims/evaluate.hpp"
#include "normalise/tally.hpp"

#include <algorithm>
#include <set>

#include "questions/cell.hpp"
#include "questions/selection.hpp"

namespace bijlage::questions::claims {
namespace {

using base::Decimal;
using Kind = Expression::Kind;

constexpr int places = 9;

class Evaluator {
 public:
  explicit Evaluator(const model::Dataset& data) : data_(data) {}

  Computed run(const Expression& expression) {
    computed_.value = value_of(expression);
    if (computed_.unknown) computed_.value.reset();
    return std::move(computed_);
  }

 private:
  std::optional<Decimal> unknown(base::Message why) {
    if (!computed_.unknown) computed_.unknown = std::move(why);
    return std::nullopt;
  }

  // All operands are looked at, also behind one without a value: the reader sees all figures.
  std::optional<Decimal> value_of(const Expression& expression) {
    if (expression.kind == Kind::number) return expression.number;
    if (expression.kind == Kind::figure) return figure(expression);
    std::vector<Decimal> values;
    for (const Expression& operand : expression.operands) {
      if (const auto value = value_of(operand)) values.push_back(*value);
    }
    if (values.size() < expression.operands.size()) return std::nullopt;
    return combined(expression, values);
  }

  std::optional<Decimal> combined(const Expression& expression, const std::vector<Decimal>& of) {
    switch (expression.kind) {
      case Kind::add:
        return of[0] + of[1];
      case Kind::subtract:
        return of[0] - of[1];
      case Kind::multiply:
        return of[0] * of[1];
      case Kind::negate:
        return -of[0];
      case Kind::divide:
        return divided(of[0], of[1], expression);
      case Kind::share:
        return divided(of[0] * Decimal(100), of[1], expression);
      case Kind::change:
        return divided((of[1] - of[0]) * Decimal(100), of[0], expression);
      case Kind::per_year:
        return per_year(of[0], *expression.over);
      case Kind::number:
      case Kind::figure:
        break;
    }
    return std::nullopt;
  }

  std::optional<Decimal> divided(Decimal a, Decimal b, const Expression& expression) {
    if (b.is_zero()) return unknown({"claim.divides-by-zero", {{"written", expression.written}}});
    return Decimal::divide(a, b, places);
  }

  // By months where the period is whole months, else by days: 365.2425 are the mean year of the
  // calendar.
  static Decimal per_year(Decimal amount, const calendar::Days& over) {
    if (const auto months = calendar::whole_months(over)) {
      return Decimal::divide(amount * Decimal(12), Decimal(*months), places);
    }
    const Decimal mean_year = Decimal::scaled(3'652'425, -4);
    return Decimal::divide(amount * mean_year, Decimal(over.count()), places);
  }

  std::optional<Decimal> figure(const Expression& expression) {
    TableQuestion asked = expression.figure;
    const Selection selection(asked, data_);
    const auto* chosen = selection.at({asked.measures.front()});
    if (chosen == nullptr) {
      return unknown({"claim.no-data", {{"written", expression.written}}});
    }
    const std::vector<std::set<std::string>> codes = codes_of(*chosen);
    if (auto why = doubled(expression, codes)) return unknown(std::move(*why));
    // Only what varies is added up: the model may forbid it for what does not.
    asked.add = {"time"};
    for (std::size_t i = 0; i < codes.size(); ++i) {
      if (codes[i].size() > 1) asked.add.push_back(data_.model().dimensions[i].code);
    }
    const auto found = CellFinder(asked, data_, selection).find(place_of(asked));
    if (!found) return unknown({"claim.no-data", {{"written", expression.written}}});
    computed_.figures.push_back({expression.written, found->figure});
    return checked(expression, found->figure);
  }

  static Place place_of(const TableQuestion& asked) {
    Place place;
    place.coordinate = {asked.measures.front()};
    if (!asked.period) return place;
    place.period = calendar::Period::of_days(*asked.period);
    place.frequency = place.period->frequency;
    // Figures within an odd period are added up too.
    if (place.frequency == calendar::Frequency::irregular) {
      place.frequency = calendar::Frequency::month;
    }
    return place;
  }

  std::optional<Decimal> checked(const Expression& expression, const normalise::Figure& figure) {
    if (!figure.value) {
      const std::string why = figure.how.empty() ? "claim.missing" : figure.how.back().key;
      base::Message message{"claim.not-known", {{"written", expression.written}}};
      message.gaps.emplace_back("why", "@" + why);
      if (!figure.how.empty()) {
        for (const auto& gap : figure.how.back().gaps) message.gaps.push_back(gap);
      }
      return unknown(std::move(message));
    }
    if (figure.parts < figure.parts_expected) {
      return unknown({"claim.incomplete",
                      {{"written", expression.written},
                       {"parts", std::to_string(figure.parts)},
                       {"expected", std::to_string(figure.parts_expected)}}});
    }
    if (auto why = lacks_time(expression, figure)) return unknown(std::move(*why));
    return figure.value;
  }

  // A year of which there are six months is no year. A part that began later is another matter.
  static std::optional<base::Message> lacks_time(const Expression& expression,
                                                 const normalise::Figure& figure) {
    const auto tally = normalise::tally_of(figure);
    if (!tally || tally->whole + tally->partly >= tally->all) return std::nullopt;
    const bool months = tally->kind == calendar::Frequency::month;
    return base::Message{months ? "claim.incomplete-months" : "claim.incomplete-period",
                         {{"written", expression.written},
                          {"parts", std::to_string(tally->whole + tally->partly)},
                          {"all", std::to_string(tally->all)}}};
  }

  // Of each dimension, the codes that the chosen figures have.
  std::vector<std::set<std::string>> codes_of(const std::vector<ChosenSeries>& chosen) const {
    std::vector<std::set<std::string>> codes(data_.model().dimensions.size());
    for (const ChosenSeries& series : chosen) {
      const auto& own = data_.series()[series.series].codes;
      for (std::size_t i = 0; i < codes.size(); ++i) codes[i].insert(own[i]);
    }
    return codes;
  }

  // Figures of a whole beside those of its parts would count double.
  std::optional<base::Message> doubled(const Expression& expression,
                                       const std::vector<std::set<std::string>>& codes) const {
    for (std::size_t i = 0; i < codes.size(); ++i) {
      if (codes[i].size() < 2) continue;
      const model::Dimension& dimension = data_.model().dimensions[i];
      const bool whole = codes[i].count("") > 0;
      if (!whole && !any_under_another(dimension, codes[i])) continue;
      return base::Message{whole ? "claim.whole-and-parts" : "claim.group-and-parts",
                           {{"written", expression.written}, {"dimension", dimension.code}}};
    }
    return std::nullopt;
  }

  static bool any_under_another(const model::Dimension& dimension,
                                const std::set<std::string>& codes) {
    return std::any_of(codes.begin(), codes.end(), [&](const std::string& above) {
      return std::any_of(codes.begin(), codes.end(),
                         [&](const std::string& code) { return dimension.is_under(code, above); });
    });
  }

  const model::Dataset& data_;
  Computed computed_;
};

}  // namespace

Computed evaluate(const Expression& expression, const model::Dataset& data) {
  return Evaluator(data).run(expression);
}

}  // namespace bijlage::questions::claims
