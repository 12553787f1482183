#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "base/atomic_file.hpp"
#include "base/file.hpp"
#include "base/message.hpp"
#include "base/removed_on_stop.hpp"
#include "base/sha256.hpp"
#include "base/system_error.hpp"
#include "house/ordinary_user.hpp"

namespace bijlage::base {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
 protected:
  Files() {
    std::string pattern = (fs::temp_directory_path() / "bijlage-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
  }
  ~Files() override { fs::remove_all(folder_); }

  static std::string content(const fs::path& path) { return std::string(InputFile(path).text()); }
  std::ptrdiff_t files_here() const {
    return std::distance(fs::directory_iterator(folder_), fs::directory_iterator());
  }

  fs::path folder_;
};

template <typename Action>
std::string failure_key(Action action) {
  try {
    action();
  } catch (const Failure& failure) {
    return failure.message().key;
  }
  return "no failure";
}

TEST_F(Files, ReadsBackWhatIsWritten) {
  write_file(folder_ / "a.txt", std::string_view("een\0twee", 8));
  EXPECT_EQ(content(folder_ / "a.txt"), std::string_view("een\0twee", 8));
  write_file(folder_ / "a.txt", "");
  EXPECT_EQ(content(folder_ / "a.txt"), "");
  EXPECT_EQ(files_here(), 1);
}

TEST_F(Files, SaysWhyAnInputCannotBeOpened) {
  EXPECT_EQ(failure_key([&] { InputFile(folder_ / "none.xlsx"); }), "input.missing");
  EXPECT_EQ(failure_key([&] { InputFile{folder_}; }), "input.is-directory");
}

TEST_F(Files, ReadsABeginningOfWhatNeverEnds) {
  EXPECT_EQ(read_beginning("/dev/zero", 5), std::string(5, '\0'));
  write_file(folder_ / "a.txt", "abc");
  EXPECT_EQ(read_beginning(folder_ / "a.txt", 2), "ab");
  EXPECT_EQ(read_beginning(folder_ / "a.txt", 5), "abc");
  EXPECT_EQ(failure_key([&] { read_beginning(folder_ / "none", 1); }), "input.missing");
}

TEST_F(Files, AreNotLeftBehindHalfWrittenByAKill) {
  const Descriptor nameless(::open(folder_.c_str(), O_RDWR | O_TMPFILE, 0600));
  if (!nameless.is_open()) GTEST_SKIP() << "this file system has no files without a name";
  EXPECT_EXIT(
      {
        AtomicFile file(folder_ / "a.txt");
        file.write(std::string_view("half"));
        ::raise(SIGKILL);
      },
      testing::KilledBySignal(SIGKILL), "");
  EXPECT_EQ(files_here(), 0);
}

TEST_F(Files, ThatAreLookedAfterGoWhenTheProgramIsAskedToStop) {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    write_file(folder_ / "kept", "");
    write_file(folder_ / "half", "");
    EXPECT_EXIT(
        {
          remove_files_on_stop();
          const RemovedOnStop half((folder_ / "half").string());
          { const RemovedOnStop kept((folder_ / "kept").string()); }
          ::raise(signal);
        },
        testing::KilledBySignal(signal), "");
    EXPECT_TRUE(fs::exists(folder_ / "kept"));
    EXPECT_FALSE(fs::exists(folder_ / "half"));
  }
}

TEST_F(Files, ASignalThatIsIgnoredStaysSo) {
  EXPECT_EXIT(
      {
        ::signal(SIGHUP, SIG_IGN);  // as nohup does
        remove_files_on_stop();
        ::raise(SIGHUP);
        ::_exit(7);
      },
      testing::ExitedWithCode(7), "");
}

TEST(SystemReason, IsOfOurOwnWordsForWhatPeopleMeet) {
  EXPECT_EQ(system_reason(ENOSPC), "@system.disk-full");
  EXPECT_EQ(system_reason(EMFILE), "@system.too-many-open");
  EXPECT_NE(system_reason(EOWNERDEAD), "") << "rare";
}

TEST_F(Files, EndsWhatNeverEnds) {
  EXPECT_EQ(failure_key([] { InputFile("/dev/zero"); }), "input.too-long-a-stream");
}

TEST_F(Files, SaysThatAnInputMayNotBeRead) {
  const house::AsOrdinaryUser ordinary(folder_);
  write_file(folder_ / "secret", "x");
  fs::permissions(folder_ / "secret", fs::perms::none);
  EXPECT_EQ(failure_key([&] { InputFile(folder_ / "secret"); }), "input.not-permitted");
}

