#pragma once

#include "config/toml_file.hpp"
#include "mapping/label_file.hpp"
#include "mapping/mapping.hpp"

/// Keys of a `[[table]]` that say more than a word; used by `read_table`. Each goes into `result`,
/// mistakes to the table's file.
namespace bijlage::mapping {

/// `under = "Vragen*"`: the title of the part of the sheet that the table stands in.
void read_under(config::Table& table, TableMapping& result);
/// `at = "B3"`: where the table's leftmost header label stood, or the text that it starts at.
void read_at(config::Table& table, TableMapping& result);
/// `total = { labels = […], over = "group", operation = "mean" }`, or a list of those.
void read_totals(config::Table& table, TableMapping& result);
/// `scale = 1000`, or in the words that the sheet itself uses: `scale = "in duizenden"`.
void read_scale(config::Table& table, const Vocabulary& known, TableMapping& result);
/// `unit = "EUR"`, a code of SDMX's CL_UNIT_MEASURE that model or locale know.
void read_unit(config::Table& table, const Vocabulary& known, TableMapping& result);
/// `many = ["area"]`: one label may name several codes of these dimensions.
void read_many(config::Table& table, const Vocabulary& known, TableMapping& result);
/// `sometimes = ["Pageviews*"]`: labels of the header that may be missing. After `header`.
void read_sometimes(config::Table& table, TableMapping& result);

}  // namespace bijlage::mapping
