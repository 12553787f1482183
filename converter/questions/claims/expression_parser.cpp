#include "questions/claims/expression_parser.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "config/nearest.hpp"

namespace bijlage::questions::claims {
namespace {

using Kind = Expression::Kind;

// Nobody nests deeper by hand; a file that does must not exhaust the stack.
constexpr int deepest = 50;
constexpr std::size_t longest = 2'000;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
using base::is_digit;
bool starts_name(char c) { return base::is_letter(c) || c == '_'; }

template <typename Item>
std::vector<std::string> codes_of(const std::vector<Item>& items) {
  std::vector<std::string> codes;
  for (const Item& item : items) codes.push_back(item.code);
  return codes;
}

class Parser {
 public:
  Parser(std::string_view text, const model::Model& model, std::optional<calendar::Date> now)
      : text_(text), model_(model), now_(now) {}

  std::variant<Expression, ExpressionFault> run() {
    if (text_.size() > longest) return ExpressionFault{0, {"claim.too-deep", {}}};
    Expression whole = sum(0);
    if (!fault_ && peek() != '\0') fault(at_, {"claim.unexpected", {{"written", rest()}}});
    if (fault_) return *std::move(fault_);
    return whole;
  }

 private:
  // The first fault counts: what follows it may only follow from it.
  void fault(std::size_t at, base::Message message) {
    if (!fault_) fault_ = ExpressionFault{at, std::move(message)};
    at_ = text_.size();
  }

  char peek() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    return at_ < text_.size() ? text_[at_] : '\0';
  }
  bool take(char sign) {
    if (peek() != sign) return false;
    ++at_;
    return true;
  }
  void need(char sign) {
    if (!take(sign)) fault(at_, {"claim.expected", {{"expected", std::string(1, sign)}}});
  }
  std::string rest() const { return std::string(text_.substr(at_, 20)); }
  std::string from(std::size_t begin) const {
    return std::string(base::trim(text_.substr(begin, at_ - begin)));
  }

  Expression binary(Kind kind, Expression left, Expression right, std::size_t begin) const {
    Expression made;
    made.kind = kind;
    made.operands.push_back(std::move(left));
    made.operands.push_back(std::move(right));
    made.written = from(begin);
    return made;
  }

  Expression sum(int depth) {
    peek();
    const std::size_t begin = at_;
    Expression left = product(depth);
    while (!fault_ && (peek() == '+' || peek() == '-')) {
      const Kind kind = text_[at_++] == '+' ? Kind::add : Kind::subtract;
      Expression right = product(depth);
      left = binary(kind, std::move(left), std::move(right), begin);
    }
    return left;
  }

  Expression product(int depth) {
    peek();
    const std::size_t begin = at_;
    Expression left = factor(depth);
    while (!fault_ && (peek() == '*' || peek() == '/')) {
      const Kind kind = text_[at_++] == '*' ? Kind::multiply : Kind::divide;
      Expression right = factor(depth);
      left = binary(kind, std::move(left), std::move(right), begin);
    }
    return left;
  }

  Expression factor(int depth) {
    const char first = peek();
    const std::size_t begin = at_;
    Expression made;
    if (depth > deepest) {
      fault(begin, {"claim.too-deep", {}});
    } else if (take('-')) {
      made.kind = Kind::negate;
      made.operands.push_back(factor(depth + 1));
    } else if (take('(')) {
      made = sum(depth + 1);
      need(')');
      return made;
    } else if (is_digit(first)) {
      made.number = number();
    } else if (starts_name(first)) {
      return named(depth);
    } else {
      fault(begin, {"claim.needs-figure", {}});
    }
    made.written = from(begin);
    return made;
  }

