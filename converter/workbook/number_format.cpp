#include "workbook/number_format.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "workbook/format_tokens.hpp"

namespace bijlage::workbook {
namespace {

using Kind = NumberFormat::Kind;

// In bytes: several times what any program lets a person write.
constexpr std::size_t longest_code = 4'096;

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
    if (odd_ || (!digits_ && !text_)) {
      format_ = NumberFormat{};
    } else if (!digits_) {
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

NumberFormat of_kind(Kind kind) {
  NumberFormat format;
  format.kind = kind;
  return format;
}

}  // namespace

NumberFormat parse_number_format(std::string_view code) {
  if (code.size() > longest_code) return {};
  const std::vector<FormatToken> tokens = tokens_of_first_section(code);
  NumberFormat format;
  const DateParts parts = date_parts(tokens);
  const bool general = std::any_of(tokens.begin(), tokens.end(), [](const FormatToken& token) {
    return token.kind == FormatToken::general;
  });
  if (parts.date) {
    format.kind = Kind::date;
    format.shows_year = parts.year;
    format.shows_day = parts.day;
    format.shows_month = parts.day || parts.month;
  } else if (parts.elapsed) {
    format.kind = Kind::duration;
  } else if (parts.time) {
    format.kind = Kind::time;
  } else if (!general) {
    format.kind = Kind::number;
    NumberReader reader(format);
    for (const FormatToken& token : tokens) reader.take(token);
    reader.finish();
  }
  format.code = code;
  return format;
}

NumberFormat builtin_number_format(std::uint32_t id) {
  // 27–36 and 50–58 are dates of East Asian locales (18.8.30).
  constexpr std::array<std::pair<std::uint32_t, std::string_view>, 20> codes{{
      {1, "0"},      {2, "0.00"},      {3, "#,##0"},     {4, "#,##0.00"},  {5, "#,##0"},
      {6, "#,##0"},  {7, "#,##0.00"},  {8, "#,##0.00"},  {9, "0%"},        {10, "0.00%"},
      {37, "#,##0"}, {38, "#,##0"},    {39, "#,##0.00"}, {40, "#,##0.00"}, {41, "#,##0"},
      {42, "#,##0"}, {43, "#,##0.00"}, {44, "#,##0.00"}, {49, "@"},        {0, "General"},
  }};
  const auto within = [id](std::uint32_t first, std::uint32_t last) {
    return id >= first && id <= last;
  };
  if (within(14, 17) || id == 22) {
    NumberFormat format = of_kind(Kind::date);
    format.shows_year = id != 16;  // d-mmm
    format.shows_day = id != 17;   // mmm-yy
    return format;
  }
  if (within(18, 21) || id == 45 || id == 47) return of_kind(Kind::time);
  if (id == 46) return of_kind(Kind::duration);
  if (within(32, 35) || within(55, 56)) return of_kind(Kind::time);
  if (within(27, 36) || within(50, 58)) return of_kind(Kind::date);
  for (const auto& [number, code] : codes) {
    if (number != id) continue;
    NumberFormat format = parse_number_format(code);
    format.code.clear();
    return format;
  }
  return {};
}

}  // namespace bijlage::workbook
