#include "writers/bulk/book.hpp"

#include "writers/bulk/book_xml.hpp"
#include "writers/bulk/looks.hpp"

namespace bijlage::writers::bulk {

// Parts that say what kind of container this is come first, for programs that look at its
// beginning.
Book::Book(package::ZipTarget& target, const BookOptions& options)
    : parts_(std::make_unique<BookParts>(target)) {
  parts_->zip.add("_rels/.rels", root_relations_xml());
  parts_->zip.add("docProps/core.xml", core_xml(options));
  parts_->zip.add("docProps/app.xml", app_xml());
  parts_->zip.add("xl/styles.xml", styles_xml());
}

Book::~Book() = default;

SheetWriter& Book::add_sheet(const SheetOptions& options) {
  if (sheet_) sheet_->close();
  sheet_ = std::make_unique<SheetWriter>(*parts_, options);
  return *sheet_;
}

std::string Book::define_name(std::string_view wanted, std::string_view target) {
  std::string name = take_name(*parts_, wanted);
  parts_->names.push_back({name, std::string(target), std::nullopt});
  return name;
}

void Book::finish() {
  if (sheet_) sheet_->close();
  sheet_.reset();
  if (!parts_->texts.empty()) parts_->texts.write(parts_->zip);
  parts_->zip.add("xl/workbook.xml", workbook_xml(*parts_));
  parts_->zip.add("xl/_rels/workbook.xml.rels", workbook_relations_xml(*parts_));
  parts_->zip.add("[Content_Types].xml", content_types_xml(*parts_));
  parts_->zip.finish();
}

}  // namespace bijlage::writers::bulk
