#pragma once

#include <string>

#include "mapping/drift/edits.hpp"

/// The kinds of change; edits() has them all with their names.
namespace bijlage::mapping::test {

// Rows, columns and cells that were not there.
std::string insert_rows(TrackedBook& book, Chance& chance);
std::string insert_columns(TrackedBook& book, Chance& chance);
std::string move_all(TrackedBook& book, Chance& chance);
std::string insert_text_column(TrackedBook& book, Chance& chance);
std::string insert_number_column(TrackedBook& book, Chance& chance);
std::string insert_label_like_column(TrackedBook& book, Chance& chance);
std::string insert_text_row(TrackedBook& book, Chance& chance);
std::string insert_number_row(TrackedBook& book, Chance& chance);
std::string add_header_row(TrackedBook& book, Chance& chance);

// Labels and names that are written otherwise.
std::string slip_in_label(TrackedBook& book, Chance& chance);
std::string rename_label(TrackedBook& book, Chance& chance);
std::string erase_label(TrackedBook& book, Chance& chance);
std::string rename_sheet(TrackedBook& book, Chance& chance);

// What is moved, left out, repeated or merged.
std::string swap_columns(TrackedBook& book, Chance& chance);
std::string swap_rows(TrackedBook& book, Chance& chance);
std::string drop_column(TrackedBook& book, Chance& chance);
std::string drop_row(TrackedBook& book, Chance& chance);
std::string copy_column(TrackedBook& book, Chance& chance);
std::string copy_row(TrackedBook& book, Chance& chance);
std::string unmerge(TrackedBook& book, Chance& chance);
std::string merge(TrackedBook& book, Chance& chance);
std::string swap_sheets(TrackedBook& book, Chance& chance);
std::string swap_blocks(TrackedBook& book, Chance& chance);

}  // namespace bijlage::mapping::test
