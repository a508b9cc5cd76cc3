import ICAL from 'ical.js';

/** When an event begins, as it stands in the file. */
export interface IcsStart {
  /** `yyyy-mm-dd` */
  readonly day: string;
  /** `hh:mm`; absent for an event of whole days. */
  readonly clock?: string;
  /** "UTC", or the name that the file gives its time zone; absent: wherever one is. */
  readonly zone?: string;
}

/** An event of a calendar file; its alarms and the definitions of time zones are left out. */
export interface IcsEvent {
  /** Undefined where it has none that can be read. */
  readonly start: IcsStart | undefined;
  /** The rule by which it comes again. */
  readonly rule: string | undefined;
  /** When it does not come, though the rule says so. */
  readonly left: readonly IcsStart[];
  /** When it comes as well, though no rule says so. */
  readonly added: readonly IcsStart[];
  /** Of which time of a rule this is what is said in its stead. */
  readonly inPlaceOf: IcsStart | undefined;
  /** A text of it by the name of its property, in small letters; '' where it has none. */
  readonly text: (name: string) => string;
}

/** A property that is to be written: a text, or a moment, ms. Names in small letters. */
export interface IcsWritten {
  readonly name: string;
  readonly value: string | number;
}

/** A calendar as RFC 5545 has it, of events with these properties. */
export function writeIcs(events: readonly (readonly IcsWritten[])[]): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Alongside//Plan//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  for (const each of events) {
    const event = new ICAL.Component('vevent');
    for (const { name, value } of each) event.addProperty(propertyOf(name, value));
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

function propertyOf(name: string, value: string | number): ICAL.Property {
  const property = new ICAL.Property(name);
  // What a program has of its own is nothing in particular unless it says so, and would not be escaped.
  if (name.startsWith('x-')) property.resetType('text');
  property.setValue(typeof value === 'string' ? value : ICAL.Time.fromJSDate(new Date(value), true));
  return property;
}

/** The events of a calendar file; undefined for what is none. */
export function readIcs(text: string): readonly IcsEvent[] | undefined {
  try {
    const said = parsed(text.replace(/^\uFEFF/, ''));
    const all = (typeof said[0] === 'string' ? [said] : said).map((each) => new ICAL.Component(each as unknown[]));
    if (all.some(({ name }) => name !== 'vcalendar')) return undefined;
    return all.flatMap((calendar) => calendar.getAllSubcomponents('vevent').map(eventOf));
  } catch {
    return undefined;
  }
}

/** A rule that is none, where the parser would refuse the whole file for it. */
const badRule = 'x-rrule';

function parsed(text: string): readonly unknown[] {
  try {
    return ICAL.parse(text) as readonly unknown[];
  } catch {
    // One rule of one event may be what it stumbled over: all other events are good ones.
    const whole = text.replaceAll(/\r?\n[ \t]/g, '');
    return ICAL.parse(
      whole.replaceAll(/^RRULE([;:].*)$/gim, (line: string, rest: string) =>
        isRule(rest.slice(rest.indexOf(':') + 1).trim()) ? line : `${badRule}${rest}`,
      ),
    ) as readonly unknown[];
  }
}

function isRule(text: string): boolean {
  try {
    ICAL.Recur.fromString(text);
    return true;
  } catch {
    return false;
  }
}

function eventOf(event: ICAL.Component): IcsEvent {
  const first = (name: string): ICAL.Property | null => event.getFirstProperty(name);
  const valueOf = (property: ICAL.Property | null): unknown => {
    try {
      return property?.getFirstValue();
    } catch {
      return undefined;
    }
  };
  const rule = valueOf(first('rrule') ?? first(badRule));
  const timesOf = (name: string): readonly IcsStart[] =>
    event
      .getAllProperties(name)
      .flatMap((property) => valuesOf(property).flatMap((each) => startOf(property, each) ?? []));
  return {
    start: timesOf('dtstart')[0],
    rule: rule === undefined || rule === null ? undefined : String(rule),
    left: timesOf('exdate'),
    added: timesOf('rdate'),
    inPlaceOf: timesOf('recurrence-id')[0],
    text: (name) => {
      const value = valueOf(first(name));
      return value === undefined || value === null ? '' : String(value);
    },
  };
}

/** One line may say several; a line of which one cannot be read says none. */
function valuesOf(property: ICAL.Property): readonly unknown[] {
  try {
    return property.getValues();
  } catch {
    return [];
  }
}

const dayOf = (time: ICAL.Time): string => time.toString().slice(0, 10);

function startOf(property: ICAL.Property, value: unknown): IcsStart | undefined {
  if (!(value instanceof ICAL.Time)) return undefined;
  const day = dayOf(value);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  if (value.isDate) return { day };
  const named = property.getParameter('tzid');
  const zone = value.zone === ICAL.Timezone.utcTimezone ? 'UTC' : typeof named === 'string' ? named : undefined;
  return { day, clock: value.toString().slice(11, 16), ...(zone ? { zone } : {}) };
}
