#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/answer_book.hpp"

namespace bijlage::writers {

/// A format that answers are written in. All say the same: what `answers::AnswerBook` holds.
struct AnswerFormat {
  std::string_view name;  ///< also how names of its files end: "xlsx"
  std::string (*write)(const answers::AnswerBook& book);  ///< the bytes of the whole file
};

/// All of them; the first is written where nothing says which.
std::span<const AnswerFormat> answer_formats();
/// The format of that name; null where there is none.
const AnswerFormat* answer_format(std::string_view name);

}  // namespace bijlage::writers
