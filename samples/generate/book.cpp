#include "book.hpp"

#include <ctime>
#include <stdexcept>

namespace bijlage::samples {
namespace {

/// 2018-06-19 12:00 UTC: the day on which the youngest published figures end.
constexpr std::time_t created = 1529409600;

}  // namespace

Book::Book(const std::filesystem::path& file, const std::string& title)
    : file_(file.string()), book_(workbook_new(file_.c_str())), styles_(book_.get()) {
  if (!book_) throw std::runtime_error(file_ + ": cannot be made");
  std::string title_text = title;
  lxw_doc_properties properties{};
  properties.title = title_text.data();
  properties.created = created;
  if (workbook_set_properties(book_.get(), &properties) != LXW_NO_ERROR)
    throw std::runtime_error(file_ + ": properties cannot be set");
}

Page Book::add_page(const std::string& name, const std::string& title,
                    const std::vector<double>& column_widths) {
  lxw_worksheet* sheet = workbook_add_worksheet(book_.get(), name.c_str());
  if (sheet == nullptr) throw std::runtime_error(file_ + ": no sheet " + name);
  return {sheet, styles_, title, column_widths};
}

void Book::close() {
  // workbook_close frees the workbook whether it succeeds or not.
  const lxw_error error = workbook_close(book_.release());
  if (error != LXW_NO_ERROR) throw std::runtime_error(file_ + ": " + lxw_strerror(error));
}

}  // namespace bijlage::samples
