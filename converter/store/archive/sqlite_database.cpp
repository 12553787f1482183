#include "store/archive/sqlite_database.hpp"

#include <sqlite3.h>

#include <filesystem>
#include <optional>
#include <utility>

#include "base/file.hpp"
#include "base/message.hpp"
#include "base/system_error.hpp"
#include "store/archive/new_file.hpp"

namespace bijlage::store::archive {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_bytes{"SQLite format 3\0", 16};  // sqlite.org/fileformat, 1.3.1
constexpr int application_id = 0x42494A4C;                        // "BIJL" (the same, 1.3.12)
constexpr int longest_wait = 5000;                                // milliseconds
// For writing, to hold the index of millions of observations while they are added.
constexpr const char* cache_for_writing = "PRAGMA cache_size = -262144";  // KiB
constexpr const char* cache_for_reading = "PRAGMA cache_size = -65536";
// A file that nobody sees yet needs no way back.
constexpr const char* quick =
    "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF";

struct Closer {
  // Takes back what is not committed.
  void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
};

class SqliteDatabase;

class SqliteStatement : public Statement {
 public:
  SqliteStatement(const SqliteDatabase& database, sqlite3_stmt* statement)
      : database_(database), statement_(statement) {}
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;
  ~SqliteStatement() override { sqlite3_finalize(statement_); }

  Statement& give(std::int64_t number) override {
    check(sqlite3_bind_int64(statement_, parameter(), number));
    return *this;
  }
  Statement& give(std::string_view text) override {
    const char* bytes = text.empty() ? "" : text.data();
    check(sqlite3_bind_text(statement_, parameter(), bytes, static_cast<int>(text.size()),
                            SQLITE_STATIC));
    return *this;
  }
  Statement& give_nothing() override {
    check(sqlite3_bind_null(statement_, parameter()));
    return *this;
  }

  bool next() override {
    const int code = sqlite3_step(statement_);
    runs_ = code == SQLITE_ROW;
    if (runs_) return true;
    sqlite3_reset(statement_);
    given_ = 0;
    if (code != SQLITE_DONE) check(code);
    return false;
  }
  std::int64_t number(int column) override { return sqlite3_column_int64(statement_, column); }
  std::string_view text(int column) override {
    const unsigned char* bytes = sqlite3_column_text(statement_, column);
    if (bytes == nullptr) return {};
    return {reinterpret_cast<const char*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }
  bool is_nothing(int column) override {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
  }

 private:
  void check(int code) const;
  // SQLite counts parameters from 1. Whoever asks anew before the last row is done with the old.
  int parameter() {
    if (runs_) {
      sqlite3_reset(statement_);
      runs_ = false;
      given_ = 0;
    }
    return ++given_;
  }

  const SqliteDatabase& database_;
  sqlite3_stmt* statement_;
  int given_ = 0;
  bool runs_ = false;
};

class SqliteDatabase : public Database {
 public:
  SqliteDatabase(std::string file, Access access) : name_(std::move(file)), access_(access) {
    const bool there = fs::exists(name_);
    if (there || access == Access::reading) {
      look_at_file();
    } else {
      made_.emplace(name_);
    }
    open(made_ ? made_->path() : name_);
    run(access == Access::writing ? cache_for_writing : cache_for_reading);
    if (made_) run(quick);
    if (made_) made_->opened();
    begin();
  }
  explicit SqliteDatabase(HiddenFile& scratch) : name_(scratch.path()), access_(Access::writing) {
    open(name_);
    run(cache_for_writing);
    run(quick);
    scratch.take_name_away();
    begin();
  }
  std::unique_ptr<Statement> prepare(std::string_view sql) override {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(connection_.get(), sql.data(), static_cast<int>(sql.size()),
                             &statement, nullptr));
    return std::make_unique<SqliteStatement>(*this, statement);
  }
  void run(const std::string& sql) override {
    check(sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr));
  }
  int version() override {
    if (value_of("PRAGMA application_id") == application_id) {
      return static_cast<int>(value_of("PRAGMA user_version"));
    }
    // Without anything in it, it can become one. A file to read has been made by somebody.
    const bool empty = value_of("SELECT count(*) FROM sqlite_master") == 0;
    if (!empty || access_ == Access::reading) fail("archive.not-one");
    return 0;
  }
  void set_version(int version) override {
    run("PRAGMA application_id = " + std::to_string(application_id) +
        "; PRAGMA user_version = " + std::to_string(version));
  }
  void commit() override {
    run("COMMIT");
    connection_.reset();
    if (made_) made_->appear();
  }
  const std::string& name() const override { return name_; }
  Access access() const override { return access_; }

