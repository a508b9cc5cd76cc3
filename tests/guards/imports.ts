import { posix } from 'node:path';

/** Rooms that a file of a room may import from. A room is the longest matching folder. "lib" may be used by all. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'utils/lib': [],
  'utils/model': [],
  'utils/metrics': ['utils/model'],
  'utils/assistant': ['utils/model'],
  'utils/page': [],
  'utils/networks': ['utils/page', 'utils/model'],
  'utils/protocol': ['utils/model'],
  'utils/capture': ['utils/networks', 'utils/page', 'utils/protocol', 'utils/model'],
  'utils/compose': ['utils/networks', 'utils/page', 'utils/model'],
  'utils/notes': ['utils/model'],
  'utils/grammar': ['utils/model'],
  'utils/db': ['utils/model', 'utils/metrics', 'utils/notes', 'utils/sync'],
  'utils/files': ['utils/model'],
  'utils/people': ['utils/files', 'utils/networks', 'utils/db', 'utils/model'],
  'utils/results': ['utils/files', 'utils/networks', 'utils/db', 'utils/metrics', 'utils/model'],
  'utils/settings': ['utils/model'],
  'utils/sync': ['utils/model'],
  server: ['utils/sync', 'utils/model'],
  'utils/corrections': ['utils/networks', 'utils/page', 'utils/model'],
  'components/ui': [],
  'components/charts': ['utils/model'],
  'components/calendar': ['components/ui', 'utils/model'],
  'components/hooks': ['utils/db', 'utils/notes', 'utils/settings', 'utils/protocol', 'utils/model'],
  'components/overlay': [
    'components/ui',
    'components/charts',
    'utils/capture',
    'utils/compose',
    'utils/networks',
    'utils/notes',
    'utils/page',
    'utils/protocol',
    'utils/settings',
    'utils/model',
  ],
  'components/pages': [
    'components/ui',
    'components/charts',
    'components/calendar',
    'components/hooks',
    'utils/assistant',
    'utils/corrections',
    'utils/files',
    'utils/people',
    'utils/results',
    'utils/db',
    'utils/metrics',
    'utils/notes',
    'utils/settings',
    'utils/protocol',
    'utils/model',
  ],
};

/** Rooms whose code runs in a network's page: no value may come from a module that carries zod or Dexie. */
const inContentScripts = [
  'utils/networks',
  'utils/page',
  'utils/capture',
  'utils/compose',
  'components/overlay',
  'components/charts',
];
const heavy = [/^zod/, /^dexie/, /^webextension-polyfill$/, /^marked$/, /^minisearch$/, /^harper\.js/, /^ical\.js/];
const typesOnlyThere = ['utils/model', 'utils/settings'];

/** The HTTP contract: both sides of it read these files, so they may use nothing that only one side has. */
const contract = ['utils/sync/contract.ts', 'utils/sync/frames.ts'];
const contractMayImport = ['utils/lib', 'utils/model'];

const rooms = Object.keys(mayImport).sort((a, b) => b.length - a.length);
const roomOf = (path: string): string | undefined => rooms.find((room) => path.startsWith(`${room}/`));

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

/** Every import, export-from and import() of a source text. */
export function importsOf(source: string): Import[] {
  const found: Import[] = [];
  const statement = /^\s*(?:import|export)\s+(type\s+)?(?:([\s\S]*?)\s+from\s+)?['"]([^'"]+)['"]/gm;
  for (const [, type, names = '', from = ''] of source.matchAll(statement)) {
    const inBraces = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
    const isAllTypes = inBraces?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
    found.push({ from, isType: !!type || !!isAllTypes });
  }
  for (const [, from = ''] of source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g))
    found.push({ from, isType: false });
  return found;
}

/** What breaks the directions of imports, one line each. Keys of `sources` are paths from the project's root. */
export function importBreaches(sources: ReadonlyMap<string, string>): string[] {
  const breaches: string[] = [];
  for (const [path, source] of sources) {
    const isTest = /\.(test|spec)\.tsx?$/.test(path);
    const room = roomOf(path);
    const isEntrypoint = path.startsWith('entrypoints/');
    if (!room && !isEntrypoint) {
      breaches.push(`${path}: no room is called that; see docs/house.md`);
      continue;
    }
    for (const { from, isType } of importsOf(source)) {
      if (!from.startsWith('.')) {
        const isHeavy = heavy.some((pattern) => pattern.test(from));
        if (isHeavy && !isType && !isTest && room && inContentScripts.includes(room)) {
          breaches.push(`${path}: ${from} must not reach a content script`);
        }
        continue;
      }
      const target = posix.join(posix.dirname(path), from);
      if (target.startsWith('entrypoints/') && !isEntrypoint)
        breaches.push(`${path}: nobody imports entrypoints (${target})`);
      const targetRoom = roomOf(target);
      if (room && targetRoom && !isTest) breaches.push(...aroundContract(path, room, target, targetRoom));
      if (!room || !targetRoom || targetRoom === room || isTest) {
        breaches.push(...(isTest ? [] : betweenNetworks(path, target)));
        continue;
      }
      const isAllowed = targetRoom === 'utils/lib' || (mayImport[room] ?? []).includes(targetRoom);
      if (!isAllowed && !isType) breaches.push(`${path}: ${room} may not import ${targetRoom} (${target})`);
      if (!isAllowed && isType && targetRoom !== 'utils/model')
        breaches.push(`${path}: ${room} may not know ${targetRoom}`);
      if (inContentScripts.includes(room) && typesOnlyThere.includes(targetRoom) && !isType) {
        breaches.push(`${path}: ${targetRoom} only as types, it would carry zod into the page (${target})`);
      }
    }
  }
  return breaches;
}

function betweenNetworks(path: string, target: string): string[] {
  const network = /^utils\/networks\/([^/]+)\//;
  const [own, other] = [network.exec(path)?.[1], network.exec(target)?.[1]];
  return own && other && own !== other ? [`${path}: a network never imports another network (${target})`] : [];
}

function aroundContract(path: string, room: string, target: string, targetRoom: string): string[] {
  if (room === 'server' && targetRoom === 'utils/sync' && !contract.includes(target))
    return [`${path}: of sync the server knows the contract only (${target})`];
  if (contract.includes(path) && ![...contract, ...contractMayImport].some((from) => target.startsWith(from)))
    return [`${path}: the contract may not import ${target}`];
  return [];
}
