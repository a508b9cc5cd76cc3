import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Device, devicesOf, inviteDevice, lockOutDevice } from '../../../../utils/db/sync/actions.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useNow } from '../../../hooks/use-now.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Dialog.tsx';
import { formatMoment } from '../../../ui/format.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { reach } from './reach.ts';
import { Secret } from './Secret.tsx';
import { faultText, reasonText, roleName } from './sync-words.ts';

/** Who has this workspace. Admins let others in and lock them out. */
export function DevicesPart({ isAdmin }: { readonly isAdmin: boolean }) {
  const { db } = useDesk();
  const now = useNow();
  const [devices, setDevices] = useState<readonly Device[] | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [link, showLink] = useState<string | undefined>(undefined);
  const [leaving, lockOut] = useState<Device | undefined>(undefined);
  const ask = useCallback(async () => {
    const told = await devicesOf(db, reach());
    setProblem(told.ok ? undefined : faultText(told.error));
    if (told.ok) setDevices(told.value);
  }, [db]);
  useEffect(() => void ask(), [ask]);
  const invite = async (role: 'viewer' | 'editor' | 'admin') => {
    const made = await inviteDevice(db, role, now, reach());
    setProblem(made.ok ? undefined : faultText(made.error));
    if (made.ok) showLink(made.value);
  };
  const lock = async (device: Device) => {
    lockOut(undefined);
    const outcome = await lockOutDevice(db, device.dev, reach());
    setProblem(outcome.state === 'later' || outcome.state === 'stopped' ? reasonText(outcome.reason) : undefined);
    await ask();
  };
  return (
    <div class="col g2">
      <div class="row">
        <h3 class="grow">{i18n.t('sync.devices')}</h3>
        {isAdmin && (
          <Menu
            label={i18n.t('sync.inviteAs')}
            trigger={{ children: i18n.t('sync.inviteDevice'), icon: 'plus', size: 'small' }}
            items={(['editor', 'viewer', 'admin'] as const).map((role) => ({
              id: role,
              text: i18n.t(`sync.inviteRole.${role}`),
              onPick: () => void invite(role),
            }))}
          />
        )}
      </div>
      {problem && (
        <p class="small bad" role="alert">
          {problem}
        </p>
      )}
      <ul class="devices">
        {devices?.map((device) => (
          <li key={device.dev} class="row">
            <span class="grow">
              {roleName(device.role)}{' '}
              <span class="small grey">{i18n.t('sync.joined', [formatMoment(device.joinedAt, now)])}</span>
            </span>
            {device.isThis && <Tag tone="line">{i18n.t('sync.thisDevice')}</Tag>}
            {device.isLockedOut && <Tag tone="line">{i18n.t('sync.lockedOut')}</Tag>}
            {isAdmin && !device.isThis && !device.isLockedOut && device.role !== 'owner' && (
              <Button size="small" kind="ghost" onPress={() => lockOut(device)}>
                {i18n.t('sync.lockOut')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {link && (
        <Secret
          title={i18n.t('sync.linkTitle')}
          about={i18n.t('sync.linkAbout')}
          secret={link}
          done={i18n.t('ui.close')}
          onClose={() => showLink(undefined)}
        />
      )}
      {leaving && (
        <Confirm
          title={i18n.t('sync.lockOutTitle')}
          action={i18n.t('sync.lockOut')}
          onCancel={() => lockOut(undefined)}
          onConfirm={() => void lock(leaving)}
        >
          <p>{i18n.t('sync.lockOutText')}</p>
        </Confirm>
      )}
    </div>
  );
}