  void check(int code) const {
    switch (code & 0xFF) {  // an extended result code has more above
      case SQLITE_OK:
      case SQLITE_ROW:
      case SQLITE_DONE:
        return;
      case SQLITE_NOTADB:
        fail("archive.not-one");
      case SQLITE_CORRUPT:
        fail("archive.damaged");
      case SQLITE_BUSY:
      case SQLITE_LOCKED:
        fail("archive.in-use");
      case SQLITE_FULL:
        fail("output.no-room");
      case SQLITE_READONLY:
      case SQLITE_PERM:
      case SQLITE_CANTOPEN:
        fail(access_ == Access::writing ? "archive.not-writable" : "archive.cannot-open");
      default:
        fail("archive.cannot-use");
    }
  }

 private:
  // What is wrong with it, as of any other input, before it is opened.
  void look_at_file() const {
    std::string begins;
    try {
      begins = base::read_beginning(name_, first_bytes.size());
    } catch (const base::Failure& failure) {
      throw base::Failure(trouble(), failure.message());
    }
    const bool empty_to_fill = begins.empty() && access_ == Access::writing;
    if (!empty_to_fill && begins != first_bytes) fail("archive.not-one");
  }
  // Also for reading with permission to write, where there is: what was left half-way by a program
  // that was killed can then be taken back. SQLite falls back to reading itself.
  void open(const std::string& path) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE |
                      SQLITE_OPEN_NOMUTEX;  // one thread uses it
    // No "file:" names: the path is one.
    const fs::path plain = fs::path(path).is_absolute() ? fs::path(path) : fs::path(".") / path;
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(plain.c_str(), &opened, flags, nullptr);
    connection_.reset(opened);
    check(code);
    sqlite3_busy_timeout(opened, longest_wait);
    if (access_ == Access::writing && sqlite3_db_readonly(opened, "main") == 1) {
      fail("archive.not-writable");
    }
  }
  void begin() { run(access_ == Access::writing ? "BEGIN IMMEDIATE" : "BEGIN"); }
  std::int64_t value_of(const char* sql) {
    const auto statement = prepare(sql);
    const bool there = statement->next();
    return there ? statement->number(0) : 0;
  }
  base::Trouble trouble() const {
    return access_ == Access::writing ? base::Trouble::output : base::Trouble::input;
  }
  [[noreturn]] void fail(const char* key) const {
    std::string reason;
    if (connection_ != nullptr) {
      const int error = sqlite3_system_errno(connection_.get());
      reason = error != 0 ? base::system_reason(error) : sqlite3_errmsg(connection_.get());
    }
    throw base::Failure(trouble(), {key, {{"file", name_}, {"reason", reason}}});
  }

  std::string name_;
  Access access_;
  std::optional<NewFile> made_;
  std::unique_ptr<sqlite3, Closer> connection_;
};

void SqliteStatement::check(int code) const { database_.check(code); }

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& file, Access access) {
  return std::make_unique<SqliteDatabase>(file, access);
}

std::unique_ptr<Database> open_scratch(HiddenFile& file) {
  return std::make_unique<SqliteDatabase>(file);
}

}  // namespace bijlage::store::archive
