/** A day and a clock as they stand on the wall in a time zone. */
export interface WallTime {
  /** `yyyy-mm-dd` */
  readonly day: string;
  /** `hh:mm` */
  readonly clock: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

export const userZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Whether a name is one of a time zone that this browser knows. */
export function isZone(name: string): boolean {
  try {
    return name !== '' && formatOf(name) !== undefined;
  } catch {
    return false;
  }
}

/** What the clocks in a zone show at a moment, ms, as if it were UTC. */
function shownAt(at: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

export function wallTimeOf(at: number, zone: string): WallTime {
  const text = new Date(shownAt(at, zone)).toISOString();
  return { day: text.slice(0, 10), clock: text.slice(11, 16) };
}

/**
 * The moment at which clocks in a zone show that, ms. An hour that is skipped in spring is taken as late as it would have
 * been, one that comes twice in autumn is the first of the two, as in other calendars. Undefined for what is no time.
 */
export function momentInZone({ day, clock }: WallTime, zone: string): number | undefined {
  const [hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(clock)?.slice(1) ?? [];
  if (hours === undefined || minutes === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const said = `${day}T${hours.padStart(2, '0')}:${minutes}`;
  const wall = Date.parse(`${said}:00Z`);
  // The 30th of February would be read as the 2nd of March.
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 16) !== said) return undefined;
  // The zone's distance from UTC a day before and a day after: it changes at most once between them.
  const [before, after] = [wall - 86_400_000, wall + 86_400_000].map((at) => shownAt(at, zone) - at) as [
    number,
    number,
  ];
  const fitting = [wall - before, wall - after].filter((at) => shownAt(at, zone) === wall);
  return fitting.length > 0 ? Math.min(...fitting) : wall - before;
}
