import { fingerprint } from '../../../utils/files/fingerprint.ts';
import { type IcsEvent, type IcsWritten, readIcs, writeIcs } from '../../../utils/files/ics.ts';
import { readCsv } from '../../../utils/files/read-csv.ts';
import { isZone } from '../../../utils/lib/zoned.ts';
import { lineOf } from '../../../utils/lib/csv.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import { EntryState, Pillar, PlanEntry } from '../../../utils/model/records.ts';
import { fieldsOf, fieldTexts, type FileFieldName, fileFields, UnreadableField } from './plan-file-fields.ts';
import { momentFor, wallOf } from './entry-time.ts';
import { timesOf, zoneOf } from './ics-times.ts';

/** The plan as a file, and files as entries of the plan. */

export const planShapes = ['ics', 'csv', 'json'] as const;
export type PlanShape = (typeof planShapes)[number];

export interface ReadPlan {
  readonly entries: readonly PlanEntry[];
  /** Lines or events of which nothing could be made: without a title, or with a time that is none. */
  readonly refused: number;
  /** Events that come again by a rule that is not understood: only their first time is read. */
  readonly once: number;
  /** Events whose rule goes on after what is read of it. */
  readonly cut: number;
  /** Lines or events behind the first ones that have room in one go: nobody looked at them. */
  readonly over: number;
}

export const mostPlanRows = 5000;
/** So many lines of a table are counted. */
const mostLines = 200_000;

const uidEnd = '@alongside';
const columns = [
  'id',
  'title',
  'day',
  'time',
  'zone',
  'state',
  'pillar',
  'linkedin',
  'x',
  'facebook',
  'notes',
  ...fileFields,
] as const;
type PlainColumn = Exclude<Column, FileFieldName>;
type Column = (typeof columns)[number];

export function writePlan(entries: readonly PlanEntry[], shape: PlanShape, now: number): string {
  if (shape === 'json') return `${JSON.stringify({ alongside: 'plan', entries: entries.map(own) }, undefined, 2)}\n`;
  if (shape === 'csv') return `\uFEFF${[columns, ...entries.map(cellsOf)].map(lineOf).join('')}`;
  return writeIcs(
    entries.flatMap((entry) => {
      const event = eventOf(entry, now);
      return event ? [event] : [];
    }),
  );
}

/** Without what only the database knows of it. */
const own = (entry: PlanEntry): PlanEntry => PlanEntry.parse(entry);

function cellsOf(entry: PlanEntry): readonly string[] {
  const wall = entry.dueAt === undefined ? undefined : wallOf({ dueAt: entry.dueAt, zone: entry.zone });
  const more: Partial<Record<FileFieldName, string>> = Object.fromEntries(fieldTexts(entry));
  const cells: Record<PlainColumn, string | undefined> & Partial<Record<FileFieldName, string>> = {
    ...more,
    id: entry.id,
    title: entry.title,
    day: wall?.day,
    time: wall?.clock,
    zone: entry.zone,
    state: entry.state,
    pillar: entry.pillar,
    linkedin: entry.variants.linkedin,
    x: entry.variants.x,
    facebook: entry.variants.facebook,
    notes: entry.notes,
  };
  return columns.map((column) => cells[column] ?? '');
}

const slotMs = 900_000;

