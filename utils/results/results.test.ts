import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcomesOfCampaign, outcomesOfPost, resultImports } from '../db/queries/outcomes.ts';
import { makeRecord } from '../db/records.ts';
import { WorkspaceDb } from '../db/schema.ts';
import { recordSightings } from '../db/tables/sightings.ts';
import type { WorkbookWorker } from '../files/open-workbook.ts';
import type { ResultSource } from '../model/results.ts';
import { guessMapping, remembered } from './columns.ts';
import { isResultField } from './fields.ts';
import { markIn } from './figures.ts';
import type { JoinedOutcomes } from './join.ts';
import { planResults } from './plan.ts';
import { readResultFile } from './read-file.ts';
import type { ResultRules } from './rows.ts';
import { periodOf, sourceOf } from './sources.ts';
import { undoImport, writeResults } from './write.ts';

const now = Date.UTC(2026, 10, 17, 9);
const kept = { createdAt: now, updatedAt: now };
const none = (): undefined => undefined;
const october = { from: '2026-10-01', to: '2026-10-31' };

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  const post = (network: 'x' | 'linkedin', kind: string, id: string, aliases: string[] = []) => ({
    post: { network, kind, id },
    aliases: aliases.map((alias) => ({ network, kind: 'ugcPost', id: alias })),
    metrics: {},
    seenAt: now,
    surface: 'home' as const,
    reader: `${network}/1`,
  });
  const posts = [
    post('x', 'status', '1992000000000000077'),
    post('x', 'status', '1992000000000000088'),
    post('linkedin', 'activity', '7262000000000000001', ['7262000000000000002']),
  ];
  await recordSightings(db, { posts, profiles: [] }, now);
  await makeRecord(db, 'campaigns', {
    ...kept,
    id: 'winter',
    title: 'Winter refill',
    utmCampaign: 'winter-refill',
    isActive: true,
  });
  await makeRecord(db, 'links', {
    ...kept,
    id: 'hotels',
    title: 'Hotels',
    url: 'https://tidewell.example/hotels',
    utmContent: 'hotel-card',
    campaignId: 'winter',
    uses: 0,
  });
});
afterEach(() => db.delete());

const begin = (): WorkbookWorker => expect.fail('no workbook here');

interface Planned extends JoinedOutcomes {
  readonly source: ResultSource;
  readonly columns: { heading: string; field: string }[];
}

/** A file as it is planned when nothing is changed in the dialog. */
async function planned(text: string, name = 'export.csv', rules: Partial<ResultRules> = {}): Promise<Planned> {
  const read = await readResultFile(new Blob([text]), begin, new AbortController().signal);
  if (!read.ok) return expect.fail(read.error);
  const table = read.value[0]?.table ?? expect.fail('no table');
  const source = sourceOf(table);
  const mapping = guessMapping(table, source, name);
  const told = periodOf(table, name);
  const period = told.from && told.to ? { from: told.from, to: told.to } : october;
  const folded = await planResults(
    db,
    table,
    mapping,
    { source, mark: '.', order: 'mdy', zone: 'UTC', currency: 'EUR', period, ...rules },
    none,
  );
  const columns = table.headings.map((heading, column) => ({ heading, field: mapping[column] ?? '' }));
  return { ...folded, source, columns };
}

const write = ({ outcomes, source, columns, refused }: Planned, file: string, at = now, signal?: AbortSignal) =>
  writeResults(
    db,
    outcomes,
    { file, source, zone: 'UTC', columns, rows: outcomes.length + refused.length, refused: refused.length },
    at,
    signal ? { signal } : {},
  );

