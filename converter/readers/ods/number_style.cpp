#include "readers/ods/number_style.hpp"

#include <algorithm>
#include <array>

namespace bijlage::readers::ods {
namespace {

constexpr std::uint32_t most_digits = 30;
// Excel's own codes have at most 255 characters.
constexpr std::size_t longest_code = 2'000;

// Texts in a format code stand between quotes, which themselves need a `\`.
void add_literal(std::string_view text, std::string& code) {
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      (code += '\\') += c;
    } else {
      ((code += '"') += c) += '"';
    }
  }
}

class Builder {
 public:
  explicit Builder(XmlWalk& xml)
      : xml_(xml), style_(xml.name()), elapsed_(xml.attribute("truncate-on-overflow") == "false") {}

  NumberStyle run() {
    for (const std::size_t depth = xml_.depth(); xml_.to_child(depth);) piece();
    if (result_.code.size() > longest_code) result_.code.clear();
    return std::move(result_);
  }

 private:
  void piece() {
    if (result_.code.size() > longest_code) return;  // it is thrown away at the end
    const std::string_view name = xml_.name();
    if (name == "number") {
      digits();
    } else if (name == "scientific-number") {
      digits();
      result_.code += "E+00";
    } else if (name == "fraction") {
      result_.code += "# ?/?";
    } else if (name == "text" || name == "currency-symbol") {
      literal();
    } else if (name == "text-content") {
      result_.code += '@';
    } else if (name == "map") {
      map();
    } else {
      date_or_time(name);
    }
  }

  bool is_long() const { return xml_.attribute("style") == "long"; }

  void date_or_time(std::string_view name) {
    // A quarter or a week has no letter in Excel: such a date shows more than its year.
    if (name == "day" || name == "quarter" || name == "week-of-year") {
      result_.code += is_long() ? "dd" : "d";
    } else if (name == "month") {
      const bool word = xml_.attribute("textual") == "true";
      result_.code += word ? (is_long() ? "mmmm" : "mmm") : (is_long() ? "mm" : "m");
    } else if (name == "year") {
      result_.code += is_long() ? "yyyy" : "yy";
    } else if (name == "day-of-week") {
      result_.code += is_long() ? "dddd" : "ddd";
    } else if (name == "hours") {
      unit(is_long() ? "hh" : "h");
    } else if (name == "minutes") {
      unit(is_long() ? "mm" : "m");
    } else if (name == "seconds") {
      unit(is_long() ? "ss" : "s");
    } else if (name == "am-pm") {
      result_.code += "AM/PM";
    }
  }

  // The largest unit of an elapsed time is not cut off: `[hh]`.
  void unit(std::string_view letters) {
    if (elapsed_) result_.code += '[';
    result_.code += letters;
    if (elapsed_) result_.code += ']';
    elapsed_ = false;
  }

  void digits() {
    const bool percent = style_ == "percentage-style";
    const auto decimals = xml_.number("decimal-places");
    const std::uint32_t whole =
        std::min(xml_.number("min-integer-digits").value_or(1), most_digits);
    const bool grouped = xml_.attribute("grouping") == "true";
    if (!decimals && !percent && !grouped && whole <= 1 && xml_.name() == "number") {
      result_.code += "General";
      return;
    }
    std::string digits(whole, '0');
    if (grouped) digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '#');
    if (grouped) digits.insert(digits.size() - 3, ",");
    result_.code += digits;
    const std::uint32_t places = std::min(decimals.value_or(percent ? 2 : 0), most_digits);
    if (places > 0) result_.code += '.' + std::string(places, '0');
    for (auto factor = xml_.attribute("display-factor"); factor.size() > 3;) {
      result_.code += ',';  // 1000: one comma, 1000000: two
      factor.remove_suffix(3);
    }
  }

  void literal() {
    std::string text;
    xml_.read_text(text);
    const std::size_t sign = style_ == "percentage-style" ? text.find('%') : std::string::npos;
    add_literal(std::string_view(text).substr(0, sign), result_.code);
    if (sign == std::string::npos) return;
    result_.code += '%';
    add_literal(std::string_view(text).substr(sign + 1), result_.code);
  }

  // `value()<5`; conditions on anything else are not those of numbers.
  void map() {
    constexpr std::size_t most_maps = 2;
    constexpr std::string_view value = "value()";
    std::string condition(xml_.attribute("condition"));
    std::erase(condition, ' ');
    if (!condition.starts_with(value) || result_.maps.size() == most_maps) return;
    condition.erase(0, value.size());
    if (condition.starts_with("!=")) condition.replace(0, 2, "<>");
    result_.maps.emplace_back(std::move(condition), xml_.attribute("apply-style-name"));
  }

  XmlWalk& xml_;
  std::string style_;
  bool elapsed_;
  NumberStyle result_;
};

}  // namespace

bool is_number_style(std::string_view element) {
  constexpr std::array<std::string_view, 7> names = {
      "number-style", "currency-style", "percentage-style", "date-style",
      "time-style",   "boolean-style",  "text-style"};
  return std::find(names.begin(), names.end(), element) != names.end();
}

NumberStyle read_number_style(XmlWalk& xml) { return Builder(xml).run(); }

}  // namespace bijlage::readers::ods
