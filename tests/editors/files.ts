import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = new URL('../pages/editors/', import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, folder))],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'silent',
    nodePaths: [`${root}playground/node_modules`],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  return outputFiles[0]?.text ?? '';
}

export interface EditorFiles {
  readonly html: string;
  readonly page: string;
  /** For a world of our own; see tests/pages/editors/bindings.ts. */
  readonly bindings: string;
}

let files: Promise<EditorFiles> | undefined;

/** The page of the editors and our side of it; built once per process. */
export const editorFiles = (): Promise<EditorFiles> =>
  (files ??= Promise.all([
    readFile(new URL('page.html', folder), 'utf8'),
    bundle('page.js'),
    bundle('bindings.ts'),
  ]).then(([html, page, bindings]) => ({ html, page, bindings })));
