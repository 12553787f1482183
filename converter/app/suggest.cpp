#include "app/suggest.hpp"

#include "app/open_input.hpp"
#include "mapping/shelf.hpp"
#include "readers/reader.hpp"

namespace bijlage::app {

mapping::suggesting::Draft suggest(const std::string& file, const Settings& settings,
                                   const config::Catalogue& words) {
  const base::InputFile input = open_input(file);
  const auto book = readers::read_workbook(input, file, reading_options(settings, 1));
  mapping::Shelf shelf(settings.mappings_folder);
  return mapping::suggesting::draft_mapping(book, {file, settings.today, words, shelf});
}

}  // namespace bijlage::app
