import { dayOf } from '../../../utils/lib/ids.ts';

/** Hands text to the browser's own download. Needs no permission. */
export const saveFile = (parts: readonly string[], name: string): void =>
  saveBlob(new Blob([...parts], { type: 'application/json' }), name);

export function saveBlob(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** "tidewell-2026-11-17.csv": a name that every disk takes. */
export function fileName(words: readonly string[], now: number, ending: string): string {
  const plain = words.map((word) =>
    word
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/g, ''),
  );
  return `${[...plain.filter(Boolean), dayOf(now)].join('-')}.${ending}`;
}