const xFile = [
  'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks',
  '1992000000000000077,"Fri, Oct 2, 2026",Nine sites,https://x.com/tidewell/status/1992000000000000077,"2,000",40,90,3,5,2,4,6,10,20,40',
  '1992000000000000099,"Sat, Oct 3, 2026",Not seen,https://x.com/tidewell/status/1992000000000000099,500,4,9,0,0,0,1,0,1,2,5',
  '1992000000000000088,"Sun, Oct 4, 2026",Bad,https://x.com/tidewell/status/1992000000000000088,1.2K,4,9,0,0,0,1,0,1,2,5',
  '1992000000000000077,"Fri, Oct 2, 2026",Nine sites,https://x.com/tidewell/status/1992000000000000077,"2,001",40,90,3,5,2,4,6,10,20,40',
  '1.992E+18,"Fri, Oct 2, 2026",Spoiled,,10,1,1,0,0,0,0,0,0,0,1',
].join('\n');

/** A file as it is read, with its columns and its decimal mark guessed. */
async function guessed(text: string, name = 'export.csv') {
  const read = await readResultFile(new Blob([text]), begin, new AbortController().signal);
  const table = (read.ok ? read.value[0]?.table : undefined) ?? expect.fail('no table');
  return { mark: markIn(table, guessMapping(table, sourceOf(table), name)), period: periodOf(table, name) };
}

describe('exports in other languages', () => {
  it('of X in German: what is counted has no thousandths, so that 2.000 are two thousand', async () => {
    const file = [
      'Post id;Datum;Post-Text;Link zum Post;Impressionen;Gefällt-mir-Angaben;Neue Follower;Antworten;Reposts;URL-Klicks',
      '1992000000000000077;"Fr., 2. Okt. 2026";Neun;https://x.com/tidewell/status/1992000000000000077;2.000;40;2;4;6;40',
    ].join('\n');
    const { mark } = await guessed(file);
    expect(mark).toBe(',');
    const plan = await planned(file, 'export.csv', { mark: ',' });
    expect(plan.source).toBe('x');
    expect(plan.outcomes).toMatchObject([
      { metrics: { impressions: 2000, clicks: 40, reactions: 40, comments: 4, shares: 6, follows: 2 } },
    ]);
    // Whoever says the other mark is not given a thousandth of it.
    const other = await planned(file, 'export.csv', { mark: '.' });
    expect(other.outcomes).toEqual([]);
    expect(other.refused).toMatchObject([{ reason: 'badNumber', what: 'Impressionen: 2.000' }]);
  });

  it.each([
    ['1.234', '290,50', ','],
    ['1,234', '290.50', '.'],
    ['1.234', '1.290', ','],
    ['40.0', '', '.'],
    ['12', '', undefined],
  ])('%s impressions and %s of spend show the mark %s', async (impressions, spend, mark) => {
    expect((await guessed(`UTM content;Impressions;Spend\nhotel-card;${impressions};${spend}`)).mark).toBe(mark);
  });

  it.each([
    [
      'Startdatum: 20261001',
      'Enddatum: 20261031',
      'Sitzung – manueller Anzeigeninhalt;Sitzungen;Schlüsselereignisse;Gesamtumsatz',
    ],
    [
      'Date de début : 20261001',
      'Date de fin : 20261031',
      'Contenu d’annonce manuel de la session;Sessions;Événements clés;Revenu total',
    ],
    [
      'Fecha de inicio: 20261001',
      'Fecha de finalización: 20261031',
      'Contenido del anuncio manual de la sesión;Sesiones;Eventos clave;Ingresos totales',
    ],
  ])('of Google Analytics with “%s”', async (from, to, names) => {
    const plan = await planned(`# ----\n# ${from}\n# ${to}\n${names}\nhotel-card;100;4;250,50`, 'a.csv', { mark: ',' });
    expect(plan.source).toBe('ga4');
    expect(plan.outcomes).toMatchObject([
      { name: 'hotel-card', ...october, metrics: { visits: 100, conversions: 4, revenue: 250.5 } },
    ]);
  });

  it.each([
    'ID de publication;Permalien;Impressions;Couverture;Réactions;Commentaires;Partages;Clics sur le lien',
    'Identificador de la publicación;Enlace permanente;Impresiones;Alcance;Reacciones;Comentarios;Veces que se compartió;Clics en el enlace',
    'Beitrags-ID;Permalink;Impressionen;Reichweite;Reaktionen;Kommentare;Geteilte Inhalte;Link-Klicks',
  ])('of Facebook: %s', async (names) => {
    const row = '122100000000001;https://www.facebook.com/61550/posts/122100000000001;1234;1001;40;3;2;12';
    const plan = await planned(`${names}\n${row}`);
    expect(plan.source).toBe('facebook');
    expect(plan.outcomes).toMatchObject([
      { metrics: { impressions: 1234, reach: 1001, reactions: 40, comments: 3, shares: 2, clicks: 12 } },
    ]);
  });
});

