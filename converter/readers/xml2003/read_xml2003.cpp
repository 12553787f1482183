#include "readers/xml2003/read_xml2003.hpp"

#include "base/message.hpp"
#include "readers/linked_files.hpp"
#include "readers/xml2003/worksheet.hpp"

namespace bijlage::readers {
namespace {

using workbook::Workbook;

class BookReader {
 public:
  BookReader(Bytes bytes, std::string_view name, const ReadingOptions& options)
      : file_(name),
        limits_(options.limits),
        source_(bytes, options.let_go),
        xml_(source_, name, name, limits_),
        allowance_(file_, limits_, bytes.size()),
        styles_(allowance_),
        links_(allowance_) {}

  Workbook run() {
    if (!xml_.to_child(0) || xml_.name() != "Workbook") fail("xml2003.no-workbook");
    while (xml_.to_child(1)) {
      const std::string_view name = xml_.name();
      if (name == "Styles") {
        styles_.read(xml_);
      } else if (name == "ExcelWorkbook") {
        read_settings();
      } else if (name == "Names") {
        xml2003::read_names(xml_, "", allowance_, book_.names);
      } else if (name == "Worksheet") {
        if (book_.sheets.size() >= limits_.sheets) fail("workbook.too-large");
        xml2003::read_worksheet(xml_, {file_, limits_, styles_, allowance_, epoch_1904_}, book_);
      }
    }
    if (book_.sheets.empty()) fail("xml2003.no-workbook");
    links_.add_fact(book_.facts);
    book_.format = "xml2003";
    book_.formats = styles_.formats().take();
    return std::move(book_);
  }

 private:
  [[noreturn]] void fail(std::string_view key) const {
    throw base::Failure(base::Trouble::input, {std::string(key), {{"file", file_}}});
  }

  void read_settings() {
    while (xml_.to_child(2)) {
      if (xml_.name() == "Date1904") epoch_1904_ = true;
      if (xml_.name() != "SupBook") continue;
      while (xml_.to_child(3)) {
        if (xml_.name() != "Path") continue;
        std::string path;
        xml_.read_text(path);
        links_.add(path);
      }
    }
  }

  std::string file_;
  const base::Limits& limits_;
  package::PieceSource source_;
  XmlWalk xml_;
  Allowance allowance_;
  xml2003::Styles styles_;
  Workbook book_;
  LinkedFiles links_;
  bool epoch_1904_ = false;
};

}  // namespace

Workbook read_xml2003(Bytes bytes, std::string_view name, const ReadingOptions& options) {
  if (bytes.size() > options.limits.part_bytes) {
    throw base::Failure(base::Trouble::input, {"zip.too-large", {{"file", std::string(name)}}});
  }
  return BookReader(bytes, name, options).run();
}

}  // namespace bijlage::readers
