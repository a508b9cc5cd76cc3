import type { NetworkId } from '../../../utils/model/network.ts';
import { scrubAddress } from './addresses.ts';
import type { Inventor } from './invent.ts';
import { scrubText, type Place, type Vocabulary } from './labels.ts';
import { mediaAddress } from './media.ts';
import { scrubJson } from './structured.ts';
import { scrubClasses, scrubStyle } from './style.ts';
import { scrubToken } from './tokens.ts';

export interface Scrub {
  readonly network: NetworkId;
  readonly invent: Inventor;
  readonly vocabulary: Vocabulary;
  readonly handles: ReadonlySet<string>;
  /** How often a value of an attribute that nobody knows occurs: code repeats. */
  readonly valueCounts: ReadonlyMap<string, number>;
}

const words =
  /^(?:aria-(?:label|placeholder|valuetext|description|roledescription|braillelabel)|alt|title|placeholder|value|label|summary|content|data-(?:placeholder|plural|singular|share-message|text-.*))$/;
const addresses =
  /^(?:href|action|formaction|cite|src|srcdoc|poster|longdesc|ping|background|xlink:href|data-.*(?:url|href|src).*|.*-url)$/;
const pictures = /^(?:img|source|video|audio|image|picture|track|use|embed)$/i;
/** Values of the network's code, or of HTML itself. */
const code =
  /^(?:id|for|name|role|class|type|rel|target|method|dir|lang|hreflang|tabindex|hidden|charset|property|itemprop|itemtype|media|componentkey|slot|is|form|list|headers|data-(?:testid|test-.*|view-name|sdui-.*|ad-.*|pagelet|visualcompletion|component-type|tracking-control-name|control-name|id|locale|\d+|lexical-.*|urn|.*-urn|color-scheme|theme|sid|pid|bid|rci|rsi)|aria-(?!label$).*)$/;
const references = /^(?:for|headers|aria-(?:describedby|labelledby|controls|owns|details|flowto|errormessage))$/;
const plain =
  /^(?:datetime|data-utime|width|height|size|viewbox|loading|autocomplete|contenteditable|draggable|spellcheck|translate|disabled|open|checked|selected|multiple|required|readonly|colspan|rowspan|min|max|step|maxlength|scrolling|preload|muted|playsinline|data-num-.*)$/;
const dropped =
  /^(?:on.*|data|nonce|integrity|srcset|imagesrcset|srcdoc|attributionsrc|crossorigin|ping|jsaction|jslog|data-(?:tracking-(?!control).*|dyn-trk|ft|store|sf-.*|single-file.*))$/;

/** Replaces what the attributes of one element say; keeps their names, and what only code understands. */
export function scrubAttributes(element: Element, place: Place, scrub: Scrub): void {
  const given = [...element.attributes];
  for (const { name, value } of given) {
    const made = scrubAttribute(element, name.toLowerCase(), value, place, scrub);
    if (made === undefined) element.removeAttribute(name);
    else if (made !== value) element.setAttribute(name, made);
  }
}

