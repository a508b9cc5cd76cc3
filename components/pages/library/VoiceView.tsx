import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { voices } from '../../../utils/db/queries/voices.ts';
import { removeVoice, saveVoice, takeVoiceBack } from '../../../utils/db/tables/voices.ts';
import type { Voice } from '../../../utils/model/library.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Ask } from '../Ask.tsx';
import { PageHead } from '../PageHead.tsx';
import { LearnPanel } from './LearnPanel.tsx';
import type { LibraryViewProps } from './library-view.ts';
import { VoiceFields } from './VoiceFields.tsx';
import { hasProblem, type VoiceForm, voiceFormOf, voiceLanguages, voiceOf } from './voice-form.ts';

const everyLanguage = '';

/** How the brand speaks: what the checks of drafts hold every text against. */
export function VoiceView({ tabs }: LibraryViewProps) {
  const { db } = useDesk();
  const live = useLive(() => voices(db), [db]);
  return (
    <div class="col grow pagecol">
      <PageHead title={i18n.t('library.name')} beside={tabs} />
      <main class="body">
        <Ask live={live} lines={6}>
          {(sheets) => <Sheets sheets={sheets} />}
        </Ask>
      </main>
    </div>
  );
}

function Sheets({ sheets }: { readonly sheets: readonly Voice[] }) {
  const { db } = useDesk();
  const toast = useToast();
  const [language, choose] = useState<string>(everyLanguage);
  const [typed, setTyped] = useState<Readonly<Record<string, VoiceForm>>>({});
  const [isTried, setTried] = useState(false);
  const sheet = sheets.find((each) => (each.language ?? everyLanguage) === language);
  const form = typed[language] ?? voiceFormOf(sheet);
  const isChanged = (key: string): boolean => {
    const stored = voiceFormOf(sheets.find((each) => (each.language ?? everyLanguage) === key));
    return typed[key] !== undefined && JSON.stringify(typed[key]) !== JSON.stringify(stored);
  };
  useUnsaved(Object.keys(typed).some(isChanged));
  const set = (changes: Partial<VoiceForm>) =>
    setTyped((before) => ({ ...before, [language]: { ...form, ...before[language], ...changes } }));
  const settle = () =>
    setTyped((before) => Object.fromEntries(Object.entries(before).filter(([key]) => key !== language)));
  const said = language || undefined;

  const save = async () => {
    setTried(true);
    if (hasProblem(form)) return;
    const undo = await saveVoice(db, said, voiceOf(form), Date.now());
    settle();
    setTried(false);
    toast({
      text: i18n.t('voice.saved'),
      icon: 'check',
      ...(undo ? { undo: () => takeVoiceBack(db, undo, Date.now()) } : {}),
    });
  };
  const remove = async () => {
    const undo = await removeVoice(db, said, Date.now());
    settle();
    toast({
      text: i18n.t('voice.deleted'),
      icon: 'trash',
      ...(undo ? { undo: () => takeVoiceBack(db, undo, Date.now()) } : {}),
    });
  };
  return (
    <div class="librarypair">
      <Panel title={i18n.t('voice.title')} about={i18n.t('voice.about')}>
        <Form class="librarypart form" onSubmit={save}>
          <Select
            label={i18n.t('voice.language')}
            value={language}
            options={[
              { value: everyLanguage, text: i18n.t('voice.everyLanguage') },
              ...voiceLanguages.map((value) => ({ value, text: languageName(value, sheets) })),
            ]}
            onValue={choose}
          />
          {said && !sheet && <p class="small grey">{i18n.t('voice.noSheetOfLanguage')}</p>}
          <VoiceFields form={form} isTried={isTried} onForm={set} />
          <div class="row">
            <Button kind="primary" type="submit">
              {i18n.t('ui.save')}
            </Button>
            {isChanged(language) && (
              <Button kind="ghost" onPress={settle}>
                {i18n.t('voice.discard')}
              </Button>
            )}
            <span class="end" />
            {sheet && <Button kind="ghost" icon="trash" label={i18n.t('voice.delete')} onPress={() => void remove()} />}
          </div>
        </Form>
      </Panel>
      <LearnPanel key={language} language={said} form={form} onTake={set} />
    </div>
  );
}

/** Languages with a sheet of their own have a mark. */
function languageName(language: string, sheets: readonly Voice[]): string {
  const name = new Intl.DisplayNames(undefined, { type: 'language' }).of(language) ?? language;
  return sheets.some((each) => each.language === language) ? i18n.t('voice.own', [name]) : name;
}
