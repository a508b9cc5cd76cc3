import { spawnSync } from 'node:child_process';
import { ensureChromium } from './lib/chromium.ts';
import { ensureFirefox } from './lib/firefox.ts';
import { ensurePostgres } from './lib/postgres.ts';

/** Every check, in the order in which it fails soonest. `needs` names a program that must be there first. */
interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly needs?: 'chromium' | 'firefox' | 'postgres';
}

const npm = (script: string): readonly [string, ...string[]] => ['npm', 'run', '--silent', script];

const steps: readonly Step[] = [
  { name: 'types', command: npm('types') },
  { name: 'lint', command: npm('lint') },
  { name: 'format', command: npm('format') },
  { name: 'build', command: npm('build') },
  { name: 'size budget', command: npm('budget') },
  { name: 'build for e2e', command: npm('build:e2e') },
  { name: 'replicas', command: npm('build:playground') },
  { name: 'unit, guards', command: npm('unit') },
  { name: 'sync server', command: npm('unit:server'), needs: 'postgres' },
  { name: 'captures', command: npm('captures'), needs: 'chromium' },
  { name: 'mutated captures', command: [...npm('mutations'), '--', '--count', '1000'], needs: 'chromium' },
  { name: 'cost of reading', command: [...npm('bench:read'), '--', '--quick'], needs: 'chromium' },
  { name: 'e2e Chromium', command: npm('e2e'), needs: 'chromium' },
  { name: 'e2e Firefox', command: npm('e2e:firefox'), needs: 'firefox' },
];

const programs = {
  chromium: await ensureChromium(),
  firefox: await ensureFirefox(),
  postgres: await ensurePostgres(),
};
const outcomes: { name: string; passed: boolean; seconds: number }[] = [];

for (const { name, command, needs } of steps) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const started = performance.now();
  const program = needs && programs[needs];
  let passed = false;
  if (program && !program.ok) console.error(program.error);
  else {
    const [file, ...args] = command;
    const env = {
      ...process.env,
      ...(programs.chromium.ok ? { CHROMIUM_PATH: programs.chromium.value } : {}),
      ...(programs.firefox.ok ? { FIREFOX_PATH: programs.firefox.value } : {}),
      ...(programs.postgres.ok ? { POSTGRES_BIN: programs.postgres.value } : {}),
    };
    passed = spawnSync(file, args, { stdio: 'inherit', env }).status === 0;
  }
  outcomes.push({ name, passed, seconds: (performance.now() - started) / 1000 });
}

console.log('\nWhat ran');
for (const { name, passed, seconds } of outcomes) {
  console.log(`  ${passed ? 'ok    ' : 'FAILED'}  ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s`);
}
const failed = outcomes.filter(({ passed }) => !passed).length;
console.log(`\nsteps: ${outcomes.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
