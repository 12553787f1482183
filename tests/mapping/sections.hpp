#pragma once

#include <string>

/// Mappings of sheets on which titles tell tables of the same header apart.
namespace bijlage::mapping::test {

// The lines of the first table's keys begin at 7, those of the second at 16.
inline const std::string two_sections = R"(
[[table]]
id     = 'visits'
header = 'period'
under  = 'Bezoeken*'
labels = { left = 'channel', above = 'period' }
fixed  = { measure = 'visits' }
[[table]]
id     = 'pages'
header = 'period'
under  = 'Pagina*'
scale  = 'in duizenden'
labels = { left = 'channel', above = 'period' }
fixed  = { measure = 'pageviews' }
)";

inline const std::string years_in_sections = R"(
[[table]]
id     = 'visits'
header = ['Aantal']
under  = 'Bezoeken*'
repeat = 'down'
labels = { heading = 'period', left = 'period' }
fixed  = { measure = 'visits' }
[[table]]
id     = 'pages'
header = ['Aantal']
under  = 'Pagina*'
repeat = 'down'
labels = { heading = 'period', left = 'period' }
fixed  = { measure = 'pageviews' }
)";

}  // namespace bijlage::mapping::test
