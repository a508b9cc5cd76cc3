import { expect, it } from 'vitest';
import { nameOf } from './names.ts';

const shown = (name: string) => nameOf({ handle: 'mara', name });

it.each([
  ['letters of two units each', '🦊'.repeat(80), '🦊'.repeat(80)],
  ['one more than there is room for', '🦊'.repeat(81), `${'🦊'.repeat(79)}…`],
  ['one emoji of several', '👩\u200d👩\u200d👧', '👩\u200d👩\u200d👧'],
  ['from right to left', '\u202bمارا ليندكفيست\u202c', 'مارا ليندكفيست'],
  ['a mark that joins letters', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['no name', '', 'mara'],
  ['fillers', '\u3164\u2800 \u3164', 'mara'],
  ['what has no width', '\u200d\u2063\u00ad\ufe0f', 'mara'],
  ['markup', '<img src=x>', '<img src=x>'],
])('a name as it may be shown: %s', (_what, name, expected) => expect(shown(name)).toBe(expected));