/** Undefined for an entry without a day: a calendar has no place for it. */
function eventOf(entry: PlanEntry, now: number): readonly IcsWritten[] | undefined {
  const { id, dueAt, title, state, pillar, zone, notes, variants } = entry;
  if (dueAt === undefined) return undefined;
  const texts = NetworkId.options.flatMap((network) =>
    variants[network] ? [[network, variants[network]] as const] : [],
  );
  const status = state === 'skipped' ? 'CANCELLED' : state === 'idea' || state === 'draft' ? 'TENTATIVE' : 'CONFIRMED';
  return [
    { name: 'uid', value: `${id}${uidEnd}` },
    { name: 'dtstamp', value: now },
    { name: 'dtstart', value: dueAt },
    { name: 'dtend', value: dueAt + slotMs },
    { name: 'summary', value: title },
    { name: 'description', value: texts.map(([network, text]) => `${network}:\n${text}`).join('\n\n') },
    { name: 'status', value: status },
    { name: 'x-alongside-state', value: state },
    ...(pillar ? [{ name: 'x-alongside-pillar', value: pillar }] : []),
    ...(zone ? [{ name: 'x-alongside-zone', value: zone }] : []),
    ...(notes ? [{ name: 'x-alongside-notes', value: notes }] : []),
    ...texts.map(([network, value]) => ({ name: `x-alongside-${network}`, value })),
    ...fieldTexts(entry).map(([name, value]) => ({ name: propertyOf(name), value })),
  ];
}

/** Who sees to it is what calendars have for whom to ask; for the rest they have no place, or one for addresses only. */
const propertyOf = (name: FileFieldName): string => (name === 'assignee' ? 'contact' : `x-alongside-${name}`);

/** What else is said of an entry; nothing where a field of it cannot be read. */
function fieldsIn(said: (name: FileFieldName) => string): Partial<PlanEntry> | undefined {
  try {
    return fieldsOf(said);
  } catch (error) {
    if (error instanceof UnreadableField) return undefined;
    throw error;
  }
}