describe('exports of networks', () => {
  it('of X: by address and id, each refused row with its reason', async () => {
    const plan = await planned(xFile);
    expect(plan.source).toBe('x');
    expect(plan.outcomes).toMatchObject([
      {
        line: 2,
        postKey: 'x:status:1992000000000000077',
        ...october,
        metrics: { impressions: 2000, clicks: 40, reactions: 40, comments: 4, shares: 6, follows: 2 },
      },
      { line: 3, postKey: 'x:status:1992000000000000099', isWaiting: true },
    ]);
    expect(plan.refused.map(({ line, reason, what }) => [line, reason, what])).toEqual([
      [4, 'badNumber', 'Impressions: 1.2K'],
      [5, 'sameRow', '2'],
      [6, 'spoiledId', '1.992E+18'],
    ]);
  });

  it('of LinkedIn: under the line that explains it, by any id of the post', async () => {
    const plan = await planned(
      [
        '"This is the aggregate of organic and sponsored content, by post, for the time selected.",,,,',
        'Post title,Post link,Post type,Campaign name,Created date,Impressions,Clicks,Click through rate (CTR),Likes,Comments,Reposts,Follows,Engagement rate',
        'Nine sites,https://www.linkedin.com/feed/update/urn:li:ugcPost:7262000000000000002,Organic,,10/03/2026,800,16,0.02,12,3,1,0,0.04',
        'A page,https://www.linkedin.com/company/tidewell,Organic,,10/03/2026,800,16,0.02,12,3,1,0,0.04',
      ].join('\n'),
    );
    expect(plan.source).toBe('linkedin');
    expect(plan.outcomes).toMatchObject([
      { line: 3, postKey: 'linkedin:activity:7262000000000000001', metrics: { impressions: 800, clicks: 16 } },
    ]);
    expect(plan.refused).toMatchObject([{ line: 4, reason: 'badLink' }]);
  });

  it('of LinkedIn people: two lists side by side give no post the figures of another', async () => {
    const [a, b] = ['7262000000000000001', '7262000000000000005'].map(
      (id) => `https://www.linkedin.com/feed/update/urn:li:activity:${id}`,
    );
    const plan = await planned(
      [
        'Post URL,Post publish date,Likes,,Post URL,Post publish date,Impressions',
        `${a},10/1/2026,30,,${b},10/2/2026,900`,
        `${b},10/2/2026,20,,${a},10/1/2026,700`,
      ].join('\n'),
    );
    expect(plan.refused).toEqual([]);
    expect(plan.outcomes.map(({ name, metrics }) => [name, metrics])).toEqual([
      [a, { reactions: 30, impressions: 700 }],
      [b, { impressions: 900, reactions: 20 }],
    ]);
  });

  it('of Meta Business Suite: "Lifetime" is no day', async () => {
    const plan = await planned(
      [
        'Post ID,Page ID,Page name,Title,Description,Publish time,Permalink,Post type,Date,Views,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,Total clicks,Link Clicks',
        '122100000000000001,6155000000,Tidewell,,Nine,10/02/2026 09:00,https://www.facebook.com/6155000000/posts/122100000000000001,Photos,Lifetime,900,700,44,30,10,4,50,21',
      ].join('\n'),
    );
    expect(plan.source).toBe('facebook');
    expect(plan.outcomes).toMatchObject([
      {
        postKey: 'facebook:post:122100000000000001',
        isWaiting: true,
        metrics: { impressions: 900, reach: 700, clicks: 21, reactions: 30 },
      },
    ]);
  });

  it('by the id where the address is not known to be that of a post', async () => {
    const plan = await planned(
      [
        'Post ID,Page ID,Page name,Permalink,Views,Reach',
        '122100000000000001,6155000000,Tidewell,https://www.facebook.com/share/abc,900,700',
        'nothing,6155000000,Tidewell,https://www.facebook.com/share/abc,900,700',
      ].join('\n'),
    );
    expect(plan.outcomes).toMatchObject([{ postKey: 'facebook:post:122100000000000001' }]);
    expect(plan.refused).toMatchObject([{ line: 3, reason: 'badLink' }]);
  });
});

