#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "readers/allowance.hpp"
#include "readers/xls/globals.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::xls {

/// Collects the comments of a sheet. In BIFF8 a comment is an object (OBJ), whose text follows it
/// (TXO), and a NOTE that says which cell and whose it is ([MS-XLS] 2.4.179, 2.4.181, 2.4.329).
class Comments {
 public:
  /// All outlive the object.
  Comments(const Globals& globals, Records& records, Allowance& allowance)
      : globals_(globals), records_(records), allowance_(allowance) {}

  /// False where the record at hand has nothing to do with comments.
  bool read();
  /// In the order of their cells.
  std::vector<workbook::Comment> take();
  /// Cells whose comment could not be read as a whole.
  const std::vector<workbook::CellRef>& damaged() const { return damaged_; }

 private:
  void read_object();
  void read_text_of_object();
  void read_note();
  void read_old_note();

  struct Note {
    workbook::Comment comment;
    std::uint16_t object = 0;
  };
  const Globals& globals_;
  Records& records_;
  Allowance& allowance_;
  bool in_comment_ = false;   ///< the last object is one
  std::uint16_t object_ = 0;  ///< its number
  std::map<std::uint16_t, std::string> texts_;
  std::vector<Note> notes_;
  std::vector<workbook::CellRef> damaged_;
};

}  // namespace bijlage::readers::xls
