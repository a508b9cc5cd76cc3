import { i18n } from '#i18n';
import { newId } from '../../../utils/lib/ids.ts';
import type { Step } from '../../../utils/model/campaign-parts.ts';
import { addDays } from '../../calendar/stateless/days.ts';

/** Steps of a launch, each so many days after its first day. */
const launch = [
  ['brief', -28],
  ['goals', -21],
  ['links', -21],
  ['texts', -14],
  ['claims', -10],
  ['approved', -7],
  ['partners', -7],
  ['answers', -3],
  ['out', 0],
  ['firstDay', 1],
  ['results', 7],
  ['retro', 21],
] as const;

/** The checklist of a launch; without a first day its steps have no days. */
export const launchSteps = (startsOn: string | undefined): readonly Step[] =>
  launch.map(([step, days]) => ({
    id: newId(),
    text: i18n.t(`campaign.launch.${step}`),
    ...(startsOn ? { dueOn: addDays(startsOn, days) } : {}),
  }));
