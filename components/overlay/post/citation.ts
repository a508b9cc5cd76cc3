import { formatMoment } from '../../../utils/lib/format.ts';
import type { ProfileRef } from '../../../utils/model/sighting.ts';
import { lineOf } from '../../../utils/page/text.ts';
import { nameOf } from '../desk.ts';
import { i18n } from '../text.ts';

export interface Cited {
  readonly author: ProfileRef | undefined;
  readonly text: string | undefined;
  readonly permalink: string | undefined;
  readonly seenAt: number;
}

const quotedLength = 120;

/** Author, beginning of the text, permalink and when it was seen, on one line. */
export function citationOf({ author, text, permalink, seenAt }: Cited): string {
  const name = author ? nameOf(author) : i18n.t('overlay.post.unknownAuthor');
  const who = author && name !== author.handle ? `${name} (${author.handle})` : name;
  const line = lineOf(text ?? '');
  const quoted = line.length > quotedLength ? `${[...line].slice(0, quotedLength - 1).join('')}…` : line;
  const [link, moment] = [permalink ?? '', formatMoment(seenAt)];
  return quoted
    ? i18n.t('overlay.post.citation', [who, quoted, link, moment])
    : i18n.t('overlay.post.citationNoText', [who, link, moment]);
}

/** Puts text on the clipboard; false where the browser refused both ways. `room` holds the text for the older way. */
export async function copyText(text: string, document: Document, room: HTMLElement): Promise<boolean> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, document, room);
  }
}

function copyBySelection(text: string, document: Document, room: HTMLElement): boolean {
  const root = room.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.ariaHidden = 'true';
  room.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}
