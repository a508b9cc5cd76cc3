/** Ways to replace what stands in data, by what a value looks like. */
export interface Replacing {
  text(text: string): string;
  address(address: string): string;
  media(address: string): string;
  token(token: string): string;
}

const kept = /^(?:@type|@context|interactionType|name@type)$/;
const date = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** JSON with its structure, dates, counts and types; undefined when it is none. */
export function scrubJson(json: string, replacing: Replacing): string | undefined {
  try {
    return JSON.stringify(scrubValue(JSON.parse(json), '', replacing)).replaceAll('<', '\\u003c');
  } catch {
    return undefined;
  }
}

function scrubValue(value: unknown, key: string, replacing: Replacing): unknown {
  if (Array.isArray(value)) return value.map((item) => scrubValue(item, key, replacing));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        /^[@\w.$-]+$/.test(name) ? replacing.token(name) : replacing.text(name),
        scrubValue(inner, name, replacing),
      ]),
    );
  if (typeof value === 'number') return scrubNumber(value, key, replacing);
  return typeof value === 'string' ? scrubString(value, key, replacing) : value;
}

/** Counts and small numbers stay; a large one under another name can be an id or a telephone. */
function scrubNumber(value: number, key: string, { token }: Replacing): number {
  return Math.abs(value) < 1e5 || /count|total|position|width|height/i.test(key) ? value : Number(token(String(value)));
}

function scrubString(value: string, key: string, { text, address, media, token }: Replacing): string {
  if (kept.test(key) || date.test(value)) return value;
  if (/^(?:https?:)?\/\S+\.(?:jpe?g|png|webp|gif|svg|mp4)(?:\?\S*)?$/i.test(value)) return media(value);
  if (/^(?:https?:)?\/\//.test(value)) return address(value);
  return /^(?:\d+|urn:[\w:(),-]+|fsd?_\w+:.*)$/.test(value) ? token(value) : text(value);
}
