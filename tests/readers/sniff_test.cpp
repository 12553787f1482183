#include "readers/sniff.hpp"

#include <gtest/gtest.h>

#include "readers/reading.hpp"

namespace bijlage::readers {
namespace {

using test::zip_of;
using test::ZipPart;

FileKind kind(const std::string& bytes) {
  return sniff(std::as_bytes(std::span(bytes)), "x", base::Limits{});
}

std::string zip_with(const std::string& name, const std::string& content = "x") {
  ZipPart part;
  part.name = name;
  part.content = content;
  return zip_of({part});
}

TEST(Sniff, KnowsFilesByTheirContent) {
  using namespace std::string_literals;
  EXPECT_EQ(kind(""), FileKind::empty);
  EXPECT_EQ(kind(test::Xlsx().sheet("a", "").bytes()), FileKind::xlsx);
  EXPECT_EQ(kind(zip_with("xl/workbook.bin")), FileKind::xlsb);
  EXPECT_EQ(kind(zip_with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
            FileKind::ods);
  EXPECT_EQ(kind(zip_with("word/document.xml")), FileKind::word);
  EXPECT_EQ(kind(zip_with("ppt/presentation.xml")), FileKind::slides);
  EXPECT_EQ(kind(zip_with("Index/Document.iwa")), FileKind::numbers);
  EXPECT_EQ(kind(zip_with("readme.txt")), FileKind::other_zip);
  EXPECT_EQ(kind("%PDF-1.7\n"), FileKind::pdf);
  EXPECT_EQ(kind("\x09\x08\x10\x00"s + std::string(20, '\0')), FileKind::xls);
  EXPECT_EQ(kind("ID;PWXL;N;E\nP;PGeneral\n"), FileKind::sylk);
  EXPECT_EQ(kind("maand;bezoekers\njanuari;1.043\n"), FileKind::text);
  EXPECT_EQ(kind("\xFF\xFEm\0"s), FileKind::text);
  EXPECT_EQ(kind("m\0;\0n\0"s), FileKind::text);
  EXPECT_EQ(kind("ID;Provincie\n1;Limburg\n"), FileKind::text);
  EXPECT_EQ(kind("<18 jaar;5\n"), FileKind::text);
  EXPECT_EQ(kind("\xFF\xFE\x01\0"s), FileKind::unknown);
  EXPECT_EQ(kind("\x89PNG\r\n"), FileKind::picture);
  EXPECT_EQ(kind("TABLE\r\n0,1\r\n\"EXCEL\"\r\n"), FileKind::dif);
  EXPECT_EQ(kind("TABLE\n1;2\n"), FileKind::text);
  EXPECT_EQ(kind("\x1F\x8B\x08"), FileKind::packed_file);
  EXPECT_EQ(kind("maand;bezoekers\njanu\x01"
                 "ari;1.043\n"),
            FileKind::text);
  EXPECT_EQ(kind(std::string(50, '\x01')), FileKind::unknown);
}

TEST(Sniff, KnowsMarkup) {
  using namespace std::string_literals;
  EXPECT_EQ(kind("\xEF\xBB\xBF \n<HTML><table>"), FileKind::html);
  EXPECT_EQ(kind("\xFF\xFE<\0t\0a\0b\0l\0e\0>\0"s), FileKind::html);
  EXPECT_EQ(
      kind("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>"),
      FileKind::xml_spreadsheet);
  EXPECT_EQ(kind("<html xmlns:x='urn:schemas-microsoft-com:office:spreadsheet'>"), FileKind::html);
  EXPECT_EQ(kind("<office:document>"), FileKind::flat_ods);
  EXPECT_EQ(kind("<root/>"), FileKind::other_xml);
}

TEST(Sniff, KnowsExcelsLockFiles) {
  std::string lock(165, ' ');
  lock[0] = 4;
  lock.replace(1, 4, "naam");
  lock[55] = 4;
  lock[56] = '\0';
  EXPECT_EQ(kind(lock), FileKind::lock_file);
  EXPECT_EQ(kind(lock + "\x01\x02\x03\x04\x05\x06"), FileKind::lock_file);  // on a Mac
}

TEST(Sniff, EveryOtherFormatIsNamedToTheReader) {
  EXPECT_EQ(failure(""), "input.is-empty");
  EXPECT_EQ(failure("ID;PWXL;N;E\nC;Y1;X1;K1\nE\n"), "input.is-sylk");
  EXPECT_EQ(failure(zip_with("xl/workbook.bin")), "xlsx.no-workbook");
  EXPECT_EQ(failure(zip_with("readme.txt")), "input.is-archive");
  EXPECT_EQ(failure("TABLE\n0,1\n\"\"\n"), "input.is-dif");
  EXPECT_EQ(failure("\x1F\x8B\x08"), "input.is-packed");
  EXPECT_EQ(failure(std::string(50, '\x01')), "input.no-workbook");
  EXPECT_EQ(failure(zip_with("[Content_Types].xml", "<Types/>")), "xlsx.no-workbook");
}

TEST(Sniff, ATruncatedWorkbookIsNamedSo) {
  const std::string bytes = test::Xlsx().sheet("a", "").bytes();
  EXPECT_EQ(failure(bytes.substr(0, bytes.size() / 2)), "zip.truncated");
}

}  // namespace
}  // namespace bijlage::readers
