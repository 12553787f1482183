#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/intake.hpp"
#include "app/settings.hpp"
#include "calendar/date.hpp"

namespace bijlage::app {

/// What answering a question asks for.
struct AnswerOrder {
  std::string question_file;
  std::vector<std::string> inputs;     ///< workbooks
  std::optional<calendar::Date> date;  ///< on the cover; else the question's `now`
  std::string version;                 ///< of the program, for the cover
  std::string format = "xlsx";         ///< one of `answer_formats()`
};

/// What came of it.
struct AnswerReport {
  std::vector<Intake> intakes;
  model::Findings findings;  ///< of all files and of the answer itself
  std::size_t tables = 0;
  std::size_t asked = 0;   ///< figures asked for …
  std::size_t filled = 0;  ///< … and found
  /// The bytes of the file. Nothing where no input could be read: there is no answer then.
  std::optional<std::string> file;
};

/// The formats that an answer can be written in, which is also how names of such files end.
std::vector<std::string> answer_formats();

/// Question and submissions in, the consolidated workbook out. Throws `config::FileMistakes` and
/// `base::Failure` for the question file and the mappings.
AnswerReport answer(const AnswerOrder& order, Settings settings);

}  // namespace bijlage::app
