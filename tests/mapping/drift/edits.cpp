#include "mapping/drift/edits.hpp"

#include "mapping/drift/edit_kinds.hpp"

namespace bijlage::mapping::test {

const std::vector<Edit>& edits() {
  static const std::vector<Edit> all{{"empty rows", insert_rows},
                                     {"empty columns", insert_columns},
                                     {"all moved", move_all},
                                     {"text column", insert_text_column},
                                     {"number column", insert_number_column},
                                     {"label column", insert_label_like_column},
                                     {"text row", insert_text_row},
                                     {"number row", insert_number_row},
                                     {"header row", add_header_row},
                                     {"slip", slip_in_label},
                                     {"other label", rename_label},
                                     {"label erased", erase_label},
                                     {"sheet renamed", rename_sheet},
                                     {"columns swapped", swap_columns},
                                     {"rows swapped", swap_rows},
                                     {"column dropped", drop_column},
                                     {"row dropped", drop_row},
                                     {"column copied", copy_column},
                                     {"row copied", copy_row},
                                     {"unmerged", unmerge},
                                     {"merged", merge},
                                     {"sheets swapped", swap_sheets},
                                     {"blocks swapped", swap_blocks}};
  return all;
}

}  // namespace bijlage::mapping::test
