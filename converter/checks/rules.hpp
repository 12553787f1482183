#pragma once

#include "checks/check.hpp"

/// The rules, one a source file. `register.cpp` lists them; tests call them one by one.
namespace bijlage::checks {

void lengths_and_dates(const Context&, model::Findings&);     // P04
void statements_right(const Context&, model::Findings&);      // T04
void decimal_or_thousands(const Context&, model::Findings&);  // V07
void numbers_as_text(const Context&, model::Findings&);       // V08
void totals_add_up(const Context&, model::Findings&);         // T01
void totals_make_sense(const Context&, model::Findings&);     // T02
void shares_make_hundred(const Context&, model::Findings&);   // T03
void thousands_alike(const Context&, model::Findings&);       // V01
void approximate_figures(const Context&, model::Findings&);   // V02
void marks_and_notes(const Context&, model::Findings&);       // V03
void no_gaps(const Context&, model::Findings&);               // P01
void no_overlaps(const Context&, model::Findings&);           // P02
void partial_periods(const Context&, model::Findings&);       // P03
void possible_values(const Context&, model::Findings&);       // V09
void model_rules(const Context&, model::Findings&);           // C01
void one_figure_a_key(const Context&, model::Findings&);      // C02
void parts_within_whole(const Context&, model::Findings&);    // C03
void striking_figures(const Context&, model::Findings&);      // H01
void breaks_in_series(const Context&, model::Findings&);      // H03
void plausible_dates(const Context&, model::Findings&);       // P06

}  // namespace bijlage::checks