const gaFile = [
  '# ----------------------------------------',
  '# Traffic acquisition: Session manual ad content',
  '# Account: Tidewell',
  '# ----------------------------------------',
  '# ',
  '# All Users',
  '# Start date: 20261001',
  '# End date: 20261015',
  'Session manual ad content,Session campaign,Sessions,Key events,Total revenue',
  '1992000000000000077,winter-refill,80,4,"€200.00"',
  '1992000000000000077,(not set),20,1,50',
  'hotel-card,(not set),10,0,0',
  '(not set),Winter-Refill,30,2,90.5',
  'unknown,(not set),3,0,0',
  '(not set),(not set),900,10,700',
].join('\n');

describe('exports of sites and shops', () => {
  it('of Google Analytics: the days above the table, joined by UTM', async () => {
    const plan = await planned(gaFile);
    expect(plan.source).toBe('ga4');
    expect(
      plan.outcomes.map(({ line, postKey, linkId, campaignId, from, to, metrics }) => ({
        line,
        postKey,
        linkId,
        campaignId,
        from,
        to,
        metrics,
      })),
    ).toEqual([
      {
        line: 10,
        postKey: 'x:status:1992000000000000077',
        linkId: undefined,
        campaignId: 'winter',
        from: '2026-10-01',
        to: '2026-10-15',
        metrics: { visits: 80, conversions: 4, revenue: 200 },
      },
      {
        line: 11,
        postKey: 'x:status:1992000000000000077',
        linkId: undefined,
        campaignId: undefined,
        from: '2026-10-01',
        to: '2026-10-15',
        metrics: { visits: 20, conversions: 1, revenue: 50 },
      },
      {
        line: 12,
        postKey: undefined,
        linkId: 'hotels',
        campaignId: 'winter',
        from: '2026-10-01',
        to: '2026-10-15',
        metrics: { visits: 10, conversions: 0, revenue: 0 },
      },
      {
        line: 13,
        postKey: undefined,
        linkId: undefined,
        campaignId: 'winter',
        from: '2026-10-01',
        to: '2026-10-15',
        metrics: { visits: 30, conversions: 2, revenue: 90.5 },
      },
    ]);
    expect(plan.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [14, 'notJoined'],
      [15, 'noTarget'],
    ]);
  });

  it('of Plausible: the name of the file says what a name is', async () => {
    const text = 'name,visitors,bounce_rate,visit_duration\n1992000000000000077,50,40,30\n';
    const plan = await planned(text, 'utm_contents.csv');
    expect(plan).toMatchObject({ source: 'plausible', outcomes: [{ metrics: { visits: 50 } }] });
    // Their files are of people: two rows of one post have no sum.
    const twice = await planned(
      'name,visitors,conversions,conversion_rate\nhotel-card,5,1,2\nhotel-card,5,1,2\n',
      'utm_contents.csv',
    );
    expect(twice.refused).toMatchObject([{ line: 3, reason: 'sameRow', what: '2' }]);
  });

  it('of Shopify: rows of one post are parts, and each order is a conversion', async () => {
    const plan = await planned(
      [
        'Name,Financial Status,Landing Site,Currency,Total,Created at',
        '#1001,paid,/hotels?utm_content=1992000000000000077&utm_campaign=winter-refill,EUR,20.50,2026-10-02 10:22:33 +0200',
        '#1002,paid,/hotels?utm_content=1992000000000000077&utm_campaign=winter-refill,EUR,30,2026-10-03 10:22:33 +0200',
        '#1003,paid,/hotels?utm_content=1992000000000000077&utm_campaign=winter-refill,USD,30,2026-10-03 10:22:33 +0200',
        '#1004,refunded,/hotels?utm_content=1992000000000000077&utm_campaign=winter-refill,EUR,-5,2026-10-03 10:22:33 +0200',
      ].join('\n'),
    );
    expect(plan).toMatchObject({
      source: 'shopify',
      outcomes: [
        { from: '2026-10-02', to: '2026-10-02', metrics: { conversions: 1, revenue: 20.5 }, currency: 'EUR' },
        { from: '2026-10-03', to: '2026-10-03', metrics: { conversions: 1, revenue: 30 }, currency: 'EUR' },
      ],
    });
    expect(plan.columns.map(({ field }) => field)).toEqual([
      'order',
      'orderState',
      'link',
      'currency',
      'revenue',
      'day',
    ]);
    expect(plan.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'otherCurrency'],
      [5, 'negative'],
    ]);
  });

  it('of Shopify: what was given back or never paid is no revenue', async () => {
    const order = (name: string, state: string, total: string, back: string) =>
      `${name},${state},/hotels?utm_content=hotel-card,EUR,${total},${back}`;
    const plan = await planned(
      [
        'Name,Financial Status,Landing Site,Currency,Total,Refunded Amount',
        order('#1001', 'paid', '20.50', '0.00'),
        order('#1002', 'partially_refunded', '30.00', '9.50'),
        order('#1003', 'refunded', '40.00', '40.00'),
        order('#1004', 'voided', '50.00', '0.00'),
        order('#1005', 'paid', '60.00', 'sixty'),
        order('#1006', 'paid', '70.00', '70.00'),
        order('#1007', 'pending', '80.00', '0.00'),
        order('#1008', 'authorized', '80.00', '0.00'),
        order('#1009', 'partially_paid', '80.00', '0.00'),
      ].join('\n'),
    );
    expect(plan.outcomes).toMatchObject([{ metrics: { conversions: 2, revenue: 41 }, currency: 'EUR' }]);
    expect(plan.refused.map(({ line, reason, what }) => [line, reason, what])).toEqual([
      [4, 'notPaid', 'refunded'],
      [5, 'notPaid', 'voided'],
      [6, 'badNumber', 'Refunded Amount: sixty'],
      [7, 'notPaid', '70.00'],
      [8, 'notPaid', 'pending'],
      [9, 'notPaid', 'authorized'],
      [10, 'notPaid', 'partially_paid'],
    ]);
  });

  it('years of two digits are refused for what they are', async () => {
    const row = (day: string) => `hotel-card,${day},5`;
    const plan = await planned(['utm_content,Date,Clicks', row('10/3/26'), row('3.10.26'), row('soon')].join('\n'));
    expect(plan.outcomes).toEqual([]);
    expect(plan.refused.map(({ reason, what }) => [reason, what])).toEqual([
      ['shortYear', '10/3/26'],
      ['shortYear', '3.10.26'],
      ['badDay', 'soon'],
    ]);
  });

  it('a number of a workbook is read as it is, whatever parts decimals in the texts beside it', async () => {
    const table = {
      headings: ['utm_content', 'Conversions', 'Revenue'],
      rows: [
        { line: 2, cells: ['hotel-card', '1.125', '1.234,50'], areNumbers: [false, true, false] },
        { line: 3, cells: ['1992000000000000077', '1.5', '2.5'], areNumbers: [false, true, true] },
      ],
    };
    const mapping = guessMapping(table, 'other', 'a.xlsx');
    const mark = markIn(table, mapping) ?? expect.fail('no mark');
    expect(mark).toBe(',');
    const rules: ResultRules = { source: 'other', mark, order: 'mdy', zone: 'UTC', currency: 'EUR', period: october };
    const { outcomes, refused } = await planResults(db, table, mapping, rules, none);
    expect(refused).toEqual([]);
    expect(outcomes.map(({ metrics }) => metrics)).toEqual([
      { conversions: 1.125, revenue: 1234.5 },
      { conversions: 1.5, revenue: 2.5 },
    ]);
  });

  it('of advertising: the currency in the heading, German numbers and days', async () => {
    const plan = await planned(
      [
        'Kampagnenname;Berichtsbeginn;Berichtsende;Impressionen;Link-Klicks;Ausgegebener Betrag (EUR);Bestellungen',
        'winter-refill;2026-10-01;2026-10-31;12.000;240;1.234,50;12',
        'winter-refill;31.10.2026;01.10.2026;1;1;1;1',
      ].join('\n'),
      'ads.csv',
      { mark: ',' },
    );
    expect(plan).toMatchObject({
      source: 'ads',
      outcomes: [
        {
          campaignId: 'winter',
          metrics: { impressions: 12_000, clicks: 240, spend: 1234.5, conversions: 12 },
          currency: 'EUR',
        },
      ],
      refused: [{ line: 3, reason: 'daysTurned' }],
    });
  });
});

