#include "workbook/format_section.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace bijlage::workbook {
namespace {

using Kind = NumberFormat::Kind;

// What the date and time letters of a format add up to.
struct DateParts {
  bool date = false;
  bool time = false;
  bool elapsed = false;
  bool year = false;
  bool month = false;
  bool day = false;
};

// `m` is minutes right behind hours or right before seconds, else months (18.8.31).
bool is_minutes(const std::vector<FormatToken>& tokens, std::size_t at) {
  const auto letter = [&](std::size_t i) {
    return tokens[i].kind == FormatToken::date_letters || tokens[i].kind == FormatToken::elapsed
               ? tokens[i].letter
               : '\0';
  };
  for (std::size_t i = at; i-- > 0;) {
    if (letter(i) == 'h') return true;
    if (letter(i) != '\0') break;
  }
  for (std::size_t i = at + 1; i < tokens.size(); ++i) {
    if (letter(i) == 's') return true;
    if (letter(i) != '\0') break;
  }
  return false;
}

DateParts date_parts(const std::vector<FormatToken>& tokens) {
  DateParts parts;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const FormatToken& token = tokens[i];
    if (token.kind == FormatToken::elapsed) parts.elapsed = true;
    if (token.kind == FormatToken::half_day) parts.time = true;
    if (token.kind != FormatToken::date_letters) continue;
    const bool time = token.letter == 'h' || token.letter == 's' ||
                      (token.letter == 'm' && is_minutes(tokens, i));
    (time ? parts.time : parts.date) = true;
    parts.year = parts.year || token.letter == 'y' || token.letter == 'e';
    parts.month = parts.month || (!time && token.letter == 'm');
    parts.day = parts.day || token.letter == 'd';
  }
  return parts;
}

void count_up(std::uint8_t& counter) {
  if (counter < std::numeric_limits<std::uint8_t>::max()) ++counter;
}

// Reads the digits, signs and literal texts of a format for numbers.
class NumberReader {
 public:
  explicit NumberReader(NumberFormat& format) : format_(format) {}

  void take(const FormatToken& token) {
    switch (token.kind) {
      case FormatToken::digit:
        take_digit(token.letter);
        break;
      case FormatToken::point:
        behind_point_ = true;
        break;
      case FormatToken::comma:
        ++commas_;
        break;
      case FormatToken::percent:
        format_.kind = Kind::percent;
        literal("%");
        break;
      case FormatToken::at:
        text_ = true;
        break;
      case FormatToken::general:
        digits_ = true;
        format_.kind = Kind::general;
        break;
      case FormatToken::literal:
        literal(token.text);
        break;
      case FormatToken::odd:
        odd_ = true;
        break;
      default:
        break;
    }
  }

  void finish() {
    // Commas that no digit follows divide by a thousand each.
    if (digits_) format_.thousands = static_cast<std::uint8_t>(std::min(commas_, 10U));
    if (zeros_ > 1) format_.leading_zeros = zeros_;
    format_.shows_number = digits_;
    if (odd_) {
      format_ = NumberFormat{};
    } else if (!digits_ && text_) {
      format_ = NumberFormat{};
      format_.kind = Kind::text;
    }
  }

 private:
  void take_digit(char letter) {
    if (digits_ && commas_ > 0 && !behind_point_) format_.grouped = true;
    commas_ = 0;
    digits_ = true;
    if (behind_point_) {
      count_up(format_.decimals);
    } else if (letter == '0') {
      count_up(zeros_);
    }
  }

  void literal(std::string_view text) { (digits_ ? format_.suffix : format_.prefix) += text; }

  NumberFormat& format_;
  bool digits_ = false;
  bool behind_point_ = false;
  bool text_ = false;
  bool odd_ = false;
  unsigned commas_ = 0;
  std::uint8_t zeros_ = 0;
};

bool has(const std::vector<FormatToken>& tokens, FormatToken::Kind kind) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [kind](const FormatToken& token) { return token.kind == kind; });
}

// What stands beside a number and says nothing that the number does not.
bool is_plain(std::string_view literal) {
  constexpr std::array<std::string_view, 7> plain{" ", "\u00A0", "\u202F", "%", "€", "$", "£"};
  while (!literal.empty()) {
    const auto known = std::find_if(plain.begin(), plain.end(),
                                    [&](std::string_view one) { return literal.starts_with(one); });
    if (known == plain.end()) return false;
    literal.remove_prefix(known->size());
  }
  return true;
}

}  // namespace

std::optional<NumberFormat::Condition> condition_of(const std::vector<FormatToken>& tokens) {
  for (const FormatToken& token : tokens) {
    if (token.kind != FormatToken::condition) continue;
    const std::string_view text = token.text;
    const std::size_t digits = std::min(text.find_first_not_of("<>="), text.size());
    const std::string_view sign = text.substr(0, digits);
    NumberFormat::Condition condition{false, false, false, 0};
    const auto end =
        std::from_chars(text.data() + digits, text.data() + text.size(), condition.bound);
    if (end.ec != std::errc() || end.ptr != text.data() + text.size()) return std::nullopt;
    condition.less = sign.find('<') != std::string_view::npos;
    condition.greater = sign.find('>') != std::string_view::npos;
    condition.equal = sign.find('=') != std::string_view::npos;
    return condition;
  }
  return std::nullopt;
}

bool is_for_texts(const std::vector<FormatToken>& tokens) {
  return has(tokens, FormatToken::at) && !has(tokens, FormatToken::digit);
}

NumberFormat read_section(const std::vector<FormatToken>& tokens) {
  NumberFormat format;
  const DateParts parts = date_parts(tokens);
  if (parts.date) {
    format.kind = Kind::date;
    format.shows_year = parts.year;
    format.shows_day = parts.day;
    format.shows_month = parts.day || parts.month;
  } else if (parts.elapsed) {
    format.kind = Kind::duration;
  } else if (parts.time) {
    format.kind = Kind::time;
  } else {
    format.kind = Kind::number;
    NumberReader reader(format);
    for (const FormatToken& token : tokens) reader.take(token);
    reader.finish();
    format.as_stored = format.shows_number && is_plain(format.prefix) && is_plain(format.suffix);
  }
  return format;
}

NumberFormat read_section_below_zero(const std::vector<FormatToken>& tokens) {
  NumberFormat format = read_section(tokens);
  format.shows_minus = false;
  const auto without = [](std::string text) {
    std::erase_if(text, [](char c) { return c == '-' || c == '(' || c == ')'; });
    return text;
  };
  const bool tells = format.prefix.find_first_of("-(") != std::string::npos ||
                     format.suffix.starts_with('-') || has(tokens, FormatToken::colour);
  format.as_stored = format.shows_number && tells && is_plain(without(format.prefix)) &&
                     is_plain(without(format.suffix));
  return format;
}

NumberFormat read_section_of_zero(const std::vector<FormatToken>& tokens) {
  NumberFormat format = read_section(tokens);
  if (std::none_of(tokens.begin(), tokens.end(), [](const FormatToken& token) {
        return token.kind == FormatToken::general ||
               (token.kind == FormatToken::digit && token.letter == '0');
      })) {
    format.shows_number = false;
    format.prefix += format.suffix;
    format.suffix.clear();
  }
  if (format.shows_number) return format;
  std::string shown = format.prefix;
  std::erase(shown, '-');
  format.as_stored = is_plain(shown);
  return format;
}

}  // namespace bijlage::workbook
