#include "config/locale.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "config/file_kind.hpp"
#include "config/locale_periods.hpp"

namespace bijlage::config {
namespace {

// Words for units and scales that headers and titles name.
void read_measuring_words(Table& values, Locale& locale) {
  if (auto units = values.table("unit-codes")) {
    for (const auto& [word, value] : units->items()) {
      if (const auto code = value.as_string()) locale.unit_codes.emplace(base::fold(word), *code);
    }
  }
  if (auto scales = values.table("scales")) {
    for (const auto& [phrase, value] : scales->items()) {
      if (const auto scale = value.as_decimal()) locale.scales.emplace(base::fold(phrase), *scale);
    }
  }
}

void read_values(Table& root, Locale& locale) {
  auto values = root.table("values");
  if (!values) return root.fault({"config.missing-key", {{"key", "values"}}});
  locale.decimal_sign = values->require_string("decimal");
  locale.group_signs = values->strings("grouping");
  locale.approximate = values->strings("approximate");
  locale.units = values->strings("units");
  locale.marks = values->strings("marks");
  for (const std::string& word : values->strings("remarks")) {
    locale.remarks.push_back(base::fold(word));
  }
  locale.list_signs = values->strings("lists");
  locale.less_than = values->strings("less-than");
  for (const std::string& total : values->strings("totals")) {
    locale.total_labels.push_back(base::fold_glob(total));
  }
  for (const std::string& word : values->strings("total-words")) {
    locale.total_words.push_back(base::fold(word));
  }
  for (const std::string& derived : values->strings("derived")) {
    locale.derived_labels.push_back(base::fold_glob(derived));
  }
  read_measuring_words(*values, locale);
  const auto& groups = locale.group_signs;
  if (std::find(groups.begin(), groups.end(), locale.decimal_sign) != groups.end()) {
    values->fault_at("grouping", {"locale.sign-twice", {{"sign", locale.decimal_sign}}});
  }
  values->finish();
}

void read_tokens(Table& root, Locale& locale) {
  for (Table& table : root.tables("token")) {
    const std::string status =
        table.one_of("status", {"O", "M", "L", "Q", "dash", "zero", "above"}).value_or("");
    const std::string reason =
        table
            .one_of("reason", {"unknown", "not-available", "not-yet", "not-existing",
                               "not-collected", "suppressed"})
            .value_or("");
    table.require("status");
    const bool says_why = status != "dash" && status != "zero" && status != "above";
    if (!status.empty() && says_why) table.require("reason");
    const auto texts = table.require("text");
    table.finish();
    if (!texts) continue;
    const auto all = texts->as_strings().value_or(std::vector<std::string>{});
    for (const std::string& text : all) {
      const Token token{token_key(text), status, reason};
      if (token.text.empty()) texts->fault({"locale.token-empty", {{"token", text}}});
      const bool twice = std::any_of(locale.tokens.begin(), locale.tokens.end(),
                                     [&](const Token& t) { return t.text == token.text; });
      if (twice && token.text != "-") texts->fault({"locale.token-twice", {{"token", text}}});
      if (!twice) locale.tokens.push_back(token);
    }
  }
}

// "07-21": month and day, of any year.
std::optional<calendar::Holidays::Fixed> day_of_year(const std::string& text) {
  const auto in_leap_year = calendar::Date::parse_iso("2000-" + text);
  if (!in_leap_year) return std::nullopt;
  return calendar::Holidays::Fixed{in_leap_year->month(), in_leap_year->day()};
}

// `[holidays]`: what a working day is not.
void read_holidays(Table& root, Locale& locale) {
  auto holidays = root.table("holidays");
  if (!holidays) return;
  if (const auto fixed = holidays->get("fixed")) {
    for (const Value& element : fixed->as_list()) {
      const auto text = element.as_string();
      if (!text) continue;
      if (const auto day = day_of_year(*text)) {
        locale.holidays.fixed.push_back(*day);
      } else {
        element.fault({"locale.bad-holiday", {{"written", *text}}});
      }
    }
  }
  constexpr std::int64_t farthest = 250;  // before and after Easter, within its year
  if (const auto moving = holidays->get("after-easter")) {
    for (const Value& element : moving->as_list()) {
      const auto days = element.as_integer();
      if (!days) continue;
      if (*days < -farthest || *days > farthest) {
        element.fault({"locale.far-from-easter", {{"written", std::to_string(*days)}}});
      } else {
        locale.holidays.after_easter.push_back(static_cast<int>(*days));
      }
    }
  }
  holidays->finish();
}

}  // namespace

std::string token_key(std::string_view text) {
  const std::string tidied = base::tidy(text);
  std::string folded = base::fold(tidied);
  if (!folded.empty()) return folded;
  return base::fold(tidied + "1") == "-1" ? "-" : tidied;
}

Locale read_locale(TomlFile& file) {
  require_kind(file, "locale");
  Locale locale;
  Table root = file.root();
  if (auto head = root.table("locale")) {
    locale.id = head->require_string("id");
    head->finish();
  } else {
    root.fault({"config.missing-key", {{"key", "locale"}}});
  }
  locale.periods = read_periods(root);
  read_values(root, locale);
  read_holidays(root, locale);
  read_tokens(root, locale);
  for (Table& note : root.tables("note")) read_note_phrases(note, file.name(), locale.notes);
  root.finish();
  file.throw_if_mistaken();
  return locale;
}

Locale load_locale(const std::string& path) {
  TomlFile file = TomlFile::read(path);
  return read_locale(file);
}

Locale parse_locale(std::string_view text, std::string name) {
  TomlFile file = TomlFile::parse(text, std::move(name));
  return read_locale(file);
}

}  // namespace bijlage::config
