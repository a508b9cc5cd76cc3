import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dialects, type EnglishDialect } from '../../../utils/model/english.ts';
import { call } from '../../../utils/protocol/client.ts';
import { dialectOf } from '../../../utils/settings/dialect.ts';
import { englishTrouble } from '../../../utils/settings/grammar.ts';
import { grammarDialect, grammarOn, grammarWords } from '../../../utils/settings/items.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { Switch } from '../../ui/Switch.tsx';

const dialectName = (dialect: EnglishDialect): string =>
  i18n.t(`grammar.dialects.${dialect}` as 'grammar.dialects.american');

/** The grammar pack: off at first, and started once as soon as it is on, so that what is wrong with it is said here. */
export function GrammarPart() {
  const [isOn, setOn] = useSetting(grammarOn);
  const [trouble] = useSetting(englishTrouble);
  const [started, setStarted] = useState<'starting' | 'ready' | undefined>(undefined);
  const start = async (): Promise<void> => {
    setStarted('starting');
    await grammarOn.setValue(true);
    await call('grammar.try', {});
    setStarted('ready');
  };
  if (isOn === undefined || trouble === undefined) return null;
  const state = started !== 'starting' && trouble ? `trouble.${trouble}` : started;
  return (
    <div class="grammarpart">
      <Switch checked={isOn} onChange={(next) => (next ? void start() : setOn(false))}>
        {i18n.t('grammar.on')}
      </Switch>
      <p class="small grey">{i18n.t('grammar.about')}</p>
      {isOn && (
        <>
          <p class="small" role="status">
            {state && i18n.t(`grammar.${state}` as 'grammar.ready')}
            {state?.startsWith('trouble') && ` ${i18n.t('grammar.untouched')}`}
          </p>
          <Dialect />
          <Words />
        </>
      )}
    </div>
  );
}

function Dialect() {
  const [chosen, choose] = useSetting(grammarDialect);
  if (chosen === undefined) return null;
  return (
    <Select<EnglishDialect | 'browser'>
      label={i18n.t('grammar.dialect')}
      value={chosen ?? 'browser'}
      options={[
        { value: 'browser', text: i18n.t('grammar.likeBrowser', [dialectName(dialectOf(navigator.languages))]) },
        ...dialects.map((dialect) => ({ value: dialect, text: dialectName(dialect) })),
      ]}
      onValue={(value) => choose(value === 'browser' ? null : value)}
    />
  );
}

/** The user's own words in this workspace, each with a way out. */
function Words() {
  const { id } = useDesk().workspace;
  const [words, setWords] = useSetting(grammarWords);
  const now = words?.[id] ?? [];
  if (now.length === 0) return null;
  return (
    <div role="group" aria-labelledby="grammar-words" class="grammarwords">
      <p class="b" id="grammar-words">
        {i18n.t('grammar.words')}
      </p>
      <p class="small grey">{i18n.t('grammar.wordsAbout')}</p>
      <ul class="row wrap">
        {now.map((word) => (
          <li key={word}>
            <Button
              size="small"
              icon="close"
              label={i18n.t('grammar.forget', [word])}
              onPress={() => setWords({ ...words, [id]: now.filter((each) => each !== word) })}
            >
              {word}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
