#include "writers/explained_style.hpp"

namespace bijlage::writers {

std::string_view explained_style() {
  return R"(
  body { font: 16px/1.5 system-ui, "Liberation Sans", sans-serif; margin: 2rem; color: #1a1a1a;
         background: #fff; }
  h1 { font-size: 1.8rem; margin-bottom: .3rem; }
  h2 { font-size: 1.35rem; margin-top: 2.5rem; overflow-wrap: anywhere; }
  h3 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; }
  .facts { color: #444; margin: .2rem 0; overflow-wrap: anywhere; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; }
  caption { text-align: left; color: #444; padding-bottom: .3rem; }
  .list { width: 100%; max-width: 75rem; }
  .list th, .list td { border-bottom: 1px solid #c8c8c8; padding: .3rem .6rem; text-align: left;
                       vertical-align: top; }
  .list th { background: #f2f2f2; } .list td:first-child { overflow-wrap: anywhere; }
  .list th:nth-child(1) { width: 11rem; } .list th:nth-child(2) { width: 12rem; }
  .list .tell { overflow-wrap: anywhere; }
  .in1 { padding-left: 1.2rem; } .in2 { padding-left: 2.4rem; }
  .error { font-weight: 700; }
  .sheet { font-size: .85rem; line-height: 1.35; }
  .sheet th { background: #ececec; border: 1px solid #bbb; font-weight: 400; color: #444;
              padding: .1rem .45rem; text-align: center; }
  .sheet th.hidden { font-style: italic; border-style: dashed; }
  .sheet td { border: 1px solid #d8d8d8; padding: .15rem .4rem .15rem 1.5rem; position: relative;
              white-space: pre-line;
              max-width: 22rem; overflow-wrap: break-word; vertical-align: top; }
  .right { text-align: right; font-variant-numeric: tabular-nums; } .middle { text-align: center; }
  .k { display: inline-block; font: 700 .65rem/1.5 "Liberation Mono", monospace; color: #333;
       margin-right: .4rem; border: 1px solid #888; background: #fff; padding: 0 .18rem;
       border-radius: 2px; text-decoration: none; }
  .sheet .k { position: absolute; left: .25rem; top: .2rem; margin: 0; }
  .f { font: 700 .65rem/1.5 "Liberation Mono", monospace; color: #fff; background: #8c0018;
       margin-left: .35rem; padding: 0 .2rem; border-radius: 2px; white-space: nowrap; }
  td.asked { outline: 3px solid #000; outline-offset: -3px; }
  .value { background: #e6f2e6; }
  .label { background: #dbe8fb; border-left: 4px solid #1f4e9c !important; }
  .header { background: #c9dcf7; border-bottom: 4px solid #1f4e9c !important; font-weight: 600; }
  .heading { background: #a9c6f0; border-top: 4px solid #1f4e9c !important; font-weight: 700; }
  .group { background: #e4dcf4; border-left: 4px double #4b2e83 !important; font-weight: 600; }
  .total { background: #fdf0c8; border-top: 3px double #6b5300 !important; font-weight: 600; }
  .total_label { background: #fdf0c8; border-left: 4px double #6b5300 !important;
                 font-weight: 600; }
  .attribute { background: #def3f3; border: 1px dotted #116466 !important; }
  .unit { background: #def3f3; border-bottom: 3px dotted #116466 !important; font-style: italic; }
  .note { background: #f7eaf3; border-left: 3px dotted #7d2460 !important; font-style: italic; }
  .text { background: #fff; color: #444; }
  .skipped { color: #555;
             background: repeating-linear-gradient(135deg, #fff 0 6px, #e2e2e2 6px 8px); }
  .refused { background: repeating-linear-gradient(45deg, #fde3e0 0 6px, #f3b9b2 6px 8px);
             border: 2px dashed #8c0018 !important; }
  .unmapped { background: #fff4e0; border: 2px dotted #8a4b00 !important; }
  .legend { list-style: none; padding: 0; margin: .6rem 0; max-width: 75rem; columns: 2 26rem; }
  .legend li { margin: 0 0 .5rem; break-inside: avoid; display: flex; gap: .6rem; }
  .swatch { flex: none; display: flex; align-items: center; width: 2.6rem; height: 1.5rem;
            border: 1px solid #d8d8d8; padding: 0 .3rem; box-sizing: border-box; }
  summary { cursor: pointer; margin-top: 1rem; }
  @media print {
    body { margin: 0; font-size: 10pt; } h1 { font-size: 14pt; }
    .scroll { overflow: visible; } h2 { break-before: page; }
    h2.first { break-before: auto; } h2, h3 { break-after: avoid; } .sheet { font-size: 7.5pt; }
    .sheet tr, .list tr, li { break-inside: avoid; } thead { display: table-header-group; }
    .sheet *, .swatch, .f { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    details, .screen { display: none; }
  }
)";
}

}  // namespace bijlage::writers
