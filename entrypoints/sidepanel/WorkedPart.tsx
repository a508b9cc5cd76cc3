import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '../../components/hooks/use-live.ts';
import { Against } from '../../components/overlay/views/panels/before-view.tsx';
import { kindName } from '../../components/overlay/views/panels/openings-view.tsx';
import { Ask } from '../../components/pages/Ask.tsx';
import { Button } from '../../components/ui/Button.tsx';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import type { Opening } from '../../utils/model/own-help.ts';
import { endingsOf, openingsOf } from '../background/openings.ts';

interface WorkedPartProps {
  readonly db: WorkspaceDb;
  readonly network: NetworkId;
  readonly of: 'openings' | 'endings';
  readonly onCopy: (text: string) => void;
}

/** First or last sentences that worked, to be copied; those of competitors to be read. Asked for once it is opened. */
export function WorkedPart({ of, ...rest }: WorkedPartProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="sec worked" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{i18n.t(`${of}.title`)}</summary>
      {isOpen && <Lines of={of} {...rest} />}
    </details>
  );
}

function Lines({ db, network, of, onCopy }: WorkedPartProps) {
  const live = useLive(() => (of === 'openings' ? openingsOf : endingsOf)(db, network, Date.now()), [db, network, of]);
  return (
    <Ask live={live} lines={2}>
      {({ own, theirs }) => (
        <>
          <p class="small grey">{i18n.t(own.length === 0 ? `${of}.none` : `${of}.about`)}</p>
          <ul>
            {own.map((line) => (
              <li key={line.text}>
                <Line {...line} />
                <Button
                  size="small"
                  icon="copy"
                  label={i18n.t('panel.copyNamed', [line.text])}
                  onPress={() => onCopy(line.text)}
                >
                  {i18n.t('panel.copy')}
                </Button>
              </li>
            ))}
            {theirs.map((line) => (
              <li key={line.text}>
                <p class="small grey">
                  {line.whose ? i18n.t('openings.theirsBy', [line.whose]) : i18n.t('openings.theirs')}
                </p>
                <Line {...line} isTheirs />
              </li>
            ))}
          </ul>
        </>
      )}
    </Ask>
  );
}

const Line = ({ text, kind, against, isTheirs = false }: Opening & { readonly isTheirs?: boolean }) => (
  <>
    <p class="snippet" dir="auto">
      {text}
    </p>
    <p class="small">
      {kindName(kind)} · <Against {...against} isTheirs={isTheirs} />
    </p>
  </>
);
