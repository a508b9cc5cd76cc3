import type { Stored } from '../lib/stored.ts';

interface Count {
  readonly from: number;
  readonly to: number;
}

interface Sighting {
  readonly id: string;
  readonly postKey: string;
  readonly seenAt: number;
  readonly ageMs?: Count;
  readonly metrics: Readonly<Record<string, Count>>;
}

interface Latest {
  readonly postKey: string;
  readonly seenAt: number;
  readonly metrics: Readonly<Record<string, Count>>;
  readonly sightings: number;
}

/** How an earlier visit saw a post: this long ago, with this share of what it has now. */
const visits = [
  { hoursAgo: 50, share: 0.55 },
  { hoursAgo: 26, share: 0.78 },
  { hoursAgo: 5, share: 0.93 },
];

const hourMs = 3_600_000;

/**
 * The tour lasts two minutes, and a history takes days. So earlier visits are written beside the sightings that the
 * tour really made: the same rows that the product writes, at earlier ages with smaller counts. Gives their number.
 */
export async function addEarlierVisits(stored: Stored): Promise<number> {
  const sightings = await stored.rows<Sighting>('sightings');
  const latest = new Map((await stored.rows<Latest>('latest')).map((row) => [row.postKey, row]));
  const earlier: Sighting[] = [];
  for (const sighting of sightings) {
    for (const { hoursAgo, share } of visits) {
      const age = sighting.ageMs && sighting.ageMs.from - hoursAgo * hourMs;
      if (age === undefined || age < hourMs / 2) continue;
      const seenAt = sighting.seenAt - hoursAgo * hourMs;
      earlier.push({
        ...sighting,
        id: `${sighting.postKey}@${seenAt}`,
        seenAt,
        ageMs: { from: age, to: age },
        metrics: shrunk(sighting.metrics, share),
      });
    }
  }
  await stored.put('sightings', earlier);
  const last = new Map<string, Sighting>();
  for (const row of earlier) if (row.seenAt > (last.get(row.postKey)?.seenAt ?? 0)) last.set(row.postKey, row);
  const updated = [...last].flatMap(([key, { seenAt, metrics }]) => {
    const row = latest.get(key);
    const added = earlier.filter(({ postKey }) => postKey === key).length;
    return row ? [{ ...row, sightings: row.sightings + added, before: { seenAt, metrics } }] : [];
  });
  await stored.put('latest', updated);
  return earlier.length;
}

const shrunk = (metrics: Sighting['metrics'], share: number): Sighting['metrics'] =>
  Object.fromEntries(
    Object.entries(metrics).map(([name, { from, to }]) => [
      name,
      { from: Math.floor(from * share), to: Math.floor(to * share) },
    ]),
  );