/** The entries in a file of any of the shapes; undefined for a file that is none of them. */
export function readPlan(text: string, now: number): ReadPlan | undefined {
  if (/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) return planOfIcs(text, now);
  if (/^\uFEFF?\s*[[{]/.test(text)) return planOfJson(text);
  return planOfCsv(text, now);
}

function planOfJson(text: string): ReadPlan | undefined {
  let said: unknown;
  try {
    said = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  const list: unknown = said !== null && typeof said === 'object' && 'entries' in said ? said.entries : said;
  if (!Array.isArray(list)) return undefined;
  const read = list.slice(0, mostPlanRows).map((each) => PlanEntry.safeParse(each));
  const entries = read.flatMap((each) =>
    each.success && each.data.deletedAt === undefined ? [unsigned(each.data)] : [],
  );
  return { entries, refused: read.length - entries.length, once: 0, cut: 0, over: list.length - read.length };
}

/** Who approved something is said by those who are here, or by a review file: a plan from elsewhere cannot say it. */
const unsigned = ({ approval: _approval, ...entry }: PlanEntry): PlanEntry => entry;

function planOfCsv(text: string, now: number): ReadPlan | undefined {
  const known: ReadonlySet<string> = new Set(columns);
  const plain = (heading: string): string => heading.trim().toLowerCase();
  const table = readCsv(text, mostLines, { isKnown: (cell) => known.has(plain(cell)), above: 0 });
  if (table === 'tooMany' || !table.headings.some((heading) => plain(heading) === 'title')) return undefined;
  const at = new Map(table.headings.map((heading, index) => [plain(heading), index]));
  const entries: PlanEntry[] = [];
  const rows = table.rows.slice(0, mostPlanRows);
  for (const { cells, isBroken } of rows) {
    const cell = (column: Column): string => cells[at.get(column) ?? -1]?.trim() ?? '';
    const zone = isZone(cell('zone')) ? cell('zone') : undefined;
    const dueAt = cell('day') ? momentFor({ day: cell('day'), clock: cell('time') || '09:00' }, zone) : undefined;
    const more = fieldsIn(cell);
    const entry = PlanEntry.safeParse({
      ...more,
      ...stateAndPillar(cell('state'), cell('pillar')),
      id: cell('id') || `csv-${fingerprint(cells)}`,
      title: cell('title'),
      createdAt: now,
      updatedAt: now,
      variants: filled({ linkedin: cell('linkedin'), x: cell('x'), facebook: cell('facebook') }),
      ...(dueAt === undefined ? {} : { dueAt }),
      ...(zone ? { zone } : {}),
      ...(cell('notes') ? { notes: cell('notes') } : {}),
    });
    if (entry.success && more && !isBroken && (dueAt !== undefined || !cell('day'))) entries.push(entry.data);
  }
  return { entries, refused: rows.length - entries.length, once: 0, cut: 0, over: table.rows.length - rows.length };
}

const filled = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));

function stateAndPillar(state: string, pillar: string): Pick<PlanEntry, 'state' | 'pillar'> {
  const [known, mark] = [EntryState.safeParse(state.toLowerCase()), Pillar.safeParse(pillar.toLowerCase())];
  return { state: known.success ? known.data : 'draft', ...(mark.success ? { pillar: mark.data } : {}) };
}

function planOfIcs(text: string, now: number): ReadPlan | undefined {
  const events = readIcs(text);
  if (!events) return undefined;
  const replaced = Map.groupBy(
    events.filter(({ inPlaceOf }) => inPlaceOf),
    (event) => event.text('uid').trim(),
  );
  const entries: PlanEntry[] = [];
  let [refused, once, cut, over] = [0, 0, 0, 0];
  for (const event of events) {
    const hasRoom = entries.length < mostPlanRows;
    const others = event.inPlaceOf ? [] : (replaced.get(event.text('uid').trim()) ?? []);
    const read = hasRoom ? entriesOfEvent(event, others, now) : undefined;
    if (!hasRoom || (read && entries.length + read.entries.length > mostPlanRows)) {
      over += 1;
      continue;
    }
    if (!read) {
      refused += 1;
      continue;
    }
    entries.push(...read.entries);
    if (read.isOnce) once += 1;
    if (read.isCut) cut += 1;
  }
  return { entries, refused, once, cut, over };
}

interface EventEntries {
  readonly entries: readonly PlanEntry[];
  readonly isOnce: boolean;
  readonly isCut: boolean;
}

/** `others`: what is said in the stead of single times of its rule. */
function entriesOfEvent(event: IcsEvent, others: readonly IcsEvent[], now: number): EventEntries | undefined {
  const { start: begins, rule, text } = event;
  const said = (name: string): string => text(name).trim();
  const times = begins && timesOf(event, others, begins);
  const uid = said('uid');
  if (!times || !said('summary')) return undefined;
  const zone = isZone(said('x-alongside-zone')) ? said('x-alongside-zone') : zoneOf(begins);
  const isOurs = uid.endsWith(uidEnd);
  const notes = isOurs ? said('x-alongside-notes') : said('description');
  const status = said('status').toUpperCase();
  const state = said('x-alongside-state') || (status === 'CANCELLED' ? 'skipped' : 'draft');
  const more = fieldsIn((name) => (isOurs || name !== 'assignee' ? said(propertyOf(name)) : ''));
  if (!more) return undefined;
  const base = isOurs
    ? uid.slice(0, -uidEnd.length)
    : `ics-${fingerprint([uid, said('recurrence-id'), said('summary')])}`;
  const entries = times.kept.flatMap(([index, dueAt]) => {
    const entry = PlanEntry.safeParse({
      ...more,
      ...stateAndPillar(state, said('x-alongside-pillar')),
      id: index === 0 ? base : `${base}-${index}`,
      title: said('summary').replace(/\s+/g, ' ').slice(0, 300),
      createdAt: now,
      updatedAt: now,
      dueAt,
      variants: filled(Object.fromEntries(NetworkId.options.map((each) => [each, said(`x-alongside-${each}`)]))),
      ...(zone ? { zone } : {}),
      ...(notes ? { notes: notes.slice(0, 10_000) } : {}),
      ...(times.isSeries ? { series: { id: base, rule } } : {}),
    });
    return entry.success ? [entry.data] : [];
  });
  if (entries.length === 0) return undefined;
  return { entries, isOnce: rule !== undefined && !times.isSeries, isCut: times.isCut };
}
