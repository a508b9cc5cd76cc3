import { i18n } from '#i18n';
import type { SyncFault } from '../../../../utils/db/sync/actions.ts';
import type { Device } from '../../../../utils/db/sync/devices.ts';
import { isRunning, type SyncStatus } from '../../../../utils/db/sync/level.ts';
import { formatMoment, formatNumber, formatPercent, formatTime } from '../../../ui/format.ts';
import type { Status } from '../../../ui/StatusMark.tsx';

type Reason = NonNullable<SyncStatus['reason']>;

/** How the sync stands, in a sentence, and what to do where something is to be done. */
export function statusWords(
  status: SyncStatus | undefined,
  now: number,
): { readonly mark: Status; readonly text: string } {
  if (!status) return { mark: 'degraded', text: i18n.t('sync.begins') };
  const { state, reason, levelAt, retryAt, progress } = status;
  const again = retryAt !== undefined && retryAt > now ? i18n.t('sync.triesAgain', [formatTime(retryAt)]) : '';
  const last = levelAt === undefined ? '' : ` ${i18n.t('sync.lastLevel', [formatMoment(levelAt, now)])}`;
  switch (state) {
    case 'running':
      // Its worker was killed; what it did last is not what it does.
      if (!isRunning(status, now)) return { mark: 'degraded', text: reasonText('aborted') + last };
      return { mark: 'on', text: progress ? progressText(progress) : i18n.t('sync.running') };
    case 'level':
      return { mark: 'on', text: i18n.t('sync.level', [formatMoment(levelAt ?? now, now)]) };
    case 'paused':
      return { mark: 'off', text: i18n.t('sync.paused') + last };
    case 'later':
      return { mark: 'degraded', text: [reason ? reasonText(reason) : i18n.t('sync.begins'), again].join(' ') + last };
    case 'stopped':
      return { mark: 'stopped', text: (reason ? reasonText(reason) : i18n.t('sync.begins')) + last };
  }
}

/** "Receiving: 40 %" */
function progressText({ phase, done, total }: NonNullable<SyncStatus['progress']>): string {
  const share = total ? formatPercent(Math.min(1, done / total)) : formatNumber(done);
  return i18n.t('sync.runningWith', [i18n.t(`sync.phase.${phase}`), share]);
}

/** What a device is called: by its own name, or by its role. */
export const deviceTitle = ({ name, role }: Pick<Device, 'name' | 'role'>): string => name ?? roleName(role);

/** Why it does not go on, and what helps. */
export function reasonText(reason: Reason): string {
  const texts: Record<Reason, string> = {
    offline: i18n.t('sync.reason.offline'),
    aborted: i18n.t('sync.reason.aborted'),
    bad_reply: i18n.t('sync.reason.bad_reply'),
    busy: i18n.t('sync.reason.busy'),
    rate: i18n.t('sync.reason.rate'),
    internal: i18n.t('sync.reason.internal'),
    too_large: i18n.t('sync.reason.too_large'),
    unstable: i18n.t('sync.reason.unstable'),
    token: i18n.t('sync.reason.token'),
    revoked: i18n.t('sync.reason.revoked'),
    no_workspace: i18n.t('sync.reason.no_workspace'),
    device_forked: i18n.t('sync.reason.device_forked'),
    key_missing: i18n.t('sync.reason.key_missing'),
    damaged: i18n.t('sync.reason.damaged'),
    upgrade: i18n.t('sync.reason.upgrade'),
    refused: i18n.t('sync.reason.refused'),
    quota: i18n.t('sync.reason.quota'),
    role: i18n.t('sync.reason.role'),
    key_behind: i18n.t('sync.reason.key_behind'),
    consent: i18n.t('sync.reason.consent'),
    disk: i18n.t('sync.reason.disk'),
    broken: i18n.t('sync.reason.broken'),
  };
  return texts[reason];
}

/** Why switching on, joining or inviting did not succeed. */
export function faultText(fault: SyncFault): string {
  const texts: Partial<Record<SyncFault, string>> = {
    address: i18n.t('sync.fault.address'),
    empty: i18n.t('sync.fault.empty'),
    not_invite: i18n.t('sync.fault.not_invite'),
    cut: i18n.t('sync.fault.cut'),
    newer: i18n.t('sync.fault.newer'),
    invite: i18n.t('sync.fault.invite'),
    closed: i18n.t('sync.fault.closed'),
    recovery: i18n.t('sync.recovery.fault.recovery'),
    characters: i18n.t('sync.recovery.fault.characters'),
    length: i18n.t('sync.recovery.fault.length'),
    check: i18n.t('sync.recovery.fault.check'),
    token: i18n.t('sync.fault.token'),
    key_missing: i18n.t('sync.fault.key_missing'),
    offline: i18n.t('sync.fault.offline'),
    bad_reply: i18n.t('sync.fault.bad_reply'),
    role: i18n.t('sync.fault.role'),
    upgrade: i18n.t('sync.reason.upgrade'),
    quota: i18n.t('sync.reason.quota'),
    rate: i18n.t('sync.reason.rate'),
    revoked: i18n.t('sync.reason.revoked'),
  } as Partial<Record<SyncFault, string>>;
  return texts[fault] ?? i18n.t('sync.fault.other', [fault]);
}

export function roleName(role: 'viewer' | 'editor' | 'admin' | 'owner'): string {
  const names = {
    viewer: i18n.t('sync.role.viewer'),
    editor: i18n.t('sync.role.editor'),
    admin: i18n.t('sync.role.admin'),
    owner: i18n.t('sync.role.owner'),
  };
  return names[role];
}

/** The few words that stand at the foot of popup and dashboard. */
export function footWords(status: SyncStatus | undefined, isSynced: boolean, now: number): string {
  if (!isSynced) return i18n.t('popup.local');
  if (status?.state === 'paused') return i18n.t('sync.foot.paused');
  if (status?.state === 'stopped') return i18n.t('sync.foot.stopped');
  if (status?.levelAt === undefined || status.state === 'later') return i18n.t('sync.foot.waiting');
  return i18n.t('sync.foot.level', [formatMoment(status.levelAt, now)]);
}
