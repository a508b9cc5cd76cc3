import { i18n } from '#i18n';
import type { Criterion, PersonaMatch, Said } from '../../../utils/metrics/persona-fit.ts';
import { formatDay } from '../../ui/format.ts';

export const criterionName = (criterion: Criterion): string => i18n.t(`personas.field.${criterion}`);

/** "facilities lead, in the headline seen 3 Nov" */
export function matchText({ word, said }: PersonaMatch, now: number): string {
  return i18n.t('personas.found', [word, whereText(said, now)]);
}

function whereText({ where, seenAt }: Said, now: number): string {
  const place = i18n.t(`personas.where.${where}`);
  return seenAt === undefined ? place : i18n.t('personas.seen', [place, formatDay(seenAt, now)]);
}
