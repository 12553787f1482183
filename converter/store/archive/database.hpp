#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

/// The archive of vintages: every observation that was submitted or answered, under the vintage it
/// was given in. What is asked of a database, so that the archive's own SQL is written once: a kind
/// of database is one file that makes these two classes, and one line in `open_database`.
namespace bijlage::store::archive {

enum class Access : std::uint8_t { reading, writing };

/// A sentence of SQL, prepared. Parameters are `$1`, `$2`, … and are given in that order; columns
/// are counted from 0.
class Statement {
 public:
  Statement() = default;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  virtual ~Statement() = default;

  /// Give the next parameter its value. A text must live until the sentence has run.
  virtual Statement& give(std::int64_t number) = 0;
  virtual Statement& give(std::string_view text) = 0;
  virtual Statement& give_nothing() = 0;
  /// The next row. False after the last: the sentence can then be given parameters anew.
  virtual bool next() = 0;
  /// Of the row; texts live until the next.
  virtual std::int64_t number(int column) = 0;
  virtual std::string_view text(int column) = 0;
  virtual bool is_nothing(int column) = 0;

  /// To its end, for what gives no rows.
  void run() {
    while (next()) {
    }
  }
};

/// A connection. All that is asked of it stands in one transaction, so that it sees one state, and
/// leaves nothing behind unless `commit` says so.
///
/// Every failure is a `base::Failure`: Trouble::output for one opened for writing, Trouble::input
/// for one opened for reading, with keys `archive.…` that say what to do.
class Database {
 public:
  Database() = default;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  virtual ~Database() = default;

  virtual std::unique_ptr<Statement> prepare(std::string_view sql) = 0;
  /// Sentences that ask for nothing, with `;` between them.
  virtual void run(const std::string& sql) = 0;
  /// Of its tables; 0: it has none yet.
  virtual int version() = 0;
  virtual void set_version(int version) = 0;
  /// Makes all of it so. Ends the connection: nothing can be asked afterwards.
  virtual void commit() = 0;

  /// As the user named it, for messages.
  virtual const std::string& name() const = 0;
  virtual Access access() const = 0;
};

/// Begins a transaction with the database that a location stands for: the path of an SQLite file.
/// For writing, a file that is not there is made, and appears at `commit`.
std::unique_ptr<Database> open_database(const std::string& location, Access access);

}  // namespace bijlage::store::archive
