#pragma once

#include "workbook/number_format.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// Makes `cell` the number, date, time of day or duration that `number` is by its format: a
/// serial is a date by that alone (ECMA-376 Part 1, 18.17.4). Outside the calendar it stays the
/// number it is. `epoch_1904`: serials count from 1904; those of cells always from 1900.
void set_number(workbook::Cell& cell, double number, const workbook::NumberFormat& format,
                bool epoch_1904);

}  // namespace bijlage::readers
