#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include "archive_library.hpp"
#include "store/archive/add.hpp"
#include "store/archive/difference.hpp"
#include "store/archive/life.hpp"
#include "store/archive/vintages.hpp"

namespace bijlage::store::archive {
namespace {

namespace fs = std::filesystem;
using testing::ArchiveFolder;
using ::testing::ElementsAre;
using testing::failure_of;
using ::testing::IsEmpty;
using testing::months;

std::vector<std::string> names_of(const ArchiveFolder& archive) {
  std::vector<std::string> names;
  for (const auto& vintage : vintages(*archive.read())) names.push_back(vintage.name);
  return names;
}

std::vector<std::string> keys_of(const FigureLives& lives) {
  std::vector<std::string> keys;
  for (const auto& life : lives.figures) keys.push_back(life.key);
  return keys;
}

FigureLives shown(const ArchiveFolder& archive, std::string_view key, std::size_t most = 50) {
  return find_figures(*archive.read(), parse_figure_key(key), most);
}

std::vector<Change> changes(const ArchiveFolder& archive, const std::string& before,
                            const std::string& after) {
  const auto opened = archive.read();
  const auto all = vintages(*opened);
  return changes_between(*opened, *find_vintage(all, before), *find_vintage(all, after));
}

TEST(Archive, KeepsAllOfAnObservation) {
  const ArchiveFolder archive;
  auto data = testing::dataset();
  auto& obs = testing::add(data, "B10", "2018-06", base::Decimal::parse("5853.5"), "5.853,5*");
  obs.status = model::ObsStatus::provisional;
  auto& detail = data.detail_of(data.observations[0]);
  detail.covered = calendar::Period::parse_sdmx("2018-06-01/P19D")->days;
  detail.attributes = {{"Inhoud \"project\"", "Chat"}};
  data.notes.push_back({"*", "tot 19 juni 2018", {}, true});
  detail.notes = {0};
  archive.add("sv-532", "2018-07-05", data);

  const auto lives = shown(archive, "visits[platform=depressiehulp, 2018-06]");
  ASSERT_EQ(lives.figures.size(), 1U);
  const auto& life = lives.figures[0];
  EXPECT_EQ(life.model, "BIJLAGE:ONLINEHULP");
  EXPECT_EQ(life.frequency, "M");
  ASSERT_EQ(life.told.size(), 1U);
  const Told& told = life.told[0];
  EXPECT_EQ(told.vintage + " " + told.date, "sv-532 2018-07-05");
  EXPECT_EQ(told.value + told.unit + told.status, "5853.5NRP");
  EXPECT_EQ(told.first_day + " " + told.last_day, "2018-06-01 2018-06-19");
  EXPECT_EQ(told.comment, "* tot 19 juni 2018");
  EXPECT_EQ(told.file + told.sha256 + told.sheet + told.cell, "depressiehulp.xlsxabcBezoekB10");
  EXPECT_EQ(told.text + told.mapping, "5.853,5*maand");
  EXPECT_EQ(told.attributes, R"({"INHOUD_PROJECT":"Chat"})");
}

TEST(Archive, ListsVintagesByDateNotByWhenTheyWereAdded) {
  const ArchiveFolder archive;
  archive.add("later", "2022-12-22", months({1, 2}));
  archive.add("earlier", "2018-07-05", months({1}));
  archive.add("same day", "2022-12-22", months({1}));
  EXPECT_THAT(names_of(archive), ElementsAre("earlier", "later", "same day"));
  const auto all = vintages(*archive.read());
  EXPECT_EQ(all[1].observations(), 2);
  EXPECT_EQ(all[1].files.at(0).sha256, "abc");
}

TEST(Archive, RefusesAVintageThatItHasUnlessItIsToBeReplaced) {
  const ArchiveFolder archive;
  archive.add("sv-1", "2018-07-05", months({1, 2, 3}));
  EXPECT_EQ(failure_of([&] { archive.add("sv-1", "2019-07-05", months({9})); }),
            "archive.vintage-known");
  EXPECT_EQ(vintages(*archive.read()).at(0).observations(), 3);
  archive.add("sv-1", "2019-07-05", months({9}), true);
  EXPECT_EQ(vintages(*archive.read()).at(0).observations(), 1);
  const auto lives = shown(archive, "visits");
  ASSERT_EQ(lives.figures.size(), 1U);
  EXPECT_EQ(lives.figures[0].told.at(0).value, "9");
}

TEST(Archive, HasNothingOfWhatWasNotCommitted) {
  const ArchiveFolder archive;
  const auto half_way = [&] { add(*archive.write(), {"half", calendar::Date(), "1.0"}, {}); };
  half_way();
  EXPECT_TRUE(fs::is_empty(archive.folder()));
  archive.add("whole", "2018-07-05", months({1}));
  half_way();
  EXPECT_THAT(names_of(archive), ElementsAre("whole"));
}

// A process that is killed in the middle of a vintage that does not fit in its memory.
void kill_half_way(const ArchiveFolder& archive) {
  const pid_t child = fork();
  if (child == 0) {
    auto data = months({});
    for (int i = 0; i < 5000; ++i) {
      testing::add(data, "A" + std::to_string(i + 1), "2018-01", i, "raw " + std::to_string(i),
                   {"visits", {"p" + std::to_string(i), ""}});
    }
    const auto opened = archive.write();
    opened->run("PRAGMA cache_size = 10");
    add(*opened, {"half", calendar::Date(), "1.0"}, {&data});
    raise(SIGKILL);
  }
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status));
}

