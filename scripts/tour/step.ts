import type { Stage } from './stage.ts';

/** One step: what it is called in the terminal, and what it does and checks. */
export interface Step {
  readonly title: string;
  play(stage: Stage): Promise<void>;
}
