#pragma once

#include <string>

#include "model/dataset.hpp"
#include "store/sink.hpp"

namespace bijlage::store {

/// Writes the observations as SDMX-CSV 2.0 (SDMX 3.0, section 7), UTF-8, lines ending in `\n`:
///
///     STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,TIME_PERIOD,MEASURE,PLATFORM,…,OBS_VALUE,…
///     dataflow,BIJLAGE:ONLINEHULP(1.0),I,M,2018-06,visits,depressiehulp,…,5853,…
///
/// A missing value is an empty OBS_VALUE with its status; COMMENT_OBS then begins with its reason
/// (`model::missing_reason_name`). Several statuses are separated by `;`. The bytes depend on the
/// content only, not on the order of files or cells.
void write_sdmx_csv(const model::Dataset& data, const Sink& sink);
std::string sdmx_csv(const model::Dataset& data);

}  // namespace bijlage::store