TEST(Archive, IsAsItWasWhenAnAddIsKilledHalfWay) {
  const ArchiveFolder archive;
  archive.add("whole", "2018-07-05", months({1}));
  const auto size = fs::file_size(archive.path());
  kill_half_way(archive);
  EXPECT_GT(fs::file_size(archive.path()), size) << "nothing was on the disk yet";
  EXPECT_THAT(names_of(archive), ElementsAre("whole"));
  EXPECT_EQ(fs::file_size(archive.path()), size);
  EXPECT_EQ(shown(archive, "visits").figures.size(), 1U);
  archive.add("next", "2018-07-06", months({2}));
  EXPECT_THAT(names_of(archive), ElementsAre("whole", "next"));
}

TEST(Archive, DoesNotAppearWhenItsFirstAddIsKilledHalfWay) {
  const ArchiveFolder archive;
  kill_half_way(archive);
  EXPECT_FALSE(fs::exists(archive.path()));
  archive.add("first", "2018-07-06", months({2}));
  EXPECT_THAT(names_of(archive), ElementsAre("first"));
}

TEST(Archive, KeepsDatasetsOfOtherModelsApart) {
  const ArchiveFolder archive;
  model::Model other = testing::model();
  other.id = "OTHER";
  model::Dataset theirs(other);
  theirs.files = testing::dataset().files;
  theirs.intern_sheet("Blad");
  testing::add(theirs, "A1", "2018-01", 7, "7", {"visits", {"tejo", ""}});
  const auto ours = months({5});
  const auto opened = archive.write();
  add(*opened, {"both", calendar::Date(), "1.0"}, {&ours, &theirs});
  opened->commit();
  const auto lives = shown(archive, "visits[platform=tejo, 2018-01]");
  ASSERT_EQ(lives.figures.size(), 2U);
  EXPECT_EQ(lives.figures[0].model + lives.figures[0].told.at(0).value, "BIJLAGE:ONLINEHULP5");
  EXPECT_EQ(lives.figures[1].model + lives.figures[1].told.at(0).value, "BIJLAGE:OTHER7");
}

TEST(ArchiveShow, GivesTheLifeOfAFigure) {
  const ArchiveFolder archive;
  archive.add("second", "2019-07-05", months({10, 21}));
  archive.add("first", "2018-07-05", months({10, 20}));
  const auto lives = shown(archive, "visits[platform=tejo, 2018-02]");
  ASSERT_EQ(lives.figures.size(), 1U);
  const auto& told = lives.figures[0].told;
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[0].vintage + told[0].value, "first20");
  EXPECT_EQ(told[1].vintage + told[1].value, "second21");
}

TEST(ArchiveShow, GivesAllThatMatchPartOfAKeyUpToABound) {
  const ArchiveFolder archive;
  archive.add("a", "2018-07-05", months({1, 2, 3}));
  archive.add("b", "2018-07-06", months({4, 5}, {"visits", {"tejo", "18-24"}}));
  archive.add("c", "2018-07-07", months({6}, {"subsidy", {"", ""}}));
  const auto keys = [&](std::string_view key) { return keys_of(shown(archive, key)); };
  EXPECT_THAT(
      keys("visits[platform=tejo, 2018-01]"),
      ElementsAre("visits[platform=tejo, 2018-01]", "visits[age=18-24, platform=tejo, 2018-01]"));
  EXPECT_THAT(keys("visits[age=_Z, 2018-02..2018-03]"),
              ElementsAre("visits[platform=tejo, 2018-02]", "visits[platform=tejo, 2018-03]"));
  EXPECT_THAT(keys("visits[age=*, 2018-02]"),
              ElementsAre("visits[age=18-24, platform=tejo, 2018-02]"));
  EXPECT_THAT(keys("*[2018-01]").size(), 3U);
  EXPECT_THAT(keys("*[age=18-24|_Z, 2018-01]").size(), 3U);
  EXPECT_THAT(keys("subsidy"), ElementsAre("subsidy[2018-01]"));
  EXPECT_THAT(keys("visits[platform=other]"), IsEmpty());
  EXPECT_THAT(keys("visits[2018]"), IsEmpty());
  const auto bounded = shown(archive, "visits", 2);
  EXPECT_EQ(bounded.figures.size(), 2U);
  EXPECT_TRUE(bounded.more);
  EXPECT_FALSE(shown(archive, "visits", 5).more);
}

