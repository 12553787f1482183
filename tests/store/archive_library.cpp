#include "archive_library.hpp"

#include <cstdlib>

#include "store/archive/add.hpp"

namespace bijlage::store::testing {

namespace fs = std::filesystem;

ArchiveFolder::ArchiveFolder() {
  std::string pattern = (fs::temp_directory_path() / "bijlage-archive-XXXXXX").string();
  folder_ = mkdtemp(pattern.data());
}
ArchiveFolder::~ArchiveFolder() { fs::remove_all(folder_); }

std::unique_ptr<archive::Database> ArchiveFolder::read() const {
  return archive::open_archive(path(), archive::Access::reading);
}
std::unique_ptr<archive::Database> ArchiveFolder::write() const {
  return archive::open_archive(path(), archive::Access::writing);
}

void ArchiveFolder::add(const std::string& vintage, const std::string& date,
                        const model::Dataset& data, bool replace) const {
  const auto opened = write();
  archive::add(*opened, {vintage, calendar::Date::parse_iso(date).value(), "1.0", replace},
               {&data});
  opened->commit();
}

model::Dataset months(std::initializer_list<std::optional<base::Decimal>> values,
                      const model::Series& series) {
  auto data = dataset();
  int month = 0;
  for (const auto& value : values) {
    ++month;
    auto& made = testing::add(data, "B" + std::to_string(month),
                              calendar::Period::of_month(2018, month).sdmx(), value,
                              value ? value->to_string() : "n.b.", series);
    if (!value) made.reason = model::MissingReason::not_available;
  }
  return data;
}

}  // namespace bijlage::store::testing
