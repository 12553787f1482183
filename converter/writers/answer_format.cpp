#include "writers/answer_format.hpp"

#include <algorithm>
#include <array>

#include "writers/answer_data_package.hpp"
#include "writers/answer_html.hpp"
#include "writers/answer_json.hpp"
#include "writers/answer_md.hpp"
#include "writers/answer_ods.hpp"
#include "writers/answer_xlsx.hpp"

namespace bijlage::writers {

std::span<const AnswerFormat> answer_formats() {
  static constexpr std::array formats = std::to_array<AnswerFormat>({
      {"xlsx", answer_xlsx},
      {"ods", answer_ods},
      {"html", answer_html},
      {"md", answer_md},
      {"json", answer_json},
      {"zip", answer_data_package},
  });
  return formats;
}

const AnswerFormat* answer_format(std::string_view name) {
  const auto all = answer_formats();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const AnswerFormat& format) { return format.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace bijlage::writers
