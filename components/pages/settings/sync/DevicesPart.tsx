import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  type Device,
  devicesOf,
  inviteDevice,
  lockOutDevice,
  longestDeviceName,
  nameThisDevice,
} from '../../../../utils/db/sync/devices.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useNow } from '../../../hooks/use-now.ts';
import { Confirm } from '../../../ui/Dialog.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { NameDialog } from '../../../ui/NameDialog.tsx';
import { DeviceRow } from './DeviceRow.tsx';
import { reach } from './reach.ts';
import { Secret } from './Secret.tsx';
import { deviceTitle, faultText, reasonText } from './sync-words.ts';
import { thisDevice } from './this-device.ts';

/** Who has this workspace. Admins let others in and lock them out. */
export function DevicesPart({ isAdmin }: { readonly isAdmin: boolean }) {
  const { db } = useDesk();
  const now = useNow();
  const [devices, setDevices] = useState<readonly Device[] | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [link, showLink] = useState<string | undefined>(undefined);
  const [leaving, lockOut] = useState<Device | undefined>(undefined);
  const [isNaming, naming] = useState(false);
  const ask = useCallback(async () => {
    const told = await devicesOf(db, thisDevice(navigator.userAgent), reach());
    setProblem(told.ok ? undefined : faultText(told.error));
    if (told.ok) setDevices(told.value);
  }, [db]);
  // Now and then: others join and leave while it is in sight.
  useEffect(() => void ask(), [ask, now]);
  const invite = async (role: 'viewer' | 'editor' | 'admin') => {
    const made = await inviteDevice(db, role, now, reach());
    setProblem(made.ok ? undefined : faultText(made.error));
    if (made.ok) showLink(made.value);
  };
  const name = async (wanted: string) => {
    const told = await nameThisDevice(db, wanted.trim() || thisDevice(navigator.userAgent), reach());
    if (!told.ok) return faultText(told.error);
    naming(false);
    await ask();
    return undefined;
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
          <DeviceRow
            key={device.dev}
            device={device}
            now={now}
            mayLockOut={isAdmin && device.role !== 'owner'}
            onName={() => naming(true)}
            onLockOut={() => lockOut(device)}
          />
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
      {isNaming && (
        <NameDialog
          title={i18n.t('sync.nameTitle')}
          label={i18n.t('sync.nameLabel')}
          action={i18n.t('ui.save')}
          help={i18n.t('sync.nameHelp')}
          placeholder={thisDevice(navigator.userAgent)}
          maxLength={longestDeviceName}
          onClose={() => naming(false)}
          onName={name}
        />
      )}
      {leaving && (
        <Confirm
          title={i18n.t('sync.lockOutTitle', [deviceTitle(leaving)])}
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
