#include "cli/date_option.hpp"

#include "base/message.hpp"

namespace bijlage::cli {

std::optional<calendar::Date> date_option(const Arguments& arguments) {
  if (!arguments.has("date")) return std::nullopt;
  const std::string text = arguments.value("date");
  const auto date = calendar::Date::parse_iso(text);
  if (!date) throw base::Failure(base::Trouble::usage, {"usage.not-a-date", {{"value", text}}});
  return date;
}

}  // namespace bijlage::cli