function scrubAttribute(element: Element, name: string, value: string, place: Place, scrub: Scrub): string | undefined {
  const { network, invent, vocabulary } = scrub;
  if (name === 'd' || name === 'points') return network === 'x' ? value.slice(0, 16) : undefined;
  if (name === 'attributionsrc') return '';
  if (dropped.test(name)) return undefined;
  if (value === '' || /^(?:true|false|\d{1,4})$/.test(value)) return value;
  if (name === 'value' && element.getAttribute('type') === 'hidden') return '';
  if (name === 'style') return scrubStyle(value) || undefined;
  if (name === 'class') return scrubClasses(value, (one) => isPersonal(one, scrub)) || undefined;
  if (plain.test(name) && value.length < 60) return value;
  if (addresses.test(name)) return scrubReference(element, name, value, scrub);
  if (words.test(name)) {
    if (/^#[\da-f]{3,8}$/i.test(value)) return value;
    if (name === 'content' && /^\w+:\/\//.test(value)) return scrubAddress(value, network, invent);
    return scrubText(value, { ...place, isLabel: value.length <= 160 && wordCount(value) <= 24 }, vocabulary, invent);
  }
  if (/^[[{]/.test(value)) return scrubJson(value, replacingBy(scrub)) ?? invent.all(value);
  if (/^(?:https?:)?\/\//.test(value)) return scrubAddress(value, network, invent);
  if (references.test(name)) return scrubReferences(value, element.ownerDocument, scrub);
  if (code.test(name) && !/\p{L}{2,} \p{L}{2,}.*[.!?]/u.test(value)) return scrubCode(value, scrub);
  if (/\s/.test(value)) return invent.all(value);
  const isCode = (scrub.valueCounts.get(`${name}=${value}`) ?? 0) > 2 || value.startsWith('urn:li:');
  return isCode ? scrubCode(value, scrub, true) : invent.all(value);
}

const wordCount = (text: string): number => text.split(/\s+/).length;

function scrubReference(element: Element, name: string, value: string, scrub: Scrub): string {
  const { network, invent } = scrub;
  if (/^#[^?]/.test(value)) return `#${scrubCode(value.slice(1), scrub)}`;
  if (name === 'href' && !pictures.test(element.localName)) return scrubAddress(value, network, invent);
  const isPicture =
    pictures.test(element.localName) || /delayed|ghost|poster|thumb|src$/.test(name) || value.startsWith('data:');
  if (isPicture && element.localName !== 'iframe') return mediaAddress(value);
  return scrubAddress(value, network, invent);
}

/** An id, a key or a list of them. The same wherever it stands, so that links between elements hold. */
export function scrubCode(value: string, scrub: Scrub, isStrict = false): string {
  const found = handleWithin(value, scrub.handles);
  if (found) {
    const { start, end } = found;
    const [before, after] = [value.slice(0, start), value.slice(end)].map((part) => scrubCode(part, scrub, isStrict));
    return before + scrub.invent.all(value.slice(start, end)) + after;
  }
  const { invent, vocabulary } = scrub;
  return scrubToken(value, invent, (word) => !isStrict || !vocabulary.nameWords.has(word.toLowerCase()));
}

/** Handles behind a prefix ("UserAvatar-Container-ada") and slugs glued to a key ("Part6adalee"). */
function handleWithin(value: string, handles: ReadonlySet<string>): { start: number; end: number } | undefined {
  const lower = value.toLowerCase();
  for (const handle of handles) {
    const start = lower.lastIndexOf(handle);
    if (start < 0) continue;
    const end = start + handle.length;
    const before = lower[start - 1] ?? '';
    const after = lower[end] ?? '';
    const isLast = after === '' && /(?:avatar|container|user|profile)[-_:]$/.test(lower.slice(0, start));
    const isOdd = handle.length > 4 && /[\d_.-]/.test(handle);
    const isGlued = handle.length > 6 && (/\d/.test(before) || (before === '' && /[a-z_]/.test(after)));
    if (isLast || isOdd || isGlued) return { start, end };
  }
  return undefined;
}

/** Ids of other elements, or, where the network means it otherwise, a sentence: "Write to Ada". */
const scrubReferences = (value: string, document: Document, scrub: Scrub): string =>
  value
    .split(/(\s+)/)
    .map((id) => (/[\d_:-]/.test(id) || document.getElementById(id) ? scrubCode(id, scrub) : scrub.invent.all(id)))
    .join('');

function isPersonal(name: string, { vocabulary }: Scrub): boolean {
  const parts = name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return parts.some((part) => part.length > 2) && parts.every((part) => vocabulary.nameWords.has(part));
}

export const replacingBy = (scrub: Scrub) => ({
  text: (text: string) => scrub.invent.all(text),
  address: (address: string) => scrubAddress(address, scrub.network, scrub.invent),
  media: mediaAddress,
  token: (token: string) => scrubCode(token, scrub),
});
