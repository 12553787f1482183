#include "writers/answer_xlsx.hpp"

#include <algorithm>
#include <ctime>
#include <utility>
#include <vector>

#include "writers/answer_sheet.hpp"
#include "writers/answer_valid.hpp"
#include "writers/lib_xlsxwriter.hpp"
#include "writers/xlsx_file.hpp"
#include "writers/xlsx_finish.hpp"
#include "writers/xlsx_styles.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers {
namespace {

void set_properties(lxw_workbook* book, const answers::AnswerBook& answer) {
  std::string title = answer.title;
  std::string subject = answer.subject;
  std::string author = answer.author;
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.subject = subject.data();
  properties.author = author.data();
  constexpr std::time_t seconds_a_day = 86'400;
  // libxlsxwriter takes 0 for "now".
  properties.created = std::max<std::time_t>(1, answer.created.days() * seconds_a_day);
  require(lxw().workbook_set_properties(book, &properties));
}

/// The footer with Excel's codes for sheet, page and number of pages.
std::string footer(const answers::AnswerBook& answer) {
  std::string text = page_text(answer.page);
  for (const auto& [gap, code] :
       {std::pair{"{sheet}", "&A"}, std::pair{"{page}", "&P"}, std::pair{"{pages}", "&N"}}) {
    if (const std::size_t at = text.find(gap); at != std::string::npos) {
      text.replace(at, std::string_view(gap).size(), code);
    }
  }
  // A header or footer holds 255 characters. The size comes first: a title can begin with a digit.
  constexpr std::size_t title_length = 80;
  const std::string look = "&8&\"" + std::string(XlsxStyles::font) + ",Regular\"";
  return "&L" + look + page_text(first_units(answer.title, title_length)) + "&R" + look + text;
}

}  // namespace

std::string answer_xlsx(const answers::AnswerBook& given) {
  const answers::AnswerBook book = with_valid_texts(given);
  XlsxFile file;
  XlsxStyles styles(file.get(), book.language);
  set_properties(file.get(), book);

  // All names first: links lead to sheets that come later.
  SheetContext context{file.get(), &styles, {}, {}, footer(book)};
  std::vector<std::string> names;
  std::vector<lxw_worksheet*> sheets;
  for (const answers::Sheet& sheet : book.sheets) {
    names.push_back(sheet_name(sheet.name, names));
    context.names.emplace(sheet.name, names.back());
    sheets.push_back(lxw().workbook_add_worksheet(file.get(), names.back().c_str()));
    if (sheets.back() == nullptr) {
      fail_xlsx(names.back());
    }
  }
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    write_sheet(book.sheets[i], names[i], sheets[i], context);
  }
  return finished(file.finish(), book.language);
}

}  // namespace bijlage::writers
