// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Binding, InsertError } from '../../../utils/compose/editors/types.ts';
import { fail } from '../../../utils/lib/result.ts';
import { insertText } from './insert-text.ts';

vi.mock('./text.ts', () => ({ i18n: { t: (key: string, said: readonly string[] = []) => [key, ...said].join(' ') } }));

const writeText = vi.fn(async () => undefined);
beforeEach(() => {
  writeText.mockClear();
  vi.stubGlobal('navigator', { clipboard: { writeText }, platform: 'Linux' });
});

const failing = (error: InsertError) => ({ replace: async () => fail(error) }) as unknown as Binding;

it.each([
  ['not-taken', 'compose.copied Ctrl+V', 1],
  ['otherwise', 'compose.otherwise', 0],
  ['composing', 'compose.composing', 0],
  ['gone', '', 0],
] as const)('%s: says “%s”, and copies only what did not go in', async (error, said, copies) => {
  expect(await insertText(failing(error), 'caret', 'text')).toEqual({ isIn: false, said });
  expect(writeText).toHaveBeenCalledTimes(copies);
});
