#include "mapping/pattern.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/pattern_text.hpp"

namespace bijlage::mapping {

namespace {

// Groups may stand inside groups, but not so deep that reading them becomes a danger.
constexpr std::size_t longest_pattern = 1000;
// Three times what a cell can hold in Excel.
constexpr std::size_t longest_text = 100'000;

}  // namespace

bool Pattern::add_steps(std::string_view& rest, bool inside_group) {
  std::string literal;
  const auto flush = [&] {
    if (auto text = comparable(literal); !text.empty()) {
      steps_.push_back({Step::Kind::literal, std::move(text), 0});
    }
    literal.clear();
  };
  while (!rest.empty()) {
    const char c = rest.front();
    if (c == ']') {
      flush();
      return inside_group;
    }
    rest.remove_prefix(1);
    if (c == '*') {
      flush();
      steps_.push_back({Step::Kind::any, "", 0});
    } else if (c == '{') {
      const auto end = rest.find('}');
      const bool name = end != std::string_view::npos && end > 0;
      if (!name || rest.substr(0, end).find_first_of("{[]*") != std::string_view::npos) {
        return false;
      }
      flush();
      gaps_.emplace_back(rest.substr(0, end));
      steps_.push_back({Step::Kind::gap, gaps_.back(), 0});
      rest.remove_prefix(end + 1);
    } else if (c == '}') {
      return false;
    } else if (c == '[') {
      flush();
      const std::size_t fork = steps_.size();
      steps_.push_back({Step::Kind::fork, "", 0});
      if (!add_steps(rest, true) || rest.empty()) return false;
      rest.remove_prefix(1);
      steps_[fork].past = steps_.size();
    } else {
      literal += c;
    }
  }
  flush();
  return true;
}

std::optional<Pattern> Pattern::parse(std::string_view text) {
  if (text.size() > longest_pattern) return std::nullopt;
  Pattern pattern;
  pattern.text_ = std::string(text);
  std::string_view rest = text;
  if (!pattern.add_steps(rest, false)) return std::nullopt;
  return pattern;
}

bool Pattern::has_gap(std::string_view name) const {
  return std::find(gaps_.begin(), gaps_.end(), name) != gaps_.end();
}

// Depth first, and never twice from one step at one place: what failed there once fails again.
class Pattern::Matcher {
 public:
  Matcher(const std::vector<Step>& steps, std::string_view text, const Accept& accept)
      : steps_(steps), text_(text), accept_(accept), failed_(steps.size() * (text_.size() + 1)) {}

  bool run(std::size_t step, std::size_t at) {
    if (step == steps_.size()) return base::trim(text_.between(at, text_.size())).empty();
    if (failed_[state(step, at)] || tries_ > most_tries) return false;
    const bool found = go_on(step, at);
    failed_[state(step, at)] = !found;
    return found;
  }

  Catch caught;

 private:
  // No label, date or figure is longer; no cell deserves more tries.
  static constexpr std::size_t longest_piece = 250;
  static constexpr std::size_t most_tries = 20'000;

  bool go_on(std::size_t step, std::size_t at) {
    const Step& now = steps_[step];
    switch (now.kind) {
      case Step::Kind::literal: {
        const std::size_t end = text_.skip(now.text, at);
        return end != PatternText::npos && run(step + 1, end);
      }
      case Step::Kind::any:
        return any(step, at);
      case Step::Kind::gap:
        return gap(step, at);
      case Step::Kind::fork:
        return run(step + 1, at) || run(now.past, at);
    }
    return false;
  }

  std::size_t state(std::size_t step, std::size_t at) const {
    return step * (text_.size() + 1) + at;
  }

  // From a later place it reaches no more than from an earlier one.
  bool any(std::size_t step, std::size_t at) {
    for (std::size_t end = at; end <= text_.size() && !failed_[state(step, end)]; ++end) {
      if (run(step + 1, end)) return true;
      failed_[state(step, end)] = true;
    }
    return false;
  }

  bool gap(std::size_t step, std::size_t at) {
    const std::size_t last = std::min(text_.size(), at + longest_piece);
    for (std::size_t end = at + 1; end <= last; ++end) {
      const auto piece = base::trim(text_.between(at, end));
      if (piece.empty()) continue;
      // Only where the rest of the pattern fits is it worth asking what the piece is.
      const auto kept = static_cast<std::ptrdiff_t>(caught.size());
      if (!may_follow(step + 1, end) || ++tries_ > most_tries) continue;
      if (!accept_(steps_[step].text, piece)) continue;
      caught.emplace_back(steps_[step].text, std::string(piece));
      if (run(step + 1, end)) return true;
      caught.erase(caught.begin() + kept, caught.end());
    }
    return false;
  }

  bool may_follow(std::size_t step, std::size_t at) const {
    if (step == steps_.size()) return base::trim(text_.between(at, text_.size())).empty();
    return steps_[step].kind != Step::Kind::literal ||
           text_.skip(steps_[step].text, at) != PatternText::npos;
  }

  const std::vector<Step>& steps_;
  PatternText text_;
  const Accept& accept_;
  std::vector<bool> failed_;
  std::size_t tries_ = 0;
};

std::optional<Pattern::Catch> Pattern::match(std::string_view text, const Accept& accept) const {
  if (text.size() > longest_text) return std::nullopt;
  Matcher matcher(steps_, text, accept);
  if (!matcher.run(0, 0)) return std::nullopt;
  return std::move(matcher.caught);
}

}  // namespace bijlage::mapping
