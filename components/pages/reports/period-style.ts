/** What the report of a period looks like beyond what all reports share. */
export const periodStyle = `
main { max-width: none; padding: 0; }
.sheet { max-width: 690px; margin: 0 auto; padding: 44px 40px; }
h2 { font-size: 14px; line-height: 20px; font-weight: 600; margin: 24px 0 8px; padding-bottom: 4px; }
section { min-width: 0; }
.top { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: flex-end; gap: 8px 24px; }
.top p { margin: 0; }
.top h1 { margin: 0; line-height: 36px; overflow-wrap: anywhere; }
.by { text-align: end; }
.by .logo { display: block; max-width: 200px; max-height: 60px; margin: 0 0 8px; margin-inline-start: auto; }
.block { font-weight: inherit; }
.short { font-size: 16px; line-height: 24px; margin: 16px 0 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.strong { font-weight: 500; }
td.num { font-weight: 400; }
td.num.strong { font-weight: 600; }
thead th { vertical-align: bottom; }
thead th.num { white-space: normal; }
td .ch { max-width: none; }
.chartbox .ch { display: block; }
.goals { display: grid; grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); gap: 16px 24px; margin: 0; padding: 0; list-style: none; }
.goals .figure { display: block; font-size: 20px; line-height: 28px; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.bar { position: relative; height: 6px; margin: 4px 0; border-radius: 3px; background: var(--chip); box-shadow: inset 0 0 0 1px var(--line); }
.bar > i { position: absolute; inset-block: 0; inset-inline-start: 0; border-radius: 3px; background: var(--d1); }
.bar > u { position: absolute; inset-block: 0; inset-inline-start: 0; border-radius: 3px; background: var(--band-edge); }
.bar > b { position: absolute; inset-block: -3px; width: 2px; background: var(--ink); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0 0 4px; }
.legend .key { margin-inline-end: 4px; vertical-align: -1px; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 0 24px; }
.best { margin: 0; padding: 0; list-style: none; }
.best > li { display: grid; grid-template-columns: 56px 1fr; gap: 8px; padding: 5px 0; overflow-wrap: anywhere; }
.best > li + li { border-top: 1px solid var(--line); }
.factor { display: flex; align-items: center; gap: 6px; height: 20px; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
.factor .dot { flex: none; width: 8px; height: 8px; }
.lines { margin: 0; padding: 0; list-style: none; }
.lines > .quiet { color: var(--grey); }
.lines > li { margin: 0 0 6px; overflow-wrap: anywhere; }
ol.lines { padding-inline-start: 24px; list-style: decimal; }
ol.lines > li::marker { font-weight: 600; }
.method p { margin: 0; }
@page { size: A4; margin: 12mm 14mm; }
@media print {
  .sheet { max-width: none; padding: 0; zoom: 0.82; }
  h2 { margin-top: 18px; }
  th, td { padding-block: 4px; }
  .chartbox { margin-bottom: 0; }
  .tablebox, .chartbox { overflow: visible; }
  .two { grid-template-columns: 1fr 1fr; }
  .bar, .bar > *, .best .dot { print-color-adjust: exact; }
}
@media (max-width: 480px) { .sheet { padding: 24px 16px; } }
@media (forced-colors: active) { .bar > i, .bar > b { forced-color-adjust: none; background: CanvasText; } }
`;
