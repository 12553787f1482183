#include "writers/annotate/comments_edit.hpp"

#include <algorithm>
#include <set>

#include "writers/annotate/edits.hpp"
#include "writers/annotate/tags.hpp"
#include "writers/bulk/ooxml.hpp"
#include "writers/bulk/xml_text.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers::annotate {
namespace {

constexpr std::string_view author = "Bijlage";
// A cell's comment holds 32,767 characters, the submitter's own words included.
constexpr std::size_t most_characters = 16'000;

class Comments {
 public:
  Comments(std::string_view text, const SheetMarks& marks) : text_(text), marks_(marks) {}

  CommentsEdit run(Tags& tags) {
    while (tags.next()) step(tags);
    CommentsEdit result;
    std::string list;
    for (const auto& [cell, remarks] : marks_.remarks) {
      if (there_.contains(cell)) continue;
      list += element("comment ref=\"" + workbook::a1(cell) + "\" authorId=\"" +
                      std::to_string(authors_) + "\"><") +
              prefix_ + "text>" + runs(remarks) + "</" + prefix_ + "text></" + prefix_ + "comment>";
      result.made.push_back(cell);
    }
    put_into("authors", element("author>") + std::string(author) + "</" + prefix_ + "author>");
    put_into("commentList", list);
    result.text = edits_.apply(text_);
    return result;
  }

 private:
  struct List {
    Span open;
    Span close;
  };

  std::string element(const std::string& rest) const { return "<" + prefix_ + rest; }

  void step(const Tags& tags) {
    if (tags.depth() == 1) prefix_ = tags.prefix();
    if (tags.depth() == 2) {
      List& list = lists_[std::string(tags.name())];
      (tags.starts() ? list.open : list.close) = tags.at();
    }
    if (tags.depth() == 3 && tags.starts() && tags.name() == "author") author_starts();
    if (tags.depth() == 3 && tags.ends() && tags.name() == "author") author_ends(tags);
    if (tags.depth() == 3 && tags.starts() && tags.name() == "comment") comment(tags);
    if (tags.depth() == 4 && tags.name() == "text") text(tags);
    if (tags.depth() == 5 && tags.name() == "t" && ours_ != nullptr) plain_text(tags);
    if (tags.depth() == 3 && tags.starts()) last_start_ = tags.at();
  }

  void author_starts() { ++authors_; }
  void author_ends(const Tags& tags) {
    const auto name = text_.substr(last_start_.end, tags.at().begin - last_start_.end);
    if (tags.at() != last_start_ && name.starts_with("tc=")) threads_.insert(authors_ - 1);
  }

  void comment(const Tags& tags) {
    ours_ = nullptr;
    const auto cell = workbook::parse_cell_ref(tags.attribute("ref").value_or(""));
    if (!cell) return;
    const auto remarks = marks_.remarks.find(*cell);
    if (remarks == marks_.remarks.end()) return;
    there_.insert(*cell);
    const std::string id(tags.attribute("authorId").value_or(""));
    for (const std::size_t thread : threads_) {
      if (std::to_string(thread) == id) return;
    }
    ours_ = &remarks->second;
  }

  // Ours as further runs at the end; an own line parts them from what stands there.
  void text(const Tags& tags) {
    if (ours_ == nullptr || tags.starts()) return;
    const std::string more = run("\n\n", false) + runs(*ours_);
    if (tags.closes_itself()) {
      edits_.replace(tags.at(), element("text>") + more + "</" + prefix_ + "text>");
    } else {
      edits_.insert(tags.at().begin, more);
    }
  }

  // A text without runs becomes one: text and runs beside each other are not shown by all.
  void plain_text(const Tags& tags) {
    if (tags.starts()) edits_.insert(tags.at().begin, element("r>"));
    if (tags.ends()) edits_.insert(tags.at().end, "</" + prefix_ + "r>");
  }

  std::string run(std::string_view text, bool bold) const {
    std::string xml = element("r>") + element("rPr>") + (bold ? element("b/>") : "") +
                      element("sz val=\"9\"/>") + element("color indexed=\"81\"/>") +
                      element("rFont val=\"Tahoma\"/>") + element("family val=\"2\"/></") +
                      prefix_ + "rPr>" + element("t xml:space=\"preserve\">");
    bulk::append_cell_text(xml, text);
    return xml + "</" + prefix_ + "t></" + prefix_ + "r>";
  }

  std::string runs(const std::vector<Remark>& remarks) const {
    std::string xml;
    std::size_t left = most_characters;
    for (std::size_t i = 0; i < remarks.size() && left > 0; ++i) {
      const std::string title = (i > 0 ? "\n\n" : "") + remarks[i].title + "\n";
      const std::string_view text = first_units(remarks[i].text, left);
      xml += run(title, true) + run(text, false);
      left -= std::min(left, title.size() + text.size());
    }
    return xml;
  }

  void put_into(const std::string& name, const std::string& xml) {
    const auto list = lists_.find(name);
    if (list == lists_.end() || xml.empty()) return;
    if (list->second.open == list->second.close) {
      edits_.replace(list->second.open, element(name + ">") + xml + "</" + prefix_ + name + ">");
    } else {
      edits_.insert(list->second.close.begin, xml);
    }
  }

  std::string_view text_;
  const SheetMarks& marks_;
  std::string prefix_;
  std::map<std::string, List, std::less<>> lists_;
  std::size_t authors_ = 0;
  std::set<std::size_t> threads_;  ///< authors that are threads
  Span last_start_;
  std::set<workbook::CellRef> there_;
  const std::vector<Remark>* ours_ = nullptr;  ///< for the comment that is being read
  Edits edits_;
};

}  // namespace

CommentsEdit add_comments(std::string_view text, const SheetMarks& marks, std::string_view main,
                          std::string_view file, std::string_view part,
                          const base::Limits& limits) {
  std::string fresh;
  if (text.empty()) {
    fresh = std::string(bulk::xml_declaration) + "<comments xmlns=\"" + std::string(main) +
            "\"><authors></authors><commentList></commentList></comments>";
    text = fresh;
  }
  Tags tags(text, file, part, limits);
  return Comments(text, marks).run(tags);
}

}  // namespace bijlage::writers::annotate
