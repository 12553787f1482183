#pragma once

#include <string>

#include "app/settings.hpp"
#include "config/catalogue.hpp"
#include "mapping/suggest/draft.hpp"

namespace bijlage::app {

/// Drafts a mapping file for a workbook; its comments are worded by `words`. Throws
/// `base::Failure`: Trouble::input where the workbook cannot be read or holds nothing,
/// Trouble::usage where models or locales are not there.
mapping::suggesting::Draft suggest(const std::string& file, const Settings& settings,
                                   const config::Catalogue& words);

}  // namespace bijlage::app
