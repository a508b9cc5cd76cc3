// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { CampaignPage } from '../../../utils/db/queries/campaign-page.ts';
import type { CampaignResults } from '../../../utils/db/queries/campaign-results.ts';
import { campaignReportFile } from './report-file.tsx';

const bad = '<img src=x onerror="alert(1)">';
const kept = { createdAt: 1, updatedAt: 1 };
const page: CampaignPage = {
  campaign: {
    ...kept,
    id: 'c',
    title: bad,
    brief: `${bad}</style><script>alert(2)</script>`,
    isActive: true,
    budget: { amount: 500, currency: 'EUR' },
    margin: 0.4,
    wentWell: bad,
    partners: [{ id: 'p', name: bad, deliverables: [{ id: 'd', what: bad, network: 'x' }] }],
    spending: [{ id: 's', day: '2026-10-05', amount: 80, what: bad }],
  },
  entries: [],
  links: [],
  goals: [],
  decided: [{ ...kept, id: 'l', kind: 'decision', text: bad, week: '2026-10-05' }],
};
const results: CampaignResults = {
  seen: { posts: 0, seen: 0 },
  organic: [],
  paid: [
    {
      source: 'ads',
      importId: 'i',
      from: '2026-10-01',
      to: '2026-10-31',
      metrics: { impressions: 12_000, clicks: 240, spend: 125.5, conversions: 12, revenue: 600 },
      currency: 'EUR',
      parts: 1,
      file: bad,
      importedAt: 1,
      zone: 'UTC',
      corrected: 0,
    },
  ],
  site: [],
  spent: {
    days: [{ from: '2026-10-01', to: '2026-10-31', amount: 125.5, source: 'ads', importId: 'i' }],
    isOverlapping: false,
  },
};

it('a report is one file in which every text is text, and which loads and runs nothing', () => {
  const file = campaignReportFile({ page, results, now: Date.UTC(2026, 10, 30) });
  expect(file).toMatch(/^<!doctype html>\n<html/);
  const read = new DOMParser().parseFromString(file, 'text/html');
  const names = [...new Set([...read.querySelectorAll('*')].map(({ localName }) => localName))];
  expect(names.filter((name) => ['img', 'script', 'link', 'iframe', 'a', 'button', 'input'].includes(name))).toEqual(
    [],
  );
  const attributes = [...read.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
  expect(attributes.filter((name) => name.startsWith('on') || name === 'src' || name === 'href')).toEqual([]);
  expect(read.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  expect(read.querySelector('h1')?.textContent).toBe(bad);
  expect(read.body.textContent.split('onerror').length).toBeGreaterThan(6);
});

it('says what a conversion costs and may cost', () => {
  const file = campaignReportFile({ page, results, now: Date.UTC(2026, 10, 30) });
  const read = new DOMParser().parseFromString(file, 'text/html');
  const cellsOf = (name: string): string | null | undefined =>
    [...read.querySelectorAll('tr')].find((row) => row.textContent.startsWith(name))?.querySelector('td')?.textContent;
  expect(cellsOf('metrics_cpa_name')).toContain('€10results_between|€7|€15');
  // 600 ÷ 12 × 40 %.
  expect(cellsOf('metrics_breakEvenCpa_name')).toContain('20');
  expect(read.body.textContent).toContain('campaign_verdict_pays');
});