TEST_F(Files, WhatIsLetGoOfAnInputIsStillThere) {
  std::string content;
  for (int i = 0; content.size() < (std::size_t{40} << 20U); ++i) content += std::to_string(i);
  write_file(folder_ / "large", content);
  const InputFile input(folder_ / "large");
  EXPECT_EQ(sha256_hex(input), sha256_hex(std::as_bytes(std::span(content))));
  input.let_go();
  EXPECT_EQ(input.text(), content);
  write_file(folder_ / "small", "abc");
  const InputFile small(folder_ / "small");
  small.let_go();
  EXPECT_EQ(small.text(), "abc");
  EXPECT_EQ(sha256_hex(small), sha256_hex(std::as_bytes(std::span("abc", 3))));
}

TEST_F(Files, AnInputFileCanBeMoved) {
  write_file(folder_ / "a", "abc");
  InputFile first(folder_ / "a");
  const InputFile second(std::move(first));
  EXPECT_EQ(second.text(), "abc");
}

TEST_F(Files, NothingAppearsWithoutCommit) {
  {
    AtomicFile file(folder_ / "a");
    file.write("half");
  }
  EXPECT_EQ(files_here(), 0);
}

TEST_F(Files, AnOldFileStaysUntilCommit) {
  write_file(folder_ / "a", "old");
  AtomicFile file(folder_ / "a");
  file.write("new");
  EXPECT_EQ(content(folder_ / "a"), "old");
  file.commit();
  EXPECT_EQ(content(folder_ / "a"), "new");
}

TEST_F(Files, FollowsASymbolicLink) {
  write_file(folder_ / "real", "old");
  fs::create_symlink("real", folder_ / "link");
  write_file(folder_ / "link", "new");
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(content(folder_ / "real"), "new");
  fs::create_symlink("later", folder_ / "dangling");
  write_file(folder_ / "dangling", "made");
  EXPECT_EQ(content(folder_ / "later"), "made");
}

TEST_F(Files, PermissionsFollowTheUmaskOrTheOldFile) {
  const mode_t before = ::umask(027);
  write_file(folder_ / "new", "x");
  ::umask(before);
  EXPECT_EQ(fs::status(folder_ / "new").permissions(), static_cast<fs::perms>(0640));
  fs::permissions(folder_ / "new", static_cast<fs::perms>(0604));
  write_file(folder_ / "new", "y");
  EXPECT_EQ(fs::status(folder_ / "new").permissions(), static_cast<fs::perms>(0604));
}

TEST_F(Files, WhatWasWrittenCanBeChangedBeforeItAppears) {
  AtomicFile file(folder_ / "a");
  ASSERT_TRUE(file.can_rewrite());
  file.write("size: ? bytes");
  file.rewrite(6, "9");
  file.write(", done");
  file.commit();
  EXPECT_EQ(content(folder_ / "a"), "size: 9 bytes, done");
}

TEST_F(Files, ADeviceIsWrittenToDirectly) {
  EXPECT_FALSE(AtomicFile("/dev/null").can_rewrite());
  write_file("/dev/null", "gone");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(Files, ALongNameIsNoObstacle) {
  const std::string longest(255, 'n');
  write_file(folder_ / longest, "x");
  EXPECT_EQ(content(folder_ / longest), "x");
}

TEST_F(Files, SaysWhyAnOutputCannotBeWritten) {
  EXPECT_EQ(failure_key([&] { write_file(folder_, "x"); }), "output.is-directory");
  EXPECT_EQ(failure_key([&] { write_file(folder_ / "no" / "a", "x"); }), "output.no-folder");
  EXPECT_EQ(failure_key([&] { write_file("/dev/full", "x"); }), "output.no-room");
}

TEST_F(Files, AReadOnlyFolderOrFileIsLeftAlone) {
  const house::AsOrdinaryUser ordinary(folder_);
  write_file(folder_ / "a", "old");
  fs::permissions(folder_ / "a", fs::perms::owner_read);
  EXPECT_EQ(failure_key([&] { write_file(folder_ / "a", "new"); }), "output.not-permitted");
  fs::permissions(folder_, fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_EQ(failure_key([&] { write_file(folder_ / "b", "new"); }), "output.not-permitted");
  fs::permissions(folder_, fs::perms::owner_all);
  EXPECT_EQ(content(folder_ / "a"), "old");
  EXPECT_EQ(files_here(), 1);
}

TEST(Sha256, KnowsTheStandardsExample) {
  EXPECT_EQ(sha256_hex(std::as_bytes(std::span("abc", 3))),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex({}), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

}  // namespace
}  // namespace bijlage::base
