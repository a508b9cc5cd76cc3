import { defineBackground } from '#imports';
import { serve } from '../../utils/protocol/server.ts';
import { isStorageFull } from '../../utils/db/open.ts';
import { watchTable } from '../../utils/db/watch-table.ts';
import { registerAlarms } from './alarms.ts';
import { registerAssistant } from './assistant-held.ts';
import { registerFigures } from './figures.ts';
import { handlers } from './handlers.ts';
import { registerQuestions } from './questions.ts';
import { registerReminders } from './reminders.ts';
import { registerSync } from './sync.ts';
import { registerTabs } from './tabs.ts';
import { registerWelcome } from './welcome.ts';

// Everything is registered in the first turn: a worker that wakes up for an event must already be listening.
export default defineBackground(() => {
  serve(handlers, { reasonOf: (error) => (isStorageFull(error) ? 'storage-full' : 'failed') });
  registerTabs();
  registerFigures();
  registerAlarms();
  registerSync();
  registerQuestions();
  const look = registerReminders();
  // What is planned beside a composer or comes with a sync is written by the worker itself.
  watchTable('planEntries', () => void look());
  registerWelcome();
  registerAssistant();
});
