/** By what the posts of one report are measured: one thing for all of them, since rates of two kinds do not compare. */
export const measures = ['engagement', 'rateByFollowers', 'rateByImpressions'] as const;
export type Measure = (typeof measures)[number];

/** What the user typed for one period. */
export interface ReportTexts {
  /** Empty: what the numbers say. */
  readonly summary: string;
  /** What is to be done next, one line each. */
  readonly next: string;
}

/** How the reports of a workspace look, and what was typed for them. */
export interface ReportSetting {
  readonly preparedBy: string;
  readonly measure: Measure;
  /** A PNG, base64; empty: none. */
  readonly logo: string;
  /** By the key of the period, e.g. `2026-10`. */
  readonly texts: Readonly<Record<string, ReportTexts>>;
}

export const longestReportText = 2000;
