#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "writers/annotate/marks.hpp"

namespace bijlage::writers::annotate {

/// A comments part (18.7), new or with more in it.
struct CommentsEdit {
  std::string text;
  std::vector<workbook::CellRef> made;  ///< cells whose comment is new, and needs a shape
};

/// Adds remarks to a comments part. A cell that has a comment keeps it, with ours below. A comment
/// that stands in for a thread ([MS-XLSX] 2.6.205) is left as it is: the thread is what people see.
/// `text`: the part as it is; empty where the sheet has none, which makes a part in the namespace
/// `main`.
CommentsEdit add_comments(std::string_view text, const SheetMarks& marks, std::string_view main,
                          std::string_view file, std::string_view part, const base::Limits& limits);

}  // namespace bijlage::writers::annotate
