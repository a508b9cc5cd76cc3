import type { NetworkId } from '../model/network.ts';
import { Correction } from '../model/correction.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { type Selectors, selectorTable } from '../page/selector-table.ts';
import { builtInTables } from './tables.ts';

/** Larger than any table can be, in characters. */
export const longestFile = 64_000;

/** Why a file is no correction. `what` names the culprit, to be shown as text. */
export interface CorrectionFault {
  readonly kind: 'too-large' | 'not-a-table' | 'other-reader' | 'unknown-name' | 'not-a-selector';
  readonly what: string;
}

/**
 * A file that a user chose, as a correction: as `checkShape`, and each of its selectors is one that this browser
 * understands.
 */
export function checkCorrection(file: string, document: Document): Result<Correction, CorrectionFault> {
  const checked = checkShape(file);
  if (!checked.ok) return checked;
  const { network, selectors } = checked.value;
  const broken = brokenSelector(selectors, builtInTables[network].selectors, document);
  return broken === undefined ? checked : fail({ kind: 'not-a-selector', what: broken });
}

/** A correction that is right in shape, for the reader that is built in, and names nothing but selectors that exist. */
export function checkShape(file: string): Result<Correction, CorrectionFault> {
  if (file.length > longestFile) return fail({ kind: 'too-large', what: '' });
  const parsed = Correction.safeParse(parse(file));
  if (!parsed.success) return fail({ kind: 'not-a-table', what: parsed.error.issues[0]?.path.join('.') ?? '' });
  const correction = parsed.data;
  const { reader, selectors } = builtInTables[correction.network];
  if (correction.reader !== reader) return fail({ kind: 'other-reader', what: `${correction.reader}, ${reader}` });
  const unknown = Object.keys(correction.selectors).find((name) => !Object.hasOwn(selectors, name));
  return unknown === undefined ? ok(correction) : fail({ kind: 'unknown-name', what: unknown });
}

function parse(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return undefined;
  }
}

/** The first selector that cannot be filled in or that the browser does not understand, changed or built upon one. */
function brokenSelector(changed: Selectors, builtIn: Selectors, document: Document): string | undefined {
  const all: Selectors = { ...builtIn, ...changed };
  const bad = Object.keys(all).find((name) => !isComplete(name, all, new Set()));
  if (bad !== undefined) return bad;
  const table = selectorTable(builtIn);
  table.correct(changed);
  const nothing = document.createDocumentFragment();
  return Object.keys(all).find((name) => {
    try {
      nothing.querySelector(table.css[name] ?? '');
      return false;
    } catch {
      return true;
    }
  });
}

/** Whether everything that a selector refers to is there, and nothing refers to itself in a circle. */
function isComplete(name: string, all: Selectors, open: ReadonlySet<string>): boolean {
  const selector = all[name];
  if (selector === undefined || open.has(name)) return false;
  const within = new Set([...open, name]);
  return [...selector.matchAll(/\{([\w-]+)\}/g)].every(([, other = '']) => isComplete(other, all, within));
}

/** A correction is for one reader: after an update it means nothing. */
export const isCurrent = (correction: Correction | null | undefined, network: NetworkId): boolean =>
  correction?.reader === builtInTables[network].reader;
