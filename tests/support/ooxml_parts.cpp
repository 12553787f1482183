#include "support/ooxml_parts.hpp"

#include <algorithm>

namespace bijlage::test {

std::string relation(const std::string& id, const std::string& type, const std::string& target,
                     bool external) {
  const std::string root = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string full = type.find(':') == std::string::npos ? root + type : type;
  return "<Relationship Id=\"" + id + "\" Type=\"" + full + "\" Target=\"" + target + "\"" +
         (external ? " TargetMode=\"External\"" : "") + "/>";
}

std::string relations_part(const std::string& relations) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         relations + "</Relationships>";
}

void put_part(std::vector<ZipPart>& parts, const std::string& name, const std::string& content) {
  const auto same = [&](const ZipPart& part) { return part.name == name; };
  const auto known = std::find_if(parts.begin(), parts.end(), same);
  ZipPart& part = known != parts.end() ? *known : parts.emplace_back();
  part.name = name;
  part.content = content;
}

}  // namespace bijlage::test