  base::Decimal number() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '_' || text_[at_] == '.')) {
      ++at_;
    }
    std::string digits(text_.substr(begin, at_ - begin));
    std::erase(digits, '_');
    const auto read = base::Decimal::parse(digits);
    if (!read) fault(begin, {"claim.bad-number", {{"written", digits}}});
    return read.value_or(base::Decimal());
  }

  std::string name() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && (starts_name(text_[at_]) || is_digit(text_[at_]))) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  Expression named(int depth) {
    const std::size_t begin = at_;
    const std::string word = name();
    const bool called = peek() == '(';
    if (called && word == "change") return of_two(Kind::change, begin, depth);
    if (called && word == "share") return of_two(Kind::share, begin, depth);
    if (called && word == "per_year") return per_year(begin, depth);
    if (called) {
      fault(begin, {"claim.unknown-function", {{"written", word}}});
      return {};
    }
    return figure(word, begin);
  }

  Expression of_two(Kind kind, std::size_t begin, int depth) {
    need('(');
    Expression first = sum(depth + 1);
    need(',');
    Expression second = sum(depth + 1);
    need(')');
    return binary(kind, std::move(first), std::move(second), begin);
  }

  Expression per_year(std::size_t begin, int depth) {
    Expression made;
    made.kind = Kind::per_year;
    need('(');
    made.operands.push_back(sum(depth + 1));
    if (take(',')) {
      made.over = days(item(")"));
    } else {
      made.over = period_within(made.operands.front());
      if (!made.over) fault(at_, {"claim.period-needed", {}});
    }
    need(')');
    made.written = from(begin);
    return made;
  }

  // Nothing where figures in it have none, or not the same.
  static std::optional<calendar::Days> period_within(const Expression& expression) {
    if (expression.kind == Kind::figure) return expression.figure.period;
    std::optional<calendar::Days> period;
    for (const Expression& operand : expression.operands) {
      const auto own = period_within(operand);
      if (own && period && *own != *period) return std::nullopt;
      if (own) period = own;
    }
    return period;
  }

  Expression figure(const std::string& measure, std::size_t begin) {
    Expression made;
    made.kind = Kind::figure;
    if (model_.find_measure(measure) == nullptr) {
      unknown(begin, "measure", measure, codes_of(model_.measures));
      return made;
    }
    made.figure.measures = {measure};
    if (take('[')) {
      do {
        read_item(made.figure);
      } while (take(','));
      need(']');
    }
    made.written = from(begin);
    return made;
  }

  // Up to one of the signs that end it, or the end of the text.
  std::pair<std::size_t, std::string> item(std::string_view ends) {
    peek();
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_of(ends, at_), text_.size());
    return {begin, from(begin)};
  }

  void read_item(TableQuestion& asked) {
    const auto [begin, text] = item(",]");
    const auto equals = text.find('=');
    if (equals != std::string::npos) {
      read_codes(begin, text, equals, asked);
    } else if (asked.period) {
      fault(begin, {"claim.two-periods", {}});
    } else {
      asked.period = days({begin, text});
    }
  }

  void read_codes(std::size_t begin, const std::string& text, std::size_t equals,
                  TableQuestion& asked) {
    const std::string name(base::trim(std::string_view(text).substr(0, equals)));
    const auto index = model_.dimension_index(name);
    if (!index) return unknown(begin, "dimension", name, codes_of(model_.dimensions));
    const std::vector<std::string> known = codes_of(model_.dimensions[*index].codes);
    for (const auto part : base::split(std::string_view(text).substr(equals + 1), '|')) {
      std::string code(base::trim(part));
      const bool free = code == "*" || code == "_Z";
      if (!free && std::find(known.begin(), known.end(), code) == known.end()) {
        return unknown(begin + equals + 1, "code", code, known);
      }
      asked.where[*index].push_back(code == "_Z" ? "" : code);
    }
  }

  std::optional<calendar::Days> days(const std::pair<std::size_t, std::string>& written) {
    const auto& [begin, text] = written;
    const auto dots = text.find("..");
    const auto first = one_end(text.substr(0, dots));
    const auto last = dots == std::string::npos ? first : one_end(text.substr(dots + 2));
    if (!first || !last) {
      fault(begin, {"question.bad-period", {{"written", text}}});
      return std::nullopt;
    }
    if (first->first > last->last) {
      fault(begin, {"question.backwards", {}});
      return std::nullopt;
    }
    return calendar::Days{first->first, last->last};
  }

  std::optional<calendar::Days> one_end(std::string_view text) const {
    text = base::trim(text);
    if (text == "now" && now_) return calendar::Days{*now_, *now_};
    const auto period = calendar::Period::parse_sdmx(text);
    return period ? std::optional(period->days) : std::nullopt;
  }

  void unknown(std::size_t at, std::string_view what, const std::string& written,
               const std::vector<std::string>& known) {
    const std::string key = "question.unknown-" + std::string(what);
    if (const auto meant = config::nearest(written, known)) {
      fault(at, {key + "-near", {{"written", written}, {"nearest", *meant}}});
    } else {
      fault(at, {key, {{"written", written}, {"known", base::join(known, ", ")}}});
    }
  }

  std::string_view text_;
  const model::Model& model_;
  std::optional<calendar::Date> now_;
  std::size_t at_ = 0;
  std::optional<ExpressionFault> fault_;
};

}  // namespace

std::variant<Expression, ExpressionFault> parse_expression(std::string_view text,
                                                           const model::Model& model,
                                                           std::optional<calendar::Date> now) {
  return Parser(text, model, now).run();
}

}  // namespace bijlage::questions::claims
