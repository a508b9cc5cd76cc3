import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sensitiveIn } from '../../../utils/notes/sensitive.ts';

/** "This touches health. Keep it only if you must."; nothing where a text touches nothing. It only says so. */
export function sensitiveText(text: string): string | undefined {
  const topics = sensitiveIn(text);
  if (topics.length === 0) return undefined;
  const names = topics.map((topic) => i18n.t(`sensitive.topic.${topic}`));
  return i18n.t('sensitive.touches', [new Intl.ListFormat().format(names)]);
}

/** What helps with a field, and after it what its text touches. */
export const helpWith = (help: string | undefined, text: string): string | undefined =>
  [help, sensitiveText(text)].filter(Boolean).join(' ') || undefined;

/** So long the fields stand there before what is in them is looked through, ms: the words are put together at first. */
const laterMs = 120;

/** As `sensitiveText`, a moment later than the text is there: somebody's sheet opens without waiting for it. */
export function useSensitiveText(text: string): string | undefined {
  const [warning, warn] = useState<string | undefined>(undefined);
  useEffect(() => {
    const timer = setTimeout(() => warn(sensitiveText(text)), laterMs);
    return () => clearTimeout(timer);
  }, [text]);
  return warning;
}
