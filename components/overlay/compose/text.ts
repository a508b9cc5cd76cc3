import type { i18n as texts } from '#i18n';
import { browser } from 'wxt/browser';

type Translate = (typeof texts)['t'];

/**
 * The texts of the interface, by the same typed keys as everywhere, without the library's code in the page. After a
 * reload of the extension asking for one throws in a page that was open before: then nothing is better than an error,
 * since the next call takes the overlay away.
 */
const t = (key: string, ...[first, second]: readonly unknown[]): string => {
  const isCounted = typeof first === 'number';
  const substitutions = (isCounted ? (second ?? [String(first)]) : first) as string[] | undefined;
  try {
    const text = browser.i18n.getMessage(key.replaceAll('.', '_') as '@@ui_locale', substitutions);
    if (!isCounted) return text;
    // What is counted stands as "one | many".
    const [one = '', many = one] = text.split(' | ');
    return first === 1 ? one : many;
  } catch {
    return '';
  }
};

export const i18n = { t: t as Translate };
