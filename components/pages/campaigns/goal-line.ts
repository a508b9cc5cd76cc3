import type { GoalProgress } from '../../../utils/db/queries/goal-progress.ts';
import type { Goal } from '../../../utils/model/records.ts';
import { paceSentence, valueText } from '../today/goal-words.ts';

/** A goal in one line: what it is, how far it is, and its pace. */
export const goalLine = (goal: Goal, progress: GoalProgress): string =>
  `${goal.title}: ${valueText(goal, progress)}. ${paceSentence(goal, progress)}`;
