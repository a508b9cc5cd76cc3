import { readFile } from 'node:fs/promises';
import type { NetworkId } from '../../utils/model/network.ts';
import { fail, ok, type Result } from '../../utils/lib/result.ts';

/** A page that a browser saved, with the address and the moment that the comment on top of it tells. */
export interface SavedPage {
  readonly file: string;
  readonly html: string;
  readonly url: URL;
  readonly network: NetworkId;
  readonly seenAt: number;
  /** How much earlier than `seenAt` the page may have been saved, ms; undefined when nobody knows. */
  readonly slackMs: number | undefined;
}

export interface SavedPageOptions {
  readonly url?: string | undefined;
  readonly at?: string | undefined;
}

const dayMs = 24 * 60 * 60 * 1000;

export async function openSavedPage(file: string, given: SavedPageOptions = {}): Promise<Result<SavedPage>> {
  const html = await readFile(file, 'utf8').catch(() => undefined);
  if (html === undefined) return fail(`${file}: cannot be read`);
  if (html.includes('\0') || !/<(?:!doctype|html|head|body|main|div|article)[\s>]/i.test(html))
    return fail(`${file}: is not a web page`);
  const head = html.slice(0, 4000);
  const address = given.url ?? /^\s*url:\s*(\S+)/m.exec(head)?.[1];
  if (!address) return fail(`${file}: has no address; give it with --url`);
  if (!URL.canParse(address)) return fail(`${file}: ${address} is not an address`);
  const url = new URL(address);
  const network = networkOf(url);
  if (!network) return fail(`${file}: ${address} is on no network that is known here`);
  const saved = given.at ?? /^\s*saved date:\s*(.+?)\s*$/m.exec(head)?.[1];
  const moment = momentOf(saved);
  if (given.at && !moment) return fail(`${file}: ${given.at} is not a time`);
  return ok({ file, html, url, network, ...(moment ?? { seenAt: Date.now(), slackMs: undefined }) });
}

function networkOf(url: URL): NetworkId | undefined {
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const host = url.hostname;
  const isOf = (domain: string) => host === domain || host.endsWith(`.${domain}`);
  if (isOf('x.com') || isOf('twitter.com')) return 'x';
  if (isOf('linkedin.com')) return 'linkedin';
  if (isOf('facebook.com')) return 'facebook';
  return undefined;
}

/** A day alone means any moment of it: the end of the day, with a day of slack. */
function momentOf(text: string | undefined): { seenAt: number; slackMs: number } | undefined {
  if (!text) return undefined;
  const seenAt = Date.parse(text.replace(/\s*\(.*\)$/, ''));
  if (Number.isNaN(seenAt)) return undefined;
  return /^\d{4}-\d\d-\d\d$/.test(text) ? { seenAt: seenAt + dayMs - 1, slackMs: dayMs } : { seenAt, slackMs: 0 };
}
