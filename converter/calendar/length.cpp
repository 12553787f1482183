#include "calendar/length.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "calendar/digits.hpp"

namespace bijlage::calendar {
namespace {

constexpr std::int32_t months_in_year = 12;
constexpr std::int32_t longest_years = 100;

int days_in(int year, int month) { return Period::of_month(year, month).days.count(); }

// The same day of the month, so many months on; its last day where there is no such day.
Date months_on(Date day, std::int32_t months) {
  const std::int32_t count = day.year() * months_in_year + day.month() - 1 + months;
  const int year = count / months_in_year;
  const int month = count % months_in_year + 1;
  return *Date::from_civil(year, month, std::min(day.day(), days_in(year, month)));
}

// "12", and "1,5" of what has halves.
struct Amount {
  std::int32_t whole = 0;
  bool and_a_half = false;
};

std::optional<Amount> read_amount(std::string_view word) {
  Amount amount;
  const auto sign = word.find_first_of(",.");
  if (sign != std::string_view::npos) {
    if (word.substr(sign + 1) != "5") return std::nullopt;
    amount.and_a_half = true;
    word = word.substr(0, sign);
  }
  const auto number = whole_number(word);
  if (!number || *number > longest_years * 366) return std::nullopt;
  amount.whole = *number;
  return amount;
}

bool add(const Amount& amount, LengthUnit unit, Length& length) {
  constexpr std::int32_t days_in_week = 7;
  if (amount.and_a_half && unit != LengthUnit::year) return false;
  switch (unit) {
    case LengthUnit::day:
      length.days += amount.whole;
      break;
    case LengthUnit::week:
      length.days += amount.whole * days_in_week;
      break;
    case LengthUnit::month:
      length.months += amount.whole;
      break;
    case LengthUnit::year:
      length.months += amount.whole * months_in_year + (amount.and_a_half ? 6 : 0);
      break;
  }
  return length.months <= longest_years * months_in_year;
}

// Of words with accents too: those bytes are beyond ASCII.
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Words and figures, "12maanden" too; what stands between them is dropped.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  bool in_number = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool digit = is_digit(c);
    const bool sign =
        in_number && (c == ',' || c == '.') && i + 1 < text.size() && is_digit(text[i + 1]);
    const bool letter = !digit && !sign && is_letter(c);
    if (!digit && !sign && !letter) {
      in_number = false;
      pieces.emplace_back();
      continue;
    }
    if (pieces.empty() || (digit || sign) != in_number) pieces.emplace_back();
    in_number = digit || sign;
    pieces.back() += c;
  }
  std::erase_if(pieces, [](const std::string& piece) { return piece.empty(); });
  return pieces;
}

}  // namespace

Date Length::last_from(Date first) const { return months_on(first, months) + (days - 1); }

std::string Length::iso() const {
  std::string text = "P";
  if (months != 0) text += std::to_string(months) + "M";
  if (days != 0 || months == 0) text += std::to_string(days) + "D";
  return text;
}

std::optional<Length> parse_length(std::string_view text, const PeriodWords& words) {
  constexpr std::size_t longest_text = 60;
  const bool has_number = std::any_of(text.begin(), text.end(), is_digit);
  if (!has_number || text.size() > longest_text) return std::nullopt;
  Length length;
  std::optional<Amount> amount;
  for (const std::string& piece : pieces_of(text)) {
    if (is_digit(piece.front())) {
      if (amount) return std::nullopt;
      amount = read_amount(piece);
      if (!amount) return std::nullopt;
      continue;
    }
    const std::string word = base::fold(piece);
    const auto unit = words.lengths.find(word);
    if (unit == words.lengths.end()) {
      const bool between = !amount && !length.is_none() &&
                           std::find(words.length_and.begin(), words.length_and.end(), word) !=
                               words.length_and.end();
      if (!between) return std::nullopt;
      continue;
    }
    if (!amount || !add(*amount, unit->second, length)) return std::nullopt;
    amount.reset();
  }
  if (amount || length.is_none()) return std::nullopt;
  return length;
}

Length length_of(const Days& days) {
  const Date next = days.last + 1;
  const std::int32_t months =
      (next.year() - days.first.year()) * months_in_year + next.month() - days.first.month();
  if (months > 0 && Length{months, 0}.last_from(days.first) == days.last) return {months, 0};
  return {0, days.count()};
}

}  // namespace bijlage::calendar
