import { onDay } from '../lib/due.ts';
import { dayOf } from '../lib/ids.ts';
import type { NextStep, Stage, UsualStage } from '../model/records.ts';
import { lineOfText } from '../files/text.ts';

const address = /^[^\s@,;<>"()]+@[^\s@,;<>"()]+\.[^\s@,;<>"().]{2,}$/u;

/** "Ada <ada@example.org>" and "mailto:" are addresses too. */
export function emailOf(value: string): string | undefined {
  const inner = /<([^<>]+)>\s*$/.exec(value)?.[1] ?? value.replace(/^mailto:/i, '');
  const email = lineOfText(inner);
  return address.test(email) && email.length <= 320 ? email : undefined;
}

export function phoneOf(value: string): string | undefined {
  const phone = lineOfText(value.replace(/^tel:/i, ''));
  const digits = phone.replaceAll(/\D/g, '').length;
  return digits >= 3 && phone.length <= 60 && /^[\d+()/.\-–\s#*,;=a-z]+$/i.test(phone) ? phone : undefined;
}

/** Telephones are compared by their digits. */
export const samePhone = (phone: string): string => phone.replaceAll(/[^\d+]/g, '');

export function websiteOf(value: string): string | undefined {
  const text = lineOfText(value);
  if (text === '' || /\s/.test(text)) return undefined;
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text) ? text : `https://${text}`);
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && url.href.length <= 2000
    ? url.href
    : undefined;
}

const usualStages: Readonly<Record<UsualStage, string>> = {
  new: 'new|neu|lead|subscriber|marketing ?qualified ?lead|open.*|evangelist|other',
  talking: 'talking|im gespr[aä]ch|sales ?qualified ?lead|working.*|nurturing|contacted',
  proposal: 'proposal|angebot|opportunity',
  customer: 'customer|kunde|kundin|closed.*won|converted|closed - converted',
  past: 'past|ehemals|former|churned|closed - not converted|unqualified',
};

/** A stage of the workspace, under its id and the name that it is shown under. */
export interface NamedStage {
  readonly id: Stage;
  readonly name: string;
}

/**
 * The stage of the workspace that a cell means: by its name, by its id, or by what other programs call one of those
 * that come with the product. `stages` empty: those that come with the product.
 */
export function stageOf(value: string, stages: readonly NamedStage[]): Stage | undefined {
  const word = lineOfText(value);
  const same = (text: string): boolean => text.toLocaleLowerCase() === word.toLocaleLowerCase();
  const own = stages.find(({ name }) => same(name)) ?? stages.find(({ id }) => same(id));
  if (own) return own.id;
  const usual = (Object.keys(usualStages) as UsualStage[]).find((stage) =>
    new RegExp(`^(?:${usualStages[stage]})$`, 'i').test(word),
  );
  return stages.length === 0 || stages.some(({ id }) => id === usual) ? usual : undefined;
}

/**
 * "2026-12-03" and "3.12.2026": a day; "2026-12-03 09:30": a moment in the user's own time zone. "3/12" can be two days:
 * none.
 */
export function whenOf(value: string): Pick<NextStep, 'day' | 'dueAt'> | undefined {
  const text = lineOfText(value);
  const [, year, month, day, hour, minute = '00'] =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d)?)?$/.exec(text) ?? germanDate(text);
  const date = new Date(Number(year), Number(month) - 1, Number(day), Number(hour ?? '12'), Number(minute));
  const isThere = date.getMonth() === Number(month) - 1 && date.getDate() === Number(day);
  if (!year || !isThere) return undefined;
  return hour === undefined ? onDay({}, dayOf(date.getTime())) : { dueAt: date.getTime() };
}

function germanDate(text: string): (string | undefined)[] {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return [text, year, month, day];
}
