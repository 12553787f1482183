#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "readers/allowance.hpp"
#include "readers/html/tokenizer.hpp"

namespace bijlage::readers::html {

/// What CSS says about an element that matters to its meaning.
struct Look {
  std::optional<std::string> number_format;  ///< `mso-number-format`: a name or a code of Excel
  bool hidden = false;                       ///< `display:none`

  void add(const Look& other);
};

/// Reads declarations as in a `style` attribute.
Look parse_declarations(std::string_view css);

/// The looks of classes, as style sheets define them.
class StyleSheet {
 public:
  explicit StyleSheet(Allowance& allowance) : allowance_(allowance) {}

  /// Adds the rules of a `style` element for single classes (`.xl65`, `td.xl65`).
  void add(std::string_view style);
  /// Adds the looks of the classes in a `class` attribute.
  void apply(std::string_view classes, Look& look) const;

 private:
  void add_rule(std::string_view selectors, const Look& look);

  Allowance& allowance_;
  std::map<std::string, Look, std::less<>> by_class_;
};

/// The look of a start tag, by its classes and its own declarations.
Look look_of(const Tokenizer& tag, const StyleSheet& styles);

}  // namespace bijlage::readers::html
