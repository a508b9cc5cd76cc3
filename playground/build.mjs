// Bundles each src/<network>/main.ts to dist/<network>.js (and its style sheet to dist/<network>.css).
// Installs what is missing first; does nothing when dist is newer than the sources.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'dist');

/** @param {{ force?: boolean }} [options] @returns {Promise<'fresh' | 'built'>} */
export async function buildPlayground({ force = false } = {}) {
  install();
  const networks = readdirSync(join(root, 'src')).filter((name) => existsSync(join(root, 'src', name, 'main.ts')));
  const outputs = networks.map((name) => join(dist, `${name}.js`));
  if (!force && outputs.every(existsSync)) {
    const oldest = Math.min(...outputs.map((file) => statSync(file).mtimeMs));
    if (newest(join(root, 'src')) < oldest && changed('package-lock.json') < oldest && changed('build.mjs') < oldest) {
      return 'fresh';
    }
  }

  const { build } = await import('esbuild');
  mkdirSync(dist, { recursive: true });
  const { outputFiles } = await build({
    absWorkingDir: root,
    tsconfigRaw: {},
    entryPoints: Object.fromEntries(networks.map((name) => [name, `src/${name}/main.ts`])),
    outdir: dist,
    bundle: true,
    format: 'iife',
    target: ['chrome128', 'firefox140'],
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    plugins: [trustedEditors],
    logLevel: 'warning',
    write: false,
  });
  for (const { path, contents } of outputFiles) {
    // Renamed into place, so that a page loaded meanwhile never gets half a file.
    writeFileSync(`${path}.${process.pid}`, contents);
    renameSync(`${path}.${process.pid}`, path);
  }
  return 'built';
}

function install() {
  const marker = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(marker) && changed('package-lock.json') <= statSync(marker).mtimeMs) return;
  if (existsSync(marker) && sameLock(marker)) return;
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** A fresh clone has a lock file newer than node_modules though nothing changed. */
function sameLock(marker) {
  const versions = (file) =>
    Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
      .filter(([path, entry]) => path !== '' && !entry.optional)
      .map(([path, { version }]) => `${path}@${version}`)
      .sort()
      .join();
  return versions(marker) === versions(join(root, 'package-lock.json'));
}

const changed = (file) => statSync(join(root, file)).mtimeMs;

function newest(folder) {
  return Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

/** The editors write HTML strings. Under trusted types they must come from a policy, as they do on the networks. */
const trustedEditors = {
  name: 'trusted-editors',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/](quill1?|parchment|draft-js|@lexical)[\\/].*\.m?js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replace(/\.innerHTML = ([^;\n]+);/g, '.innerHTML = globalThis.__replicaTrusted.html($1);')
        .replace(
          /\.parseFromString\(([^,\n()]+), ?(['"`])text\/html\2\)/g,
          '.parseFromString(globalThis.__replicaTrusted.html($1), $2text/html$2)',
        ),
      loader: 'js',
    }));
  },
};

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const started = performance.now();
  const outcome = await buildPlayground({ force: process.argv.includes('--force') });
  console.log(`playground: ${outcome} in ${Math.round(performance.now() - started)} ms`);
}
