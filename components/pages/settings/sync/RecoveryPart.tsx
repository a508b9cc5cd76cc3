import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Recovery, recoveryOf, renewRecovery } from '../../../../utils/db/sync/recovery.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { reach } from './reach.ts';
import { RecoveryDialog } from './RecoveryDialog.tsx';
import { reasonText } from './sync-words.ts';

interface RecoveryPartProps {
  readonly isOwner: boolean;
  /** Right after the workspace was made: the code is shown without being asked for. */
  readonly isNew: boolean;
  readonly onSeen: () => void;
}

/** The way back for who loses all devices. It stays in sight until the user says that it is kept. */
export function RecoveryPart({ isOwner, isNew, onSeen }: RecoveryPartProps) {
  const { db } = useDesk();
  const recovery = useLive(() => recoveryOf(db), [db]).value;
  const [isShown, show] = useState(false);
  const [isRenewing, renewing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  if (!recovery) return null;
  const renew = async () => {
    renewing(false);
    setBusy(true);
    const outcome = await renewRecovery(db, reach());
    setBusy(false);
    const failed = outcome.state === 'later' || outcome.state === 'stopped';
    setProblem(failed ? reasonText(outcome.reason) : undefined);
    show(!failed);
  };
  const { way, kid, isKept, role } = recovery;
  const isLowered = isOwner && role === 'admin';
  const isUrgent = isLowered || (way && !isKept);
  return (
    <div class="col g2">
      <h3>{i18n.t('sync.recovery.name')}</h3>
      {problem && (
        <p class="small bad" role="alert">
          {problem}
        </p>
      )}
      <div class={isUrgent ? 'row wrap warnbox' : 'row wrap'}>
        {isUrgent && <Icon name="warn" />}
        <p class="small grow">{isLowered ? i18n.t('sync.recovery.lowered') : stateText(recovery)}</p>
        {way && (
          <Button size="small" kind={isKept ? 'ghost' : 'default'} onPress={() => show(true)}>
            {i18n.t('sync.recovery.show')}
          </Button>
        )}
        <Button size="small" kind={isLowered ? 'default' : 'ghost'} disabled={isBusy} onPress={() => renewing(true)}>
          {isBusy ? i18n.t('sync.working') : i18n.t('sync.recovery.renew')}
        </Button>
      </div>
      {(isShown || isNew) && way && (
        <RecoveryDialog
          way={way}
          kid={kid}
          onClose={() => {
            show(false);
            onSeen();
          }}
        />
      )}
      {isRenewing && (
        <Confirm
          title={i18n.t('sync.recovery.renewTitle')}
          action={i18n.t('sync.recovery.renew')}
          onCancel={() => renewing(false)}
          onConfirm={() => void renew()}
        >
          <p>{i18n.t('sync.recovery.renewText')}</p>
        </Confirm>
      )}
    </div>
  );
}

function stateText({ way, isKept, role }: Recovery): string {
  if (!way) return i18n.t('sync.recovery.elsewhere');
  const state = isKept ? i18n.t('sync.recovery.kept') : i18n.t('sync.recovery.notKept');
  return role === 'admin' ? `${state} ${i18n.t('sync.recovery.asAdmin')}` : state;
}
