import { installAndRun } from './lib/install.mjs';

installAndRun('scripts/test.ts');
