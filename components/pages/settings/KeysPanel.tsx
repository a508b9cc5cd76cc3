import { i18n } from '#i18n';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { Panel } from '../../ui/Panel.tsx';

/** Every key of the dashboard, of the cards in the pages and of the composer. */
export function KeysPanel() {
  return (
    <Panel title={i18n.t('settings.keyboard')}>
      <KeyList />
    </Panel>
  );
}

export function KeyList() {
  const groups: readonly { readonly name: string; readonly keys: readonly (readonly [string, readonly string[]])[] }[] =
    [
      {
        name: i18n.t('settings.keysDashboard'),
        keys: [
          [i18n.t('settings.keySearch'), ['/']],
          [i18n.t('settings.keyGo', [i18n.t('today.name')]), ['G', 'T']],
          [i18n.t('settings.keyGo', [i18n.t('calendar.name')]), ['G', 'C']],
          [i18n.t('settings.keyGo', [i18n.t('posts.name')]), ['G', 'P']],
          [i18n.t('settings.keyGo', [i18n.t('people.name')]), ['G', 'E']],
          [i18n.t('settings.keyGo', [i18n.t('notes.name')]), ['G', 'N']],
          [i18n.t('settings.keyGo', [i18n.t('campaigns.title')]), ['G', 'M']],
          [i18n.t('settings.keyGo', [i18n.t('library.name')]), ['G', 'L']],
          [i18n.t('settings.keyGo', [i18n.t('strategy.name')]), ['G', 'Y']],
          [i18n.t('settings.keyGo', [i18n.t('experiments.name')]), ['G', 'X']],
          [i18n.t('settings.keyGo', [i18n.t('settings.name')]), ['G', 'S']],
          [i18n.t('settings.keyNew'), ['N']],
          [i18n.t('settings.keyFilter'), ['F']],
          [i18n.t('settings.keyCompare'), ['X']],
          [i18n.t('settings.keyUndo'), ['Z']],
          [i18n.t('settings.keyClose'), ['Esc']],
          [i18n.t('settings.keyHelp'), ['?']],
        ],
      },
      {
        name: i18n.t('settings.keysPage'),
        keys: [
          [i18n.t('settings.keyOpenPost'), ['Alt', 'O']],
          [i18n.t('settings.keyOpenPerson'), ['Alt', 'P']],
          [i18n.t('settings.keyKeep'), ['K']],
          [i18n.t('settings.keyNote'), ['N']],
          [i18n.t('settings.keySave'), [i18n.t('ui.enter')]],
          [i18n.t('settings.keyFollowUp'), ['F']],
          [i18n.t('settings.keyCite'), ['C']],
          [i18n.t('settings.keyAuthor'), ['P']],
          [i18n.t('settings.keyCloseCard'), ['Esc']],
        ],
      },
      {
        name: i18n.t('settings.keysComposer'),
        keys: [
          [i18n.t('settings.keySnippets'), [';;']],
          [i18n.t('settings.keyFinding'), ['Alt', '.']],
          [i18n.t('settings.keyEntry'), ['Alt', 'I']],
        ],
      },
    ];
  return (
    <div class="keylist">
      {groups.map(({ name, keys }) => (
        <div key={name}>
          <h3>{name}</h3>
          <dl>
            {keys.map(([text, each]) => (
              <div key={text} class="kr">
                <dt>{text}</dt>
                <dd>
                  <KeyHint keys={each} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}
