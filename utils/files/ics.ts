/** One property of a calendar: "DTSTART;TZID=Europe/Oslo:20261124T090000". Names in capitals. */
export interface IcsProperty {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  /** As text, where it is one: without what the file has before commas and line ends. */
  readonly value: string;
}

/** A property that is to be written. `isRaw`: a time or a rule, in which commas and semicolons say something. */
export interface IcsWritten {
  readonly name: string;
  readonly value: string;
  readonly isRaw?: boolean;
}

/** Longer lines are folded, in bytes. */
const longestLine = 75;

/** A calendar as RFC 5545 has it, of events with these properties. */
export function writeIcs(events: readonly (readonly IcsWritten[])[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Alongside//Plan//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      ...event.map(({ name, value, isRaw }) => `${name}:${isRaw ? value : escaped(value)}`),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');

const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));

function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let bytes = 0;
  // Never within a letter: for..of goes by code points.
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (bytes + size > longestLine) {
      out += '\r\n ';
      bytes = 1;
    }
    out += letter;
    bytes += size;
  }
  return out;
}

/** The events of a calendar file with their own properties; undefined for what is none. Alarms and time zones are left out. */
export function readIcs(text: string): readonly (readonly IcsProperty[])[] | undefined {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/);
  if (lines[0]?.trim().toUpperCase() !== 'BEGIN:VCALENDAR') return undefined;
  const events: IcsProperty[][] = [];
  const open: string[] = [];
  for (const line of lines) {
    const property = propertyOf(line);
    if (!property) continue;
    if (property.name === 'BEGIN') {
      open.push(property.value.toUpperCase());
      if (open.at(-1) === 'VEVENT') events.push([]);
    } else if (property.name === 'END') open.pop();
    else if (open.at(-1) === 'VEVENT') events.at(-1)?.push(property);
  }
  return events;
}

function propertyOf(line: string): IcsProperty | undefined {
  // A colon within quotation marks belongs to a parameter.
  const match = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^":;]*))*):(.*)$/s.exec(line);
  if (!match) return undefined;
  const [, name = '', params = '', value = ''] = match;
  const pairs = [...params.matchAll(/;([A-Za-z0-9-]+)=("[^"]*"|[^":;]*)/g)].map(
    ([, key = '', said = '']) => [key.toUpperCase(), said.replaceAll('"', '')] as const,
  );
  return { name: name.toUpperCase(), params: Object.fromEntries(pairs), value: unescaped(value) };
}
