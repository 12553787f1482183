#include "app/inputs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/message.hpp"

namespace bijlage::app {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

class Inputs : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / "bijlage-inputs" / test->name();
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string make(const std::string& name) {
    const fs::path path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path) << "x";
    return path.string();
  }
  std::string folder() const { return folder_.string(); }

 private:
  fs::path folder_;
};

TEST_F(Inputs, AFileIsItselfWhateverItsName) {
  const std::string file = make("notes.docx");
  EXPECT_THAT(list_inputs({file}), ElementsAre(file));
}

TEST_F(Inputs, AFolderIsAllWorkbooksBelowItInOrder) {
  const std::string b = make("b.xlsx");
  const std::string deep = make("a/deep/c.ods");
  const std::string a = make("a.XLS");
  EXPECT_THAT(list_inputs({folder()}), ElementsAre(a, deep, b));
}

TEST_F(Inputs, AFoldersOtherFilesArePassedOver) {
  make("letter.docx");
  make("report.html");
  make("~$a.xlsx");
  make(".~lock.a.xlsx#");
  make(".hidden.xlsx");
  const std::string a = make("a.xlsx");
  EXPECT_THAT(list_inputs({folder()}), ElementsAre(a));
}

TEST_F(Inputs, WhatIsNotThereStaysInTheList) {
  const std::string missing = folder() + "/missing.xlsx";
  EXPECT_THAT(list_inputs({missing, folder()}), ElementsAre(missing, folder()));
}

TEST_F(Inputs, StandardInputIsAFileOfItsOwn) {
  EXPECT_THAT(list_inputs({"-", "-"}), ElementsAre("-"));
}

TEST_F(Inputs, AFileThatIsReachedByTwoNamesCountsOnceUnderTheFirst) {
  const std::string a = make("a.xlsx");
  const std::string link = folder() + "/link.xlsx";
  fs::create_symlink(a, link);
  const std::string dotted = folder() + "/./a.xlsx";
  EXPECT_THAT(list_inputs({dotted, a, link, folder()}), ElementsAre(dotted));
}

TEST_F(Inputs, ArgumentsKeepTheirOrder) {
  const std::string a = make("a.xlsx");
  const std::string b = make("b.xlsx");
  EXPECT_THAT(list_inputs({b, a}), ElementsAre(b, a));
}

TEST_F(Inputs, NoArgumentsAreNoInputs) { EXPECT_THAT(list_inputs({}), IsEmpty()); }

TEST_F(Inputs, OutputOverAnInputIsRefusedUnderAnyName) {
  const std::string a = make("a.xlsx");
  const std::string link = folder() + "/link.xlsx";
  fs::create_symlink(a, link);
  for (const std::string& output : {a, link, folder() + "/./a.xlsx"}) {
    try {
      keep_apart(output, {make("b.xlsx"), a});
      ADD_FAILURE() << output << " was accepted";
    } catch (const base::Failure& failure) {
      EXPECT_EQ(failure.trouble(), base::Trouble::usage);
      EXPECT_EQ(failure.message().key, "app.output-is-input");
    }
  }
}

TEST_F(Inputs, OtherOutputsAreFine) {
  const std::string a = make("a.xlsx");
  EXPECT_NO_THROW(keep_apart(folder() + "/new.xlsx", {a}));
  EXPECT_NO_THROW(keep_apart(make("old.xlsx"), {a}));
  EXPECT_NO_THROW(keep_apart("-", {"-", a}));
  EXPECT_NO_THROW(keep_apart(a, {folder() + "/missing.xlsx"}));
}

}  // namespace
}  // namespace bijlage::app
