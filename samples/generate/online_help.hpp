#pragma once

#include <ctime>
#include <string>
#include <vector>

#include "book.hpp"

/// What the submissions for written question 162 of 5 January 2024 share. Their totals were
/// published, their months were not: those are made up, and every sheet says so.
namespace bijlage::samples {

/// 2024-01-05 12:00 UTC: the day of the question.
constexpr std::time_t asked_on = 1704456000;

/// Months as these submissions name them; `month(1)` is January.
const std::string& month(int number);
/// All twelve, for headers.
const std::vector<std::string>& months();

/// What the file says of itself.
About about_online_help(const std::string& title);

/// Writes the line under a sheet's title that says what is illustrative, over the columns A to
/// `last`.
void say_illustrative(Page& page, lxw_col_t last);

/// Where nothing of the figures was published.
extern const char* const all_illustrative;

}  // namespace bijlage::samples
