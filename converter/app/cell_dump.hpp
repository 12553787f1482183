#pragma once

#include "store/sink.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::app {

/// Hands on every cell that has a value, a line each: sheet, address, type, value, separated by
/// tabs, in large pieces. Types: `n` number, `s` text, `b` boolean, `d` date or time, `e` error.
/// Backslash, tab and line ends are escaped: `\\ \t \n \r`. Numbers are the shortest text that
/// reads back the same; dates are `2018-06-19T00:00:00`, times of day `T10:30:00`, durations
/// seconds: `P3600.0S`; booleans `TRUE` and `FALSE`.
void dump_cells(const workbook::Workbook& book, const store::Sink& sink);

}  // namespace bijlage::app
