import { ensureChromium } from './lib/chromium.ts';
import { ensureFirefox } from './lib/firefox.ts';
import { ensurePostgres } from './lib/postgres.ts';
import { runStep, type Outcome } from './lib/steps.ts';

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** A program that must be there first. */
  readonly needs?: keyof typeof programs;
}

const npm = (script: string): readonly [string, ...string[]] => ['npm', 'run', '--silent', script];

const programs = {
  chromium: await ensureChromium(),
  firefox: await ensureFirefox(),
  postgres: await ensurePostgres(),
};

/**
 * Every check, what fails soonest first. Within a stage lanes go on side by side, as few of these keep two cores busy, and
 * the first one is read as it goes on; builds and the check of types write the same files and never do.
 */
const stages: readonly (readonly (readonly Step[])[])[] = [
  [
    [
      { name: 'build', command: npm('build') },
      { name: 'size budget', command: npm('budget') },
      { name: 'build for e2e', command: npm('build:e2e') },
      { name: 'replicas', command: npm('build:playground') },
    ],
    [
      { name: 'lint', command: npm('lint') },
      { name: 'format', command: npm('format') },
    ],
  ],
  [
    [
      { name: 'types', command: npm('types') },
      { name: 'unit, guards', command: npm('unit') },
    ],
    [
      { name: 'sync server', command: npm('unit:server'), needs: 'postgres' },
      { name: 'captures', command: npm('captures'), needs: 'chromium' },
      { name: 'mutated captures', command: [...npm('mutations'), '--', '--count', '500'], needs: 'chromium' },
    ],
  ],
  [[{ name: 'cost of reading', command: [...npm('bench:read'), '--', '--quick'], needs: 'chromium' }]],
  [
    [{ name: 'e2e Chromium', command: npm('e2e'), needs: 'chromium' }],
    // A third of its time it waits.
    [{ name: 'e2e Firefox', command: npm('e2e:firefox'), needs: 'firefox' }],
  ],
];

const env = {
  ...process.env,
  ...(programs.chromium.ok ? { CHROMIUM_PATH: programs.chromium.value } : {}),
  ...(programs.firefox.ok ? { FIREFOX_PATH: programs.firefox.value } : {}),
  ...(programs.postgres.ok ? { POSTGRES_BIN: programs.postgres.value } : {}),
};
const outcomes: Outcome[] = [];

for (const lanes of stages) {
  await Promise.all(
    lanes.map(async (steps, lane) => {
      for (const { needs, ...step } of steps) {
        const program = needs && programs[needs];
        const missing = program && !program.ok ? program.error : undefined;
        outcomes.push(await runStep({ ...step, missing, isLive: lane === 0 }, env));
      }
    }),
  );
}

console.log('\nWhat ran');
for (const { name, passed, seconds } of outcomes) {
  console.log(`  ${passed ? 'ok    ' : 'FAILED'}  ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s`);
}
const failed = outcomes.filter(({ passed }) => !passed).length;
console.log(`\nsteps: ${outcomes.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
