#include "book.hpp"

#include <stdexcept>

namespace bijlage::samples {

Book::Book(const std::filesystem::path& file, About about)
    : file_(file.string()), book_(workbook_new(file_.c_str())), styles_(book_.get()) {
  if (!book_) throw std::runtime_error(file_ + ": cannot be made");
  lxw_doc_properties properties{};
  properties.title = about.title.data();
  if (!about.comment.empty()) properties.comments = about.comment.data();
  properties.created = about.created;
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
