import { i18n } from '#i18n';
import { voices } from '../../../utils/db/queries/voices.ts';
import type { Voice } from '../../../utils/model/library.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Ask } from '../Ask.tsx';
import { libraryPath } from '../library/library-view.ts';

/** The voice sheet of the library, in a few lines. */
export function VoicePanel() {
  const { db } = useDesk();
  const live = useLive(() => voices(db), [db]);
  return (
    <Panel
      title={i18n.t('voice.title')}
      action={
        <Button
          kind="ghost"
          size="small"
          label={i18n.t('strategy.editVoice')}
          onPress={() => goTo(...libraryPath('voice'))}
        >
          {i18n.t('ui.edit')}
        </Button>
      }
    >
      <Ask live={live} lines={2}>
        {([sheet]) => {
          const lines = sheet ? voiceLines(sheet) : [];
          if (lines.length === 0) return <Empty>{i18n.t('strategy.voiceEmpty')}</Empty>;
          return (
            <dl class="backupfacts strategyfacts">
              {lines.map(([name, text]) => (
                <div key={name}>
                  <dt class="grey">{name}</dt>
                  <dd dir="auto">{text}</dd>
                </div>
              ))}
            </dl>
          );
        }}
      </Ask>
    </Panel>
  );
}

const most = 8;
const some = (words: readonly string[]): string =>
  words.length > most ? `${words.slice(0, most).join(', ')} …` : words.join(', ');

/** What a sheet says, as pairs of name and words; nothing for rules that it does not have. */
export function voiceLines({
  say = [],
  avoid = [],
  banned = [],
  person,
}: Voice): readonly (readonly [string, string])[] {
  return [
    [
      i18n.t('voice.field.person'),
      person === 'we' || person === 'I' ? i18n.t(`strategy.speaksAs.${person}`) : '',
    ] as const,
    [i18n.t('strategy.say'), some(say)] as const,
    [i18n.t('strategy.avoid'), some(avoid.map(({ word }) => word))] as const,
    [i18n.t('strategy.banned'), some(banned)] as const,
  ].filter(([, text]) => text !== '');
}
