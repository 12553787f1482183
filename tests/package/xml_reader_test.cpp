#include "package/xml_reader.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/message.hpp"

namespace bijlage::package {
namespace {

// Hands out a text in pieces of a few bytes, so that everything gets cut somewhere.
class SmallPieces : public ByteSource {
 public:
  SmallPieces(std::string_view text, std::size_t size)
      : rest_(std::as_bytes(std::span(text))), size_(size) {}
  Bytes next() override {
    const Bytes piece = rest_.first(std::min(size_, rest_.size()));
    rest_ = rest_.subspan(piece.size());
    return piece;
  }

 private:
  Bytes rest_;
  std::size_t size_;
};

// All events in one line: `<a>`, `</a>`, texts between brackets, pieces joined.
std::string events(std::string_view xml, std::size_t piece = 1'000'000,
                   const base::Limits& limits = {}) {
  SmallPieces source(xml, piece);
  std::string line;
  std::string text;
  try {
    XmlReader reader(source, "x.xlsx", "xl/a.xml", limits);
    for (;;) {
      const XmlReader::Event event = reader.next();
      if (event == XmlReader::Event::text) {
        text += reader.text();
        continue;
      }
      if (!text.empty()) line += "[" + text + "]";
      text.clear();
      if (event == XmlReader::Event::eof) return line;
      line += event == XmlReader::Event::start ? "<" : "</";
      line += std::string(reader.name()) + ">";
    }
  } catch (const base::Failure& failure) {
    return failure.message().key;
  }
}

std::string attribute(std::string_view xml, std::string_view name) {
  MemorySource source(std::as_bytes(std::span(xml)));
  XmlReader reader(source, "x.xlsx", "xl/a.xml", {});
  reader.next();
  return std::string(reader.attribute(name).value_or("none"));
}

TEST(XmlReader, ReadsElementsAndTexts) {
  EXPECT_EQ(events("<a><b>t</b><c/></a>"), "<a><b>[t]</b><c></c></a>");
  EXPECT_EQ(events("<?xml version='1.0'?>\n<!-- c --><a>x<!-- > -->y<?p >?></a>\n"), "<a>[xy]</a>");
  EXPECT_EQ(events("<x:a xmlns:x='u'><x:b /></x:a >"), "<a><b></b></a>");
}

TEST(XmlReader, DecodesTexts) {
  EXPECT_EQ(events("<a>&lt;&amp;&gt;&quot;&apos;</a>"), "<a>[<&>\"']</a>");
  EXPECT_EQ(events("<a>&#233;&#xE9;&#x1F600;</a>"), "<a>[\u00E9\u00E9\U0001F600]</a>");
  EXPECT_EQ(events("<a>1\r\n2\r3</a>"), "<a>[1\n2\n3]</a>");
  EXPECT_EQ(events("<a><![CDATA[<b>&amp;]]></a>"), "<a>[<b>&amp;]</a>");
  EXPECT_EQ(events("<a>x<![CDATA[]]]]><![CDATA[>]]>y</a>"), "<a>[x]]>y]</a>");
}

TEST(XmlReader, ReadsAttributes) {
  EXPECT_EQ(attribute("<a b='1' c=\"2\"/>", "c"), "2");
  EXPECT_EQ(attribute("<a b = '&lt;&#10;\n>'/>", "b"), "<\n >");
  EXPECT_EQ(attribute("<a r:id='1'/>", "id"), "none");
  EXPECT_EQ(attribute("<a b=\"it's\"></a>", "b"), "it's");
}

TEST(XmlReader, ReadsOtherEncodings) {
  EXPECT_EQ(events("\xEF\xBB\xBF<a>\u00E9</a>"), "<a>[\u00E9]</a>");
  const std::string little("\xFF\xFE<\0a\0>\0\xE9\0<\0/\0a\0>\0", 18);
  EXPECT_EQ(events(little), "<a>[\u00E9]</a>");
  const std::string big("\0<\0a\0>\xD8\x3D\xDE\0\0<\0/\0a\0>", 18);
  EXPECT_EQ(events(big), "<a>[\U0001F600]</a>");
  EXPECT_EQ(events("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9\x80</a>"),
            "<a>[\u00E9\u20AC]</a>");
  EXPECT_EQ(events("<?xml version='1.0' encoding='EBCDIC'?><a/>"), "xml.encoding");
  EXPECT_EQ(events("<a>\xE9</a>"), "xml.encoding");
}

TEST(XmlReader, AnEncodingDeclaredFarBehindDoesNotCount) {
  const std::string xml =
      "<?xml version='1.0'" + std::string(300, ' ') + "encoding='ISO-8859-1'?><a>\xE9</a>";
  EXPECT_EQ(events(xml), "xml.encoding");
  EXPECT_EQ(events(xml, 7), "xml.encoding");
}

TEST(XmlReader, RefusesADoctype) {
  EXPECT_EQ(events("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"), "xml.doctype");
}

TEST(XmlReader, RefusesWhatIsNotWellFormed) {
  for (const char* xml : {"<a></b>", "<a>&nbsp;</a>", "<a>&</a>", "<a>&#0;</a>", "<a b></a>",
                          "<a b=1/>", "text", "<a/><b/>", "<a/>text", "</a>", "<>", "<a><b</a>",
                          "<a b='1/>'<c/></a>", "<!ELEMENT a>", "<![CDATA[x]]>"}) {
    EXPECT_EQ(events(xml), "xml.malformed") << xml;
  }
  for (const char* xml : {"", "<a>", "<a", "<", "<a><!-- ", "<a><![CDATA[x", "<a>text", "<?xml",
                          "<a b='", "<a></a"}) {
    EXPECT_EQ(events(xml), "xml.cut-off") << xml;
  }
}

TEST(XmlReader, KeepsTheLimits) {
  base::Limits limits;
  limits.xml_depth = 2;
  EXPECT_EQ(events("<a><b/></a>", 100, limits), "<a><b></b></a>");
  EXPECT_EQ(events("<a><b><c/></b></a>", 100, limits), "xml.too-deep");
  limits = {};
  limits.attribute_bytes = 10;
  EXPECT_EQ(events("<a b='1234567890'/>", 100, limits), "xml.too-long");
  EXPECT_EQ(events("<a b='1234567890'/>", 3, limits), "xml.too-long");
}

TEST(XmlReader, CountsAllThatTakesTime) {
  base::Limits limits;
  limits.xml_events = 5;
  EXPECT_EQ(events("<a><b/><b/>t</a>", 100, limits), "<a><b></b><b></b>[t]</a>");
  EXPECT_EQ(events("<a><b/><b/>t<b/></a>", 100, limits), "xml.too-many");
  EXPECT_EQ(events("<a b='' c='' d='' e='' f=''/>", 100, limits), "xml.too-many");
  EXPECT_EQ(events("<a><!----><!----><!----><!----><!----></a>", 100, limits), "xml.too-many");
}

TEST(XmlReader, ALongTextComesInPieces) {
  base::Limits limits;
  limits.text_bytes = 20;
  std::string text;
  for (int i = 0; i < 50; ++i) text += "&amp;\r\n";
  std::string expected;
  for (int i = 0; i < 50; ++i) expected += "&\n";
  for (std::size_t piece = 1; piece < 12; ++piece) {
    EXPECT_EQ(events("<a>" + text + "</a>", piece, limits), "<a>[" + expected + "]</a>") << piece;
  }
}

TEST(XmlReader, SkipsAndCollects) {
  const std::string_view xml = "<a><b>x<c>y</c></b><d>1<e>2</e>3</d><f/></a>";
  MemorySource source(std::as_bytes(std::span(xml)));
  XmlReader reader(source, "x.xlsx", "xl/a.xml", {});
  reader.next();
  reader.next();
  reader.skip_element();
  reader.next();
  EXPECT_EQ(reader.name(), "d");
  std::string text;
  reader.read_text(text);
  EXPECT_EQ(text, "123");
  reader.next();
  EXPECT_EQ(reader.name(), "f");
}

RC_GTEST_PROP(XmlReader, DoesNotDependOnWhereTheInputIsCut, ()) {
  const std::string xml =
      "\xEF\xBB\xBF<?xml version='1.0'?><!-- c --><a x='&lt;\u00E9>' y=\"'\">t&#x1F600;\r\n\u00E9"
      "<![CDATA[]]&\r\n]]]><b/><p:c>&amp;</p:c> z</a> ";
  const auto size = *rc::gen::inRange<std::size_t>(1, xml.size());
  RC_ASSERT(events(xml, size) == events(xml));
}

RC_GTEST_PROP(XmlReader, EndsOnAnyInput, ()) {
  const auto tokens = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "<a>", "</a>", "<a/>", "&amp;", "&", ";", "<", ">", "\"", "<![CDATA[", "]]>", "<!--", "-->",
      "<?", "?>", " b='1'", "text", "\r", "\n", "\xC3", "\xA9"));
  std::string xml;
  for (const std::string& token : tokens) xml += token;
  const std::string whole = events(xml);
  RC_ASSERT(events(xml, 1) == whole);
}

}  // namespace
}  // namespace bijlage::package
