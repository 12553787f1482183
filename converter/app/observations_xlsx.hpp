#pragma once

#include "app/convert.hpp"
#include "package/zip_target.hpp"

namespace bijlage::app {

/// The observations as a tidy workbook for people: the columns of the SDMX-CSV with real numbers
/// and dates, then sheets that say what the columns and codes mean, which files the figures come
/// from, and what was found about them. Headers are SDMX's terms, the rest is in the reader's
/// language. The same input gives the same bytes.
void write_observations_xlsx(const Converted& converted, package::ZipTarget& target);

}  // namespace bijlage::app
