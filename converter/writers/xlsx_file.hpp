#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/descriptor.hpp"
#include "writers/lib_xlsxwriter.hpp"

namespace bijlage::writers {

/// Throws the room's `Failure` where libxlsxwriter reports an error.
void require(lxw_error error);
/// The same for libraries and systems that say it themselves.
[[noreturn]] void fail_xlsx(std::string_view reason);

/// A workbook under construction by libxlsxwriter. Nothing is put on disk in the open: the file
/// is written to memory, and its bytes handed out when it is complete.
class XlsxFile {
 public:
  XlsxFile();

  lxw_workbook* get() const { return book_.get(); }
  /// Completes the workbook. Nothing may be added afterwards.
  std::string finish();

 private:
  struct Free {
    void operator()(lxw_workbook* book) const { lxw().lxw_workbook_free(book); }
  };
  std::string path() const;

  base::Descriptor memory_;
  std::unique_ptr<lxw_workbook, Free> book_;
};

}  // namespace bijlage::writers
