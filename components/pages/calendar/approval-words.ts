import { i18n } from '#i18n';
import { approvalStanding } from '../../../utils/db/entry-approval.ts';
import { formatDayAndTime } from '../../../utils/lib/format.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import type { Status } from '../../ui/StatusMark.tsx';

export interface ApprovalWords {
  readonly mark: Status;
  readonly text: string;
}

/** Who approved what of an entry, and whether that still is what it says. */
export function approvalWords(entry: PlanEntry, now: number): ApprovalWords {
  const { approval, state } = entry;
  if (!approval) {
    if (state === 'review') return { mark: 'degraded', text: i18n.t('approval.asked') };
    return state === 'approved'
      ? { mark: 'degraded', text: i18n.t('approval.unsigned') }
      : { mark: 'off', text: i18n.t('approval.none') };
  }
  const by = approval.by || i18n.t('approval.nobody');
  const at = formatDayAndTime(approval.at, now);
  if (approvalStanding(entry) === 'void') return { mark: 'stopped', text: i18n.t('approval.void', [by, at]) };
  return {
    mark: 'on',
    text: approval.how === 'file' ? i18n.t('approval.byFile', [by, at]) : i18n.t('approval.by', [by, at]),
  };
}
