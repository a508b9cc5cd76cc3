import { expect, it } from 'vitest';
import { forgetSettingsOf } from './of-workspace.ts';
import { reportSettingOf, reportSettings } from './reports.ts';

const typed = { summary: 'A good month.', next: '' };

it('what was typed for the reports of a workspace is of no other one, and goes with it', async () => {
  const [one, other] = [reportSettingOf('one'), reportSettingOf('other')];
  const plain = await one.getValue();
  expect(plain).toEqual({ preparedBy: '', measure: 'engagement', logo: '', texts: {} });
  await one.setValue({
    ...plain,
    preparedBy: 'Jonas',
    texts: { '2026-10': typed, '2026-09': { summary: '', next: '' } },
  });
  expect(await one.getValue()).toMatchObject({ preparedBy: 'Jonas', texts: { '2026-10': typed } });
  expect((await one.getValue()).texts).not.toHaveProperty('2026-09');
  expect(await other.getValue()).toEqual(plain);
  await forgetSettingsOf('one');
  expect(await reportSettings.getValue()).toEqual({});
});

it('texts of the newest three years are kept', async () => {
  const item = reportSettingOf('one');
  const months = Array.from(
    { length: 40 },
    (_, n) => `${2020 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
  );
  await item.setValue({ ...(await item.getValue()), texts: Object.fromEntries(months.map((key) => [key, typed])) });
  const kept = Object.keys((await item.getValue()).texts).sort();
  expect(kept).toHaveLength(36);
  expect(kept.at(-1)).toBe('2023-04');
});
