// Every annex, changed at random as organisations change theirs: the mapping either still gives
// the same figures, or a finding names what became of each that it does not.
//
// More of them: BIJLAGE_DRIFT_SEEDS=20000, from BIJLAGE_DRIFT_FROM.
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <memory>

#include "mapping/drift/annexes.hpp"
#include "mapping/drift/edits.hpp"
#include "mapping/drift/verdict.hpp"

namespace bijlage::mapping::test {
namespace {

constexpr std::uint32_t seeds_in_short = 600;
constexpr std::uint32_t seeds_of_samples = 140;

std::uint32_t from_environment(const char* name, std::uint32_t otherwise) {
  const char* text = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): tests run one by one
  return text == nullptr ? otherwise : static_cast<std::uint32_t>(std::stoul(text));
}

class Specimen {
 public:
  Specimen(Annex given, Mapping by)
      : annex(std::move(given)),
        mapping(std::move(by)),
        read(extract(annex.book, mapping, origin(), &accounts)),
        before(annex.book, read) {}

  Origin origin() const { return {annex.file, "", on(2024, 1, 15), "nl"}; }

  Annex annex;
  Mapping mapping;
  model::CellAccounts accounts;
  Submission read;
  Before before;
};

using Specimens = std::vector<std::unique_ptr<Specimen>>;

const Specimens& specimens() {
  static const auto all = [] {
    Specimens made;
    for (Annex& annex : annexes()) {
      Mapping mapping = mapping_of(annex.mapping);
      made.push_back(std::make_unique<Specimen>(std::move(annex), std::move(mapping)));
    }
    return made;
  }();
  return all;
}

const Specimens& sample_specimens() {
  static const auto all = [] {
    Specimens made;
    const std::string folder = std::string(BIJLAGE_SOURCE_DIR) + "/mappings/imports/";
    for (Annex& annex : samples()) {
      Mapping mapping = load_mapping(folder + annex.mapping + ".toml", shelf());
      made.push_back(std::make_unique<Specimen>(std::move(annex), std::move(mapping)));
    }
    return made;
  }();
  return all;
}

std::string told(const model::Findings& findings) {
  std::string text;
  for (const auto& finding : findings) {
    text += "\n    " + finding.code + " " + std::string(severity_name(finding.severity)) + " " +
            finding.sheet;
    for (const auto& range : finding.cells) text += " " + workbook::a1(range);
    text += " " + finding.raw;
  }
  return text;
}

/// How often a kind of change led to what.
struct Count {
  std::size_t runs = 0;
  std::size_t wrong = 0;
  std::size_t lost = 0;
};

/// Changes one of the specimens at random; says of what kind the change was.
std::string change(TrackedBook& edited, Chance& chance, std::string& done) {
  const std::uint32_t changes = 1 + (chance.below(4) == 0 ? chance.below(3) : 0);
  std::string kind;
  for (std::uint32_t i = 0; i < changes; ++i) {
    const Edit& edit = edits()[chance.below(edits().size())];
    // A column that takes the place of another is new data.
    const bool drops = edit.name == std::string("column dropped");
    if (drops && changes > 1) continue;
    const std::string said = edit.apply(edited, chance);
    if (said.empty()) continue;
    done += "\n  " + said;
    kind = changes == 1 ? edit.name : "several";
  }
  return kind;
}

void try_changes(const Specimens& specimens, std::uint32_t otherwise) {
  const std::uint32_t from = from_environment("BIJLAGE_DRIFT_FROM", 0);
  const std::uint32_t count = from_environment("BIJLAGE_DRIFT_SEEDS", otherwise);
  std::map<std::string, Count> by_kind;
  for (std::uint32_t seed = from; seed < from + count; ++seed) {
    Chance chance(seed);
    const Specimen& specimen = *specimens[seed % specimens.size()];
    TrackedBook edited(specimen.annex.book, specimen.accounts);
    std::string done;
    const std::string kind = change(edited, chance, done);
    if (kind.empty()) continue;
    const Submission read = extract(edited.book(), specimen.mapping, specimen.origin());
    const auto verdict = specimen.before.judge(edited, read);
    ++by_kind[kind].runs;
    by_kind[kind].wrong += verdict.wrong > 0 ? 1U : 0U;
    by_kind[kind].lost += verdict.lost > 0 ? 1U : 0U;
    if (verdict.silent.empty()) continue;
    std::string all;
    for (const auto& line : verdict.silent) all += "\n    " + line;
    ADD_FAILURE() << "seed " << seed << ": " << specimen.annex.name << done << all
                  << "\n  told:" << told(read.findings);
  }
  if (std::getenv("BIJLAGE_DRIFT_SEEDS") == nullptr) return;  // NOLINT(concurrency-mt-unsafe)
  for (const auto& [kind, counts] : by_kind) {
    std::cout << kind << ": " << counts.runs << " runs, " << counts.wrong
              << " with other figures (told), " << counts.lost << " with fewer (told)\n";
  }
}

TEST(Drift, TheAnnexesAreReadWithoutFindingsBeforeTheyChange) {
  for (const auto& specimen : specimens()) {
    SCOPED_TRACE(specimen->annex.name);
    EXPECT_FALSE(specimen->read.data.observations.empty());
    EXPECT_TRUE(specimen->read.findings.empty()) << told(specimen->read.findings);
  }
}

TEST(Drift, NoChangeOfAnAnnexGivesWrongFiguresOrLosesAnyInSilence) {
  try_changes(specimens(), seeds_in_short);
}

TEST(Drift, NorAnyChangeOfTheSamples) { try_changes(sample_specimens(), seeds_of_samples); }

}  // namespace
}  // namespace bijlage::mapping::test
