import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { personas } from '../../../utils/db/queries/personas.ts';
import { criteria } from '../../../utils/metrics/persona-fit.ts';
import type { Persona } from '../../../utils/model/desk-rules.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Ask } from '../Ask.tsx';
import { PersonaDialog } from '../people/PersonaDialog.tsx';

/** The personas of people, shown and edited from here as well. */
export function AudiencePanel() {
  const { db } = useDesk();
  const live = useLive(() => personas(db), [db]);
  const [editing, edit] = useState<Persona | 'new' | undefined>(undefined);
  return (
    <Panel
      title={i18n.t('personas.name')}
      action={
        <>
          {live.value !== undefined && live.value.length > 0 && (
            <Button kind="ghost" size="small" onPress={() => goTo('people', 'personas')}>
              {i18n.t('strategy.whoFits')}
            </Button>
          )}
          <Button kind="ghost" size="small" icon="plus" onPress={() => edit('new')}>
            {i18n.t('personas.add')}
          </Button>
        </>
      }
    >
      <Ask live={live} lines={2}>
        {(all) =>
          all.length === 0 ? (
            <Empty>{i18n.t('strategy.personasEmpty')}</Empty>
          ) : (
            <ul class="strategylist">
              {all.map((persona) => (
                <li key={persona.id} class="row">
                  <span class="grow">
                    <span class="m" dir="auto">
                      {persona.name}
                    </span>
                    <span class="small grey block" dir="auto">
                      {personaLine(persona)}
                    </span>
                  </span>
                  <Button
                    kind="ghost"
                    size="small"
                    label={i18n.t('personas.editNamed', [persona.name])}
                    onPress={() => edit(persona)}
                  >
                    {i18n.t('ui.edit')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Ask>
      {editing && <PersonaDialog persona={editing === 'new' ? undefined : editing} onClose={() => edit(undefined)} />}
    </Panel>
  );
}

/** What a persona is in a line: the sentence on it, or else the words that it is known by. */
export const personaLine = (persona: Persona): string =>
  persona.summary ?? criteria.flatMap((field) => persona[field] ?? []).join(', ');
