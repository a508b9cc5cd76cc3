import { join } from 'node:path';
import { build } from 'esbuild';
import { fail, ok, type Result } from '../../utils/lib/result.ts';
import type { NetworkId } from '../../utils/model/network.ts';

const root = join(import.meta.dirname, '../..');

/** Lines of code that name the adapter of a network `reader`, with what its module says beyond the contract. */
export const readerOf = (id: NetworkId): string => `
  import * as adapter from './utils/networks/${id}/adapter.ts';
  const reader = { network: adapter.${id}, surfaceIn: adapter.surfaceIn, readUnnamed: adapter.readUnnamed };`;

/** One script for a page out of lines of code, whose imports begin at the project's root. */
export async function bundleForPage(contents: string): Promise<Result<string>> {
  try {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
      target: 'chrome128',
      logLevel: 'silent',
      tsconfigRaw: {},
    });
    return ok(outputFiles[0]?.text ?? '');
  } catch (error) {
    const [, reason = ''] = String(error).split('\n');
    return fail(`it does not build: ${reason}`);
  }
}