TEST(ArchiveDiff, TellsWhatIsNewGoneAndChanged) {
  const ArchiveFolder archive;
  archive.add("a", "2018-07-05", months({1, 2, 3, std::nullopt}));
  auto later = months({1, 5});
  testing::add(later, "B4", "2018-04", 8, "8", {"visits", {"tejo", ""}});
  testing::add(later, "B5", "2018-05", 9, "9", {"visits", {"tejo", ""}});
  archive.add("b", "2019-07-05", later);
  const auto found = changes(archive, "a", "b");
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].key, "visits[platform=tejo, 2018-02]");
  EXPECT_THAT(found[0].before, ElementsAre(GivenValue{"2", "", ""}));
  EXPECT_THAT(found[0].after, ElementsAre(GivenValue{"5", "", ""}));
  EXPECT_THAT(found[1].after, IsEmpty());
  EXPECT_THAT(found[2].before, ElementsAre(GivenValue{}));
  EXPECT_THAT(found[3].before, IsEmpty());
  EXPECT_THAT(changes(archive, "a", "a"), IsEmpty());
}

TEST(ArchiveDiff, TakesAFigureThatIsGivenTwiceAsOneWithTwoValues) {
  const ArchiveFolder archive;
  const model::Series series{"visits", {"tejo", ""}};
  auto twice = months({1});
  testing::add(twice, "C1", "2018-01", 2, "2", series);
  testing::add(twice, "D1", "2018-01", 1, "1", series);
  archive.add("a", "2018-07-05", twice);
  archive.add("b", "2019-07-05", months({1}));
  const auto found = changes(archive, "a", "b");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].before, ElementsAre(GivenValue{"1", "", ""}, GivenValue{"2", "", ""}));
}

TEST(ArchiveFile, ThatIsNoneIsRefused) {
  const ArchiveFolder archive;
  const auto reading = [&] { return failure_of([&] { archive.read(); }); };
  const auto writing = [&] { return failure_of([&] { archive.write(); }); };
  EXPECT_EQ(reading(), "input.missing");
  std::ofstream(archive.path()) << "This is a text of some length, but no archive at all.";
  EXPECT_EQ(reading(), "archive.not-one");
  EXPECT_EQ(writing(), "archive.not-one");
  std::ofstream(archive.path(), std::ios::trunc) << "SQLite format 3" << '\0' << "but no more";
  EXPECT_EQ(reading(), "archive.not-one");
  std::ofstream(archive.path(), std::ios::trunc).flush();
  EXPECT_EQ(reading(), "archive.not-one");
  EXPECT_EQ(writing(), "none");  // as `mktemp` makes it
}

TEST(ArchiveFile, ThatIsCutOffIsDamaged) {
  const ArchiveFolder archive;
  archive.add("a", "2018-07-05", months({1, 2, 3}));
  fs::resize_file(archive.path(), fs::file_size(archive.path()) / 2);
  EXPECT_EQ(failure_of([&] { vintages(*archive.read()); }), "archive.damaged");
  EXPECT_EQ(failure_of([&] { archive.add("b", "2018-07-06", months({1})); }), "archive.damaged");
}

TEST(ArchiveFile, OfANewerProgramIsRefused) {
  const ArchiveFolder archive;
  const auto opened = archive.write();
  opened->set_version(99);
  opened->commit();
  EXPECT_EQ(failure_of([&] { archive.read(); }), "archive.newer");
  EXPECT_EQ(failure_of([&] { archive.write(); }), "archive.newer");
}

TEST(ArchiveFile, OfAnOlderProgramIsBroughtUpToDate) {
  const ArchiveFolder archive;
  archive.add("a", "2018-07-05", months({1}));
  std::vector<const char*> steps(migrations().begin(), migrations().end());
  steps.push_back("ALTER TABLE vintage ADD COLUMN remark TEXT; UPDATE vintage SET remark = 'old'");
  const auto opened = open_archive(archive.path(), Access::reading, steps);
  const auto remark = opened->prepare("SELECT remark FROM vintage");
  ASSERT_TRUE(remark->next());
  EXPECT_EQ(remark->text(0), "old");
  EXPECT_EQ(opened->version(), static_cast<int>(steps.size()));
}

TEST(ArchiveFile, OnAServerIsRefusedWithoutRepeatingItsPassword) {
  try {
    open_archive("postgresql://user:secret@host/db", Access::reading);
    FAIL();
  } catch (const base::Failure& failure) {
    EXPECT_EQ(failure.message(), (base::Message{"archive.no-servers", {}}));
  }
}

}  // namespace
}  // namespace bijlage::store::archive
