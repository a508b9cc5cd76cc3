import { i18n } from '#i18n';
import type { Device } from '../../../../utils/db/sync/devices.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatMoment } from '../../../ui/format.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { deviceTitle, roleName } from './sync-words.ts';

interface DeviceRowProps {
  readonly device: Device;
  readonly now: number;
  readonly mayLockOut: boolean;
  readonly onName: () => void;
  readonly onLockOut: () => void;
}

export function DeviceRow({ device, now, mayLockOut, onName, onLockOut }: DeviceRowProps) {
  const { name, role, joinedAt, isThis, isLockedOut } = device;
  const joined = i18n.t('sync.joined', [formatMoment(joinedAt, now)]);
  return (
    <li class="row">
      <span class="grow cut">
        <bdi>{deviceTitle(device)}</bdi>{' '}
        <span class="small grey">{name === undefined ? joined : `${roleName(role)}, ${joined}`}</span>
      </span>
      {isThis && <Tag tone="line">{i18n.t('sync.thisDevice')}</Tag>}
      {isLockedOut && <Tag tone="line">{i18n.t('sync.lockedOut')}</Tag>}
      {isThis && !isLockedOut && (
        <Button size="small" kind="ghost" onPress={onName}>
          {i18n.t('sync.rename')}
        </Button>
      )}
      {mayLockOut && !isThis && !isLockedOut && (
        <Button size="small" kind="ghost" label={i18n.t('sync.lockOutOf', [deviceTitle(device)])} onPress={onLockOut}>
          {i18n.t('sync.lockOut')}
        </Button>
      )}
    </li>
  );
}
