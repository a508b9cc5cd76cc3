import type { AccountFigure } from '../../utils/model/account-figures.ts';
import { expect, homeOf, test } from './fixtures.ts';
import { makeDatabase } from './pages/browser.ts';

interface Replica {
  navigate(path: string): void;
}

test('own statistics are read beside the feed and on the pages that show them, and nowhere else', async ({
  launched,
  page,
  stored,
}) => {
  await makeDatabase(launched);
  await stored.put('profiles', [
    {
      key: 'own-jonas',
      network: 'linkedin',
      handle: 'jonas-aldermoor',
      handleKeys: ['linkedin:jonas-aldermoor'],
      relation: 'own',
      firstSeenAt: 0,
      lastSeenAt: Date.now(),
    },
  ]);
  const said = async (): Promise<readonly string[]> =>
    (await stored.rows<AccountFigure>('accountFigures'))
      .map(({ page: from, metric, overDays, by, heading }) =>
        [from, metric, overDays, by, heading].filter((each) => each !== undefined).join(' '),
      )
      .sort();
  const go = (path: string) =>
    page.evaluate((to) => (window as unknown as { __replica: Replica }).__replica.navigate(to), path);

  await page.goto(homeOf.linkedin);
  const beside = ['/feed/ impressions link', '/feed/ profileViews link'];
  await expect.poll(said, { timeout: 30_000 }).toEqual(beside);

  // Not a new page for the browser: the address changes, and the script comes all the same.
  const path = '/analytics/creator/';
  await go(`${path}content/`);
  const content = [`${path}content/ impressions 28 label`, `${path}content/ reach 28 label`];
  await expect.poll(said, { timeout: 30_000 }).toEqual([...content, ...beside]);
  await go(`${path}audience/`);
  const audience = ['audience label Job titles', 'audience label Locations', 'followers label'];
  await expect
    .poll(said, { timeout: 30_000 })
    .toEqual([...audience.map((each) => `${path}audience/ ${each}`), ...content, ...beside]);

  const [followers] = (await stored.rows<AccountFigure>('accountFigures')).filter(
    ({ metric }) => metric === 'followers',
  );
  expect(followers).toMatchObject({ account: 'linkedin:jonas-aldermoor', network: 'linkedin' });
  expect(followers?.count?.from).toBeGreaterThan(0);
});