describe('an import', () => {
  const x = { network: 'x', kind: 'status', id: '1992000000000000077' } as const;

  it('is there at once, for its posts and campaigns, with its file; the same file twice changes nothing', async () => {
    expect(await write(await planned(gaFile), 'ga.csv')).toMatchObject({ added: 4, replaced: 0, unchanged: 0 });
    const ledger = await db.ledger.toArray();
    expect(await write(await planned(gaFile), 'ga.csv', now + 1)).toEqual({ added: 0, replaced: 0, unchanged: 4 });
    expect(await resultImports(db)).toMatchObject([{ file: 'ga.csv', source: 'ga4', rows: 6, added: 4, refused: 2 }]);
    expect(await db.ledger.toArray()).toEqual(ledger);
    expect(await outcomesOfPost(db, x)).toMatchObject([
      { file: 'ga.csv', from: '2026-10-01', to: '2026-10-15', metrics: { visits: 100, conversions: 5 }, parts: 2 },
    ]);
    expect(await outcomesOfCampaign(db, 'winter')).toMatchObject([
      { metrics: { visits: 120, conversions: 6, revenue: 290.5 }, parts: 3, currency: 'EUR' },
    ]);
  });

  it('with other figures for the same days takes their place and keeps them; undone, they are back', async () => {
    await write(await planned(xFile), 'first.csv');
    const later = xFile.replace('"2,000",40', '"2,500",50');
    const done = await write(await planned(later), 'later.csv', now + 1);
    expect(done).toMatchObject({ added: 0, replaced: 1, unchanged: 1 });
    expect(await outcomesOfPost(db, x)).toMatchObject([
      { file: 'later.csv', metrics: { impressions: 2500 }, corrected: 1 },
    ]);
    const putBack = await undoImport(db, done.importId ?? '', now + 2);
    expect(await outcomesOfPost(db, x)).toMatchObject([
      { file: 'first.csv', metrics: { impressions: 2000 }, corrected: 0 },
    ]);
    await putBack?.(now + 3);
    expect(await outcomesOfPost(db, x)).toMatchObject([{ file: 'later.csv', metrics: { impressions: 2500 } }]);
  });

  it('is taken back whole, and what an undone file said does not come back', async () => {
    const first = await write(await planned(xFile), 'first.csv');
    const later = await write(await planned(xFile.replace('"2,000"', '"2,500"')), 'later.csv', now + 1);
    await undoImport(db, first.importId ?? '', now + 2);
    // Its post that no other file tells of is gone; the other stays with the later figures.
    expect((await db.outcomes.toArray()).filter(({ deletedAt }) => deletedAt === undefined)).toHaveLength(1);
    await undoImport(db, later.importId ?? '', now + 3);
    expect(await outcomesOfPost(db, x)).toEqual([]);
    expect(await resultImports(db)).toEqual([]);
    expect(await undoImport(db, later.importId ?? '', now + 4)).toBeUndefined();
    // The same file may come anew.
    expect(await write(await planned(xFile), 'again.csv', now + 5)).toMatchObject({ added: 2 });
  });

  it('that is stopped in the middle leaves nothing, nor one that fails', async () => {
    const rows = Array.from({ length: 1200 }, (_, n) => `${1_000_000 + n},${n}`).join('\n');
    const plan = await planned(`Tweet id,Impressions\n${rows}`);
    expect(plan.outcomes).toHaveLength(1200);
    const life = new AbortController();
    const stopped = await writeResults(
      db,
      plan.outcomes,
      { file: 'f', source: 'x', zone: 'UTC', columns: [], rows: 1200, refused: 0 },
      now,
      { signal: life.signal, onProgress: (done) => done >= 1000 && life.abort() },
    );
    expect(stopped).toMatchObject({ ended: 'stopped', added: 0 });
    expect([await db.outcomes.count(), await db.imports.count(), await db.ledger.count()]).toEqual([
      0,
      0,
      await db.ledger.count(),
    ]);
    const broken = [...plan.outcomes.slice(0, 600), { ...plan.outcomes[0], id: undefined }];
    const failed = await write({ ...plan, outcomes: broken as never }, 'f');
    expect(failed).toMatchObject({ ended: 'failed', added: 0 });
    expect(await db.outcomes.count()).toBe(0);
  });

  it('remembers what its columns became, whose file it was and in which time zone', async () => {
    const plan = await planned(xFile);
    const columns = plan.columns.map((each) => (each.heading === 'Likes' ? { ...each, field: '' } : each));
    await write({ ...plan, columns }, 'x.csv');
    const table = { headings: plan.columns.map(({ heading }) => heading), rows: [] };
    const last = remembered(table, await resultImports(db));
    expect(last).toMatchObject({ source: 'x', zone: 'UTC' });
    expect(last?.mapping.map((field) => field ?? '')).toEqual(columns.map(({ field }) => field));
    expect(last?.mapping.every((field) => field === undefined || isResultField(field))).toBe(true);
    expect(remembered({ headings: ['Other'], rows: [] }, await resultImports(db))).toBeUndefined();
    // The same columns in another order are the same columns.
    const turned = { headings: table.headings.toReversed(), rows: [] };
    const other = remembered(turned, await resultImports(db));
    expect(other?.mapping.toReversed()).toEqual(last?.mapping);
    expect(remembered({ headings: table.headings.slice(1), rows: [] }, await resultImports(db))).toBeUndefined();
  });
});

it('what an advertisement brought is a conversion only where the file says so: its results are whatever it was for', () => {
  const mapped = (...names: string[]) =>
    guessMapping({ headings: ['Campaign name', 'Amount spent (EUR)', ...names], rows: [] }, 'ads', 'a.csv').slice(2);
  expect(mapped('Result indicator', 'Results')).toEqual([undefined, undefined]);
  expect(mapped('Results', 'Purchases')).toEqual([undefined, 'conversions']);
});

describe('a file that is none', () => {
  const read = (bytes: BlobPart) => readResultFile(new Blob([bytes]), begin, new AbortController().signal);

  it('says why', async () => {
    expect(await read('')).toEqual({ ok: false, error: 'empty' });
    expect(await read('Post id,Impressions\n')).toEqual({ ok: false, error: 'noRows' });
    expect(await read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).toEqual({ ok: false, error: 'notText' });
    expect(await read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]))).toEqual({ ok: false, error: 'oldWorkbook' });
    expect(await read(new Uint8Array(30_000_000).fill(65))).toEqual({ ok: false, error: 'tooLarge' });
    expect(await read(`Post id,Impressions\n${'1,1\n'.repeat(50_500)}`)).toEqual({ ok: false, error: 'tooMany' });
  });
});
