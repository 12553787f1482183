#include "app/archive_add.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <utility>

#include "app/merge.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/archive/add.hpp"
#include "store/archive/schema.hpp"

namespace bijlage::app {
namespace {

namespace archive = store::archive;

archive::NewVintage vintage_of(const ArchiveOrder& order) {
  return {order.vintage, order.date, order.version, order.replace};
}

// By model: figures of different ones have no common dimensions. What could not be read is of none.
std::vector<std::vector<Intake>> by_model(std::vector<Intake> intakes) {
  std::map<std::string, std::vector<Intake>> groups;
  for (Intake& intake : intakes) {
    if (!intake.read()) continue;
    groups[intake.submission->data.model().id].push_back(std::move(intake));
  }
  std::vector<std::vector<Intake>> made;
  for (auto& [model, group] : groups) made.push_back(std::move(group));
  return made;
}

// Figures that two cells give differently; those that are only given twice are one figure.
std::size_t contradictions_in(const model::Findings& findings) {
  return static_cast<std::size_t>(std::count_if(
      findings.begin(), findings.end(),
      [](const model::Finding& finding) { return finding.message.key == "finding.C02"; }));
}

bool is_plain_name(const std::string& name) {
  return !name.empty() && base::trim(name) == name && !name.starts_with('-') &&
         std::none_of(name.begin(), name.end(),
                      [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; });
}

}  // namespace

void check_vintage(const ArchiveOrder& order) {
  if (!is_plain_name(order.vintage)) {
    throw base::Failure(base::Trouble::usage,
                        {"archive.not-a-vintage", {{"vintage", order.vintage}}});
  }
  archive::refuse_known(*archive::open_archive(order.archive, archive::Access::writing),
                        vintage_of(order));
}

ArchiveAdded add_to_archive(const ArchiveOrder& order, std::vector<Intake> intakes,
                            const std::string& language) {
  ArchiveAdded added;
  std::vector<std::unique_ptr<Merged>> merged;
  for (const auto& group : by_model(std::move(intakes))) {
    merged.push_back(merge(group, language));
  }
  std::vector<const model::Dataset*> datasets;
  for (const auto& one : merged) {
    datasets.push_back(&one->data);
    added.files += one->data.files.size();
    added.observations += one->data.observations.size();
    added.contradictions += contradictions_in(one->findings);
    added.findings.insert(added.findings.end(), std::make_move_iterator(one->findings.begin()),
                          std::make_move_iterator(one->findings.end()));
  }
  if (added.files == 0) return added;
  const auto opened = archive::open_archive(order.archive, archive::Access::writing);
  archive::add(*opened, vintage_of(order), datasets);
  opened->commit();
  return added;
}

}  // namespace bijlage::app
