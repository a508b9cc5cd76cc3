/** How a report looks: by itself, since nothing of the product goes with it. The names of colours are those of the tokens. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --surface: #fff; --ink: #16201f; --grey: #566361; --line: #dee4e2; --edge: #8a9896; --chip: #edf1f0;
  --band: #cfe4e2; --band-edge: #a9cfcd; --d1: #0b6265; --d2: #a3560d; --d3: #5d4a9c; --good: #17663a; --bad: #a3241c;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --surface: #161c1b; --ink: #e8eeed; --grey: #a2afad; --line: #2b3534; --edge: #74827f;
    --chip: #242d2c; --band: #1f4745; --band-edge: #2f6361; --d1: #62c3c0; --d2: #f0a35e; --d3: #b6a5f0; --good: #7ccb97; --bad: #f2938b;
  }
}
@media print { :root { color-scheme: light; } section { break-inside: avoid; } }
body { margin: 0; background: var(--surface); color: var(--ink); font: 14px/1.5 system-ui, sans-serif; }
main { max-width: 760px; margin: 0 auto; padding: 40px 20px 48px; }
h1 { font-size: 28px; line-height: 1.2; letter-spacing: -0.01em; margin: 0 0 4px; }
h2 { font-size: 15px; margin: 32px 0 12px; padding-bottom: 6px; border-bottom: 1px solid var(--ink); break-after: avoid; }
h3 { font-size: 14px; margin: 16px 0 4px; }
p { margin: 0 0 8px; }
.said { white-space: pre-wrap; overflow-wrap: anywhere; }
.small { font-size: 12px; }
.grey { color: var(--grey); }
.good { color: var(--good); }
.bad { color: var(--bad); }
.block { display: block; font-weight: 400; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tablebox, .chartbox { overflow-x: auto; margin-bottom: 8px; }
.ch { max-width: 100%; height: auto; }
.ch .ln { fill: none; stroke-width: 1.5; }
.ch .lb { font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th:last-child, td:last-child { padding-inline-end: 0; }
tr:last-child > * { border-bottom-color: transparent; }
thead tr:last-child > * { border-bottom-color: var(--line); }
thead tr:has(+ tr) > * { border-bottom: 0; padding-bottom: 0; }
tr { break-inside: avoid; }
th[scope='row'] { font-weight: 500; }
.num { text-align: end; white-space: nowrap; }
td.num { font-weight: 600; }
td.num > * { font-weight: 400; }
th:not([scope='row']) { font-size: 12px; font-weight: 500; }
/* Over columns of numbers, which end where their heads do. */
thead:has(tr + tr) th { text-align: end; }
ul { margin: 0 0 8px; padding-inline-start: 20px; }
dl { margin: 0 0 8px; font-size: 12px; }
dl > div { display: grid; grid-template-columns: 180px 1fr; gap: 12px; padding: 3px 0; break-inside: avoid; }
dt { font-weight: 500; }
dd { margin: 0; color: var(--grey); }
@media (max-width: 560px) { dl > div { grid-template-columns: 1fr; gap: 0; } }
footer { margin-top: 32px; padding-top: 8px; border-top: 1px solid var(--line); }
`;
