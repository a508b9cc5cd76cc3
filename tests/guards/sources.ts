import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const root = join(import.meta.dirname, '../..');

const left = new Set(['node_modules', 'dist', '.output', '.wxt', 'out']);

/** Paths from the project's root of all files below some folders whose name ends in one of the endings. */
export function filesBelow(folders: readonly string[], endings: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !path.split('/').some((part) => left.has(part))),
  );
}

export const sourcesBelow = (folders: readonly string[], endings: readonly string[]): Map<string, string> =>
  new Map(filesBelow(folders, endings).map((path) => [path, readFileSync(join(root, path), 'utf8')]));
