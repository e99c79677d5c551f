/** The style of a page: of the system’s own letters, light or dark as the reader has it, and plain on paper. */
export const pageStyle: string = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1b1f23; --quiet: #57606a; --line: #d0d7de; --tint: #f5f7f9;
  --link: #0a4f9e; --error: #a30f1a; --warning: #7a4b00; --info: #0b5384;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --ink: #e4e7eb; --quiet: #a3acb6; --line: #3a424b; --tint: #1d2227;
    --link: #8cc2ff; --error: #ff9c9c; --warning: #f0c36b; --info: #8ccdf7;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
.page { max-width: 50rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: 1.75rem; }
h2 { font-size: 1.4rem; }
.section { font-size: 1.1rem; margin-top: 2rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
.message { display: flex; gap: .75rem; font-size: 1rem; text-wrap: pretty; }
p { margin: .5rem 0; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; }
.quiet { color: var(--quiet); }
.notice { border-left: 4px solid var(--line); padding: .25rem 0 .25rem 1rem; color: var(--quiet); }
article { margin-top: 3rem; padding-top: 1.5rem; border-top: 3px solid var(--ink); }
article.only { margin-top: 1rem; padding-top: 0; border-top: 0; }
dl { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .2rem 1rem; margin: .75rem 0 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
ol, ul { padding: 0; margin: .75rem 0 0; list-style: none; }
.finding { margin-top: 1rem; padding: .75rem 1rem; background: var(--tint); border-left: 4px solid var(--mark); }
.finding .number { color: var(--mark); min-width: 1.5rem; text-align: right; }
.finding dl { margin-left: 2.25rem; }
.error { --mark: var(--error); } .warning { --mark: var(--warning); } .info { --mark: var(--info); }
.section.error, .section.warning, .section.info { color: var(--mark); }
.steps li { margin-top: .6rem; }
.safety { font-weight: 600; color: var(--error); }
table { width: 100%; border-collapse: collapse; margin-top: .75rem; }
caption { text-align: left; color: var(--quiet); padding-bottom: .25rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
th[scope="row"] { white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.count-error { color: var(--error); font-weight: 600; } .count-warning { color: var(--warning); font-weight: 600; }
.wide { overflow-x: auto; }
footer { margin-top: 2rem; font-size: .875rem; color: var(--quiet); }
@media (max-width: 34rem) {
  dl { grid-template-columns: 1fr; gap: 0; } dt { margin-top: .4rem; } .finding dl { margin-left: 0; }
}
@page { margin: 16mm 15mm; }
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --ink: #000000; --quiet: #444444; --line: #bbbbbb; --tint: #ffffff;
    --link: #000000; --error: #8f0d16; --warning: #6b4200; --info: #0a4a75;
  }
  body { font-size: 10.5pt; }
  .page { max-width: none; padding: 0; }
  .skip, .back { display: none; }
  a { text-decoration: none; }
  article { break-before: page; border-top: 0; margin-top: 0; padding-top: 0; }
  article.only { break-before: auto; }
  .finding, tr, .steps li { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
}
`;
