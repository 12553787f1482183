#include "package/zip.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/message.hpp"
#include "package/part_name.hpp"
#include "support/zip_builder.hpp"

namespace bijlage::package {
namespace {

using test::zip_of;
using test::ZipPart;

Bytes bytes_of(const std::string& text) { return std::as_bytes(std::span(text)); }

// Content of one part, or the key of the failure on the way there.
std::string content(const std::string& bytes, std::string_view part,
                    const base::Limits& limits = {}) {
  try {
    const Zip zip(bytes_of(bytes), "x.xlsx", limits);
    const ZipEntry* entry = zip.find(part);
    return entry == nullptr ? "not there" : zip.read(*entry);
  } catch (const base::Failure& failure) {
    return failure.message().key;
  }
}

ZipPart part(std::string name, std::string text) {
  ZipPart made;
  made.name = std::move(name);
  made.content = std::move(text);
  return made;
}

TEST(Zip, ReadsStoredAndDeflatedParts) {
  ZipPart packed = part("b.xml", std::string(700'000, 'b') + "end");
  packed.deflated = true;
  const std::string bytes = zip_of({part("a.xml", "aaa"), packed, part("empty", "")});
  EXPECT_EQ(content(bytes, "a.xml"), "aaa");
  EXPECT_EQ(content(bytes, "b.xml"), packed.content);
  EXPECT_EQ(content(bytes, "empty"), "");
  EXPECT_EQ(content(bytes, "c.xml"), "not there");
}

TEST(Zip, ReadsPartsWithDataDescriptorsAndZip64Sizes) {
  ZipPart streamed = part("a.xml", "streamed");
  streamed.descriptor = true;
  streamed.deflated = true;
  ZipPart large = part("b.xml", "large");
  large.zip64 = true;
  const std::string bytes = zip_of({streamed, large});
  EXPECT_EQ(content(bytes, "a.xml"), "streamed");
  EXPECT_EQ(content(bytes, "b.xml"), "large");
}

TEST(Zip, LooksPastBytesBeforeAndBehind) {
  const std::string bytes = zip_of({part("a.xml", "aaa")});
  EXPECT_EQ(content("some header" + bytes, "a.xml"), "aaa");
  EXPECT_EQ(content(bytes + "\r\n\r\n", "a.xml"), "aaa");
  const std::string behind_junk = "junk" + bytes;
  EXPECT_TRUE(Zip::recognise(bytes_of(behind_junk)));
}

TEST(Zip, LooksFarBehindWhatStartsAsAContainer) {
  const std::string bytes = zip_of({part("a.xml", "aaa")});
  const std::string much(200'000, 'x');
  EXPECT_EQ(content(bytes + much, "a.xml"), "aaa");
  EXPECT_EQ(content("header" + bytes + much, "a.xml"), "zip.truncated");
}

TEST(Zip, AContainerWithinOneThatIsCutOffIsNotReadInItsPlace) {
  const std::string inner = zip_of({part("a.xml", "of another document")});
  const std::string outer = zip_of({part("a.xml", "aaa"), part("embedded.xlsx", inner)});
  EXPECT_EQ(content(outer, "a.xml"), "aaa");
  const std::size_t end_of_inner = outer.find(inner) + inner.size();
  EXPECT_EQ(content(outer.substr(0, end_of_inner), "a.xml"), "zip.truncated");
}

TEST(Zip, NamesDifferInCaseAndSlashes) {
  const std::string bytes = zip_of({part("xl\\Workbook.XML", "w"), part("/docProps/app.xml", "d")});
  EXPECT_EQ(content(bytes, "xl/workbook.xml"), "w");
  EXPECT_EQ(content(bytes, "/XL/Workbook.xml"), "w");
  EXPECT_EQ(content(bytes, "docProps/app.xml"), "d");
}

TEST(Zip, RefusesPartsOfOneNameThatDiffer) {
  EXPECT_EQ(content(zip_of({part("a", "1"), part("A", "2")}), "a"), "zip.duplicate-part");
  EXPECT_EQ(content(zip_of({part("a", "1"), part("a", "1")}), "a"), "1");
  EXPECT_EQ(content(zip_of({part("a", "1"), part("a", "2"), part("b", "3")}), "b"), "3");
}

TEST(Zip, ChecksTheChecksum) {
  ZipPart damaged = part("a", "content");
  damaged.crc32 = 12345;
  EXPECT_EQ(content(zip_of({damaged}), "a"), "zip.damaged-part");
  damaged.deflated = true;
  EXPECT_EQ(content(zip_of({damaged}), "a"), "zip.damaged-part");
}

TEST(Zip, HoldsPartsToTheirDeclaredSize) {
  for (const std::uint32_t size : {3U, 50'000U}) {
    ZipPart liar = part("a", "content");
    liar.size = size;
    EXPECT_EQ(content(zip_of({liar}), "a"), "zip.damaged-part") << size;
    liar.deflated = true;
    EXPECT_EQ(content(zip_of({liar}), "a"), "zip.damaged-part") << size;
  }
}

TEST(Zip, RefusesWhatItCannotUnpack) {
  ZipPart odd = part("a", "content");
  odd.method = 12;
  EXPECT_EQ(content(zip_of({odd}), "a"), "zip.unknown-compression");
  odd.method.reset();
  odd.flags = 1;
  EXPECT_EQ(content(zip_of({odd}), "a"), "zip.encrypted-part");
}

TEST(Zip, ATruncatedContainerIsNamedSo) {
  const std::string bytes = zip_of({part("a", std::string(1000, 'x'))});
  EXPECT_EQ(content(bytes.substr(0, 500), "a"), "zip.truncated");
  EXPECT_EQ(content("PK\x03\x04", "a"), "zip.truncated");
}

TEST(Zip, KeepsTheLimits) {
  const std::string bytes = zip_of({part("a", "12345"), part("b", "12345")});
  base::Limits limits;
  limits.entries = 1;
  EXPECT_EQ(content(bytes, "a", limits), "zip.too-large");
  limits = {};
  limits.part_bytes = 4;
  EXPECT_EQ(content(bytes, "a", limits), "zip.part-too-large");
  limits = {};
  limits.inflated_bytes = 9;
  EXPECT_EQ(content(bytes, "a", limits), "zip.too-large");
  limits = {};
  limits.input_bytes = 10;
  EXPECT_EQ(content(bytes, "a", limits), "zip.too-large");
}

TEST(Zip, HoldsWhatIsUnpackedAgainstWhatIsPacked) {
  ZipPart dense = part("a", std::string(10'000, 'a'));
  dense.deflated = true;
  base::Limits limits;
  limits.inflated_free = 9'000;
  limits.inflation_ratio = 2;
  EXPECT_EQ(content(zip_of({dense}), "a", limits), "zip.part-too-large");
  limits.inflation_ratio = 1'000;
  EXPECT_EQ(content(zip_of({dense}), "a", limits), dense.content);
  limits.inflated_free = 10'000;
  limits.inflation_ratio = 1;
  EXPECT_EQ(content(zip_of({dense}), "a", limits), dense.content);
  ZipPart other = dense;
  other.name = "b";
  EXPECT_EQ(content(zip_of({dense, other}), "a", limits), "zip.too-large");
}

TEST(Zip, MayBeFullOfTagsAsFarAsItsSizeExplains) {
  ZipPart dense = part("a", std::string(10'000, 'a'));
  dense.deflated = true;
  const std::string bytes = zip_of({dense, part("b", std::string(10'000, 'b'))});
  base::Limits limits;
  limits.xml_dense_bytes = 20'000;
  const auto most = [&](std::string_view name) {
    const Zip zip(std::as_bytes(std::span(bytes)), "x", limits);
    return zip.most_events(*zip.find(name));
  };
  EXPECT_EQ(most("a"), limits.xml_events);
  limits.xml_dense_bytes = 10'000;
  limits.xml_events_ratio = 1;
  EXPECT_LT(most("a"), 15'300U);  // half of it, and what it is packed into
  EXPECT_EQ(most("b"), 25'000U);  // it is not packed
}

TEST(Zip, RefusesPartsThatShareBytes) {
  const ZipPart first = part("a", "first");
  ZipPart second = part("b", "second");
  second.offset = 0;
  EXPECT_EQ(content(zip_of({first, second}), "a"), "zip.overlapping-parts");
  second.offset = 20;  // within the other's header
  EXPECT_EQ(content(zip_of({first, second}), "a"), "zip.overlapping-parts");
  second.offset = 1'000'000;
  EXPECT_EQ(content(zip_of({first, second}), "a"), "zip.overlapping-parts");
}

TEST(Zip, OnePartListedTwiceIsOnePart) {
  const ZipPart first = part("a", "first");
  ZipPart again = part("A", "first");
  again.offset = 0;
  EXPECT_EQ(content(zip_of({first, again, part("b", "x")}), "a"), "first");
}

TEST(Zip, ABombIsRefusedBeforeItIsUnpacked) {
  ZipPart bomb = part("a", "small");
  bomb.size = 4'000'000'000;
  EXPECT_EQ(content(zip_of({bomb}), "a"), "zip.part-too-large");
}

RC_GTEST_PROP(Zip, GivesBackWhatIsPacked, (std::vector<std::string> contents, bool deflate)) {
  std::vector<ZipPart> parts;
  for (std::size_t i = 0; i < contents.size(); ++i) {
    parts.push_back(part("part" + std::to_string(i), contents[i]));
    parts.back().deflated = deflate;
  }
  const std::string bytes = zip_of(parts);
  for (const ZipPart& one : parts) RC_ASSERT(content(bytes, one.name) == one.content);
}

RC_GTEST_PROP(Zip, SurvivesAnyChange, ()) {
  std::string bytes = zip_of({part("a", "some content"), part("b", "more")});
  const auto changes = *rc::gen::inRange(1, 6);
  for (int i = 0; i < changes; ++i) {
    bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
  }
  const std::string got = content(bytes, "a");
  RC_ASSERT(got == "some content" || got == "not there" || got.starts_with("zip."));
}

TEST(PartName, ResolvesTargets) {
  EXPECT_EQ(resolve_part("xl/workbook.xml", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
  EXPECT_EQ(resolve_part("xl/workbook.xml", "/xl/worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml");
  EXPECT_EQ(resolve_part("xl/worksheets/sheet1.xml", "../comments1.xml"), "xl/comments1.xml");
  EXPECT_EQ(resolve_part("", "xl/workbook.xml"), "xl/workbook.xml");
  EXPECT_EQ(resolve_part("a.xml", "../../b.xml"), "b.xml");
  EXPECT_EQ(resolve_part("xl/workbook.xml", "worksheets\\sheet1.xml"), "xl/worksheets/sheet1.xml");
}

TEST(PartName, KnowsWhereRelationshipsLie) {
  EXPECT_EQ(relationships_part("xl/workbook.xml"), "xl/_rels/workbook.xml.rels");
  EXPECT_EQ(relationships_part(""), "_rels/.rels");
  EXPECT_EQ(percent_decoded("blad%201.xml"), "blad 1.xml");
  EXPECT_EQ(percent_decoded("100%"), "100%");
}

}  // namespace
}  // namespace bijlage::package
