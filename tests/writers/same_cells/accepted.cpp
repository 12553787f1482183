#include "writers/same_cells/accepted.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

namespace bijlage::writers::bulk {
namespace {

/// A cell in words, as the test describes it: kind and value.
struct Words {
  explicit Words(const std::string& text) : kind(text[0]), value(text.substr(1)) {}
  double number() const { return std::strtod(value.c_str(), nullptr); }

  char kind;
  std::string value;
};

bool near(const Words& should, const Words& is, double share) {
  constexpr std::string_view with_numbers = "ndtx";
  return should.kind == is.kind && with_numbers.find(is.kind) != std::string_view::npos &&
         std::abs(should.number() - is.number()) <= share * std::abs(should.number());
}

bool to_fifteen_digits(const Datum& /*datum*/, const Words& should, const Words& is) {
  return near(should, is, 5e-15);
}
bool to_sixteen_digits(const Datum& /*datum*/, const Words& should, const Words& is) {
  return near(should, is, 5e-16);
}
bool of_small_number(const Datum& datum, const Words& should, const Words& is) {
  return std::abs(datum.number()) < 1e-9 && !near(should, is, 5e-15) && near(should, is, 1e-9);
}
bool beyond_numbers(const Datum& datum, const Words& /*should*/, const Words& is) {
  return std::abs(datum.number()) > 1e308 && is.value == " -1.797693134862316e+308";
}
bool of_escape(const Datum& datum, const Words& /*should*/, const Words& is) {
  return datum.value == "_x0041_" ? is.value == " A"
                                  : datum.value == "_x000D_" && is.value == " \r";
}
bool of_formula(const Datum& datum, const Words& /*should*/, const Words& is) {
  return !datum.formula.empty() && is.kind == '-';
}
bool of_boolean(const Datum& datum, const Words& /*should*/, const Words& is) {
  return datum.kind == "b" && is.kind == 'n' && is.number() == datum.number();
}
bool of_white_space(const Datum& /*datum*/, const Words& should, const Words& is) {
  const auto collapsed = [](const Words& words) {
    std::string text;
    for (const char c : words.value) {
      const bool space = c == ' ' || c == '\t' || c == '\n';
      if (!space) text += c;
      if (space && !text.empty() && text.back() != ' ') text += ' ';
    }
    return text.substr(0, text.find_last_not_of(' ') + 1);
  };
  return should.kind == 's' && collapsed(should) == collapsed(is);
}

struct Reason {
  std::string_view form;
  std::string_view reason;
  bool (*explains)(const Datum& datum, const Words& should, const Words& is);
};
constexpr std::array reasons = {
    Reason{"openpyxl.xlsx", "openpyxl writes sixteen digits", to_sixteen_digits},
    Reason{"openpyxl.xlsx", "the largest number in sixteen digits is none", beyond_numbers},
    Reason{"openpyxl.xlsx", "openpyxl does not escape _xHHHH_", of_escape},
    Reason{"openpyxl.xlsx", "openpyxl stores no values with formulas", of_formula},
    Reason{"libreoffice.xlsx", "LibreOffice writes fifteen digits", to_fifteen_digits},
    Reason{"libreoffice.ods", "LibreOffice writes fifteen digits", to_fifteen_digits},
    Reason{"libreoffice.ods", "… and fewer of a very small number", of_small_number},
    Reason{"libreoffice.ods", "LibreOffice writes the number of TRUE()", of_boolean},
    Reason{"libreoffice.fods", "LibreOffice writes fifteen digits", to_fifteen_digits},
    Reason{"libreoffice.fods", "… and fewer of a very small number", of_small_number},
    Reason{"libreoffice.fods", "LibreOffice writes the number of TRUE()", of_boolean},
    Reason{"libreoffice.html", "LibreOffice writes fifteen digits", to_fifteen_digits},
    Reason{"libreoffice.html", "… and fewer of a very small number", of_small_number},
    Reason{"libreoffice.html", "LibreOffice writes the number of TRUE()", of_boolean},
    Reason{"libreoffice.html", "HTML runs white space together", of_white_space},
};

}  // namespace

Accepted::Accepted(const std::string& form) : form_(form) {
  for (const Reason& reason : reasons) {
    if (reason.form == form_) unused_.insert(std::string(reason.reason));
  }
}

bool Accepted::allows(const Datum& datum, const std::string& should, const std::string& is) {
  const auto found = std::find_if(reasons.begin(), reasons.end(), [&](const Reason& reason) {
    return reason.form == form_ && reason.explains(datum, Words(should), Words(is));
  });
  if (found == reasons.end()) return false;
  unused_.erase(std::string(found->reason));
  return true;
}

}  // namespace bijlage::writers::bulk
