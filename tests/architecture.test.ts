import { describe, expect, it } from 'vitest';
import { importCircles } from './guards/circles.ts';
import { importBreaches, importsOf } from './guards/imports.ts';
import { sourcesBelow } from './guards/sources.ts';

const planted = (path: string, source: string): string[] => importBreaches(new Map([[path, source]]));

describe('the directions of imports', () => {
  it('hold everywhere', () => {
    const sources = sourcesBelow(['utils', 'components', 'entrypoints', 'server'], ['.ts', '.tsx']);
    sources.delete('utils/lib/globals.d.ts');
    expect(sources.size).toBeGreaterThan(50);
    expect(importBreaches(sources)).toEqual([]);
  });

  it.each([
    [
      'the overlay opens a database',
      'components/overlay/a.ts',
      "import { openWorkspace } from '../../utils/db/open.ts';",
    ],
    ['a page reads a network', 'components/pages/a.tsx', "import { x } from '../../utils/networks/x/adapter.ts';"],
    ['a network uses another', 'utils/networks/x/a.ts', "import { y } from '../linkedin/token.ts';"],
    ['a content script carries zod', 'utils/capture/a.ts', "import * as z from 'zod/mini';"],
    ['a content script carries a schema', 'utils/capture/a.ts', "import { PostRef } from '../model/sighting.ts';"],
    ['a content script carries Dexie', 'components/overlay/a.tsx', "import Dexie from 'dexie';"],
    [
      'somebody imports an entrypoint',
      'utils/lib/a.ts',
      "import { handlers } from '../../entrypoints/background/handlers.ts';",
    ],
    ['a lazy import goes the wrong way', 'utils/lib/a.ts', "const a = () => import('../db/open.ts');"],
    ['the server reads a client', 'server/src/app.ts', "import { push } from '../../utils/sync/engine.ts';"],
    ['the server opens the client database', 'server/src/app.ts', "import { a } from '../../utils/db/open.ts';"],
    ['the sync opens the database', 'utils/sync/engine.ts', "import { a } from '../db/open.ts';"],
    ['the contract knows the operations', 'utils/sync/contract.ts', "import { a } from './ops.ts';"],
    ['the contract reads a client', 'utils/sync/frames.ts', "import { a } from './engine.ts';"],
    ['a room has no name', 'utils/helpers/a.ts', ''],
  ])('notice when %s', (_what, path, source) => {
    expect(planted(path, source)).toHaveLength(1);
  });

  it('let types of the model through', () => {
    expect(planted('utils/capture/a.ts', "import type { PostRef } from '../model/sighting.ts';")).toEqual([]);
    expect(planted('utils/capture/a.ts', "import { type PostRef, type Metric } from '../model/sighting.ts';")).toEqual(
      [],
    );
  });

  it('see imports over several lines and re-exports', () => {
    const source = "import {\n  a,\n  type B,\n} from './a.ts';\nexport { c } from './c.ts';\nimport './d.css';";
    expect(importsOf(source).map(({ from }) => from)).toEqual(['./a.ts', './c.ts', './d.css']);
  });
});

describe('circles of imports', () => {
  it('are nowhere', () => {
    const folders = ['utils', 'components', 'entrypoints', 'server', 'playground', 'scripts', 'bench', 'tests'];
    const sources = sourcesBelow(folders, ['.ts', '.tsx']);
    expect(sources.size).toBeGreaterThan(500);
    expect(importCircles(sources)).toEqual([]);
  });

  it('are noticed over several files, and where only a type goes round', () => {
    const sources = new Map([
      ['a/one.ts', "import { two } from './two.ts';"],
      ['a/two.ts', "import { three } from '../b/three.ts';"],
      ['b/three.ts', "import type { One } from '../a/one.ts';"],
      ['b/four.ts', "import { three } from './three.ts';"],
    ]);
    expect(importCircles(sources)).toEqual([['a/one.ts', 'a/two.ts', 'b/three.ts']]);
  });
});
