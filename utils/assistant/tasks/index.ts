import type { TaskId } from '../../model/assistant.ts';
import { altText } from './alt-text.ts';
import { openings } from './openings.ts';
import { proofread } from './proofread.ts';
import { reply } from './reply.ts';
import { shorten } from './shorten.ts';
import type { Task } from './types.ts';
import { variant } from './variant.ts';
import { voice } from './voice.ts';

/** In the order in which they are offered. */
export const tasks: readonly Task[] = [reply, shorten, proofread, openings, voice, variant, altText];

export const taskOf = (id: TaskId): Task | undefined => tasks.find((task) => task.id === id);
