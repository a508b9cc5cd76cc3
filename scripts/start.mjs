import { installAndRun } from './lib/install.mjs';

installAndRun('scripts/start.ts');
