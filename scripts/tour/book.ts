import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** One thing that a step of the tour claims, with the figure that was read back. */
export interface Check {
  readonly what: string;
  readonly found: string | number;
  readonly isTrue: boolean;
}

export interface Book {
  /** Saves a numbered picture of what the page shows now. */
  picture(page: Page, title: string): Promise<void>;
  check(what: string, found: string | number, isTrue: boolean): void;
  readonly checks: readonly Check[];
  /** Writes index.html beside the pictures and gives its path. */
  close(): Promise<string>;
}

/** Collects the pictures and checks of a tour in a folder, which is emptied first. */
export async function openBook(folder: string): Promise<Book> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const pictures: { file: string; title: string }[] = [];
  const checks: Check[] = [];
  return {
    checks,
    picture: async (page, title) => {
      const number = String(pictures.length + 1).padStart(2, '0');
      const file = `${number}-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`;
      await page.screenshot({ path: join(folder, file) });
      pictures.push({ file, title });
      console.log(`  picture ${number}  ${title}`);
    },
    check: (what, found, isTrue) => {
      checks.push({ what, found, isTrue });
    },
    close: async () => {
      const path = join(folder, 'index.html');
      await writeFile(path, html(pictures, checks));
      return path;
    },
  };
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

const html = (
  pictures: readonly { file: string; title: string }[],
  checks: readonly Check[],
): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Alongside: the guided tour</title>
<style>body{font:14px/1.5 system-ui;margin:32px auto;max-width:1280px;padding:0 16px;color:#15201f;background:#f6f8f7}
img{max-width:100%;border:1px solid #dee4e2;border-radius:6px}figure{margin:0 0 32px}figcaption{font-weight:600;margin-bottom:8px}
td{padding:4px 16px 4px 0;border-bottom:1px solid #dee4e2}</style>
<h1>Alongside: the guided tour</h1>
<table>${checks.map(({ what, found, isTrue }) => `<tr><td>${isTrue ? 'ok' : 'FAILED'}</td><td>${escaped(what)}</td><td>${escaped(String(found))}</td></tr>`).join('')}</table>
${pictures.map(({ file, title }) => `<figure><figcaption>${escaped(title)}</figcaption><img src="${file}" alt="${escaped(title)}"></figure>`).join('\n')}
</html>
`;

/** The table of what happened, for the terminal. */
export function printChecks(checks: readonly Check[]): void {
  const width = Math.max(...checks.map(({ what }) => what.length));
  console.log('\nWhat happened, read back from the browser');
  for (const { what, found, isTrue } of checks) {
    console.log(`  ${isTrue ? 'ok    ' : 'FAILED'}  ${what.padEnd(width)}  ${found}`);
  }
}
