#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bijlage::mapping {

/// A pattern that people write over texts: `{period}: {value} euro`. `{name}` catches a piece,
/// `[…]` may be absent, `*` stands for any text; everything else stands for itself, whatever its
/// case, diacritics and spacing. Used by headings, splits and note phrases.
class Pattern {
 public:
  /// Nothing where a `{`, `[` or their partner is missing.
  static std::optional<Pattern> parse(std::string_view text);

  /// The pieces caught, by name; a name that occurs twice has two pieces, in order.
  using Catch = std::vector<std::pair<std::string, std::string>>;
  /// May `piece` stand for the gap `name`? Asked for every try, so it must be cheap; its answer
  /// must depend on nothing else.
  using Accept = std::function<bool(std::string_view name, std::string_view piece)>;

  /// Matches the whole text; gaps take as little as makes everything fit. On a long text the
  /// work is bounded: what is not found within so many tries is not there.
  std::optional<Catch> match(std::string_view text, const Accept& accept) const;

  const std::vector<std::string>& gaps() const { return gaps_; }
  bool has_gap(std::string_view name) const;
  const std::string& text() const { return text_; }

 private:
  // The pattern as steps, one after the other; an optional group is a fork: on, or past it.
  struct Step {
    enum class Kind : unsigned char { literal, gap, any, fork };
    Kind kind = Kind::literal;
    std::string text;      // comparable literal or gap name
    std::size_t past = 0;  // of a fork: the step after the group
  };
  class Matcher;
  bool add_steps(std::string_view& rest, bool inside_group);

  std::string text_;
  std::vector<Step> steps_;
  std::vector<std::string> gaps_;
};

}  // namespace bijlage::mapping
