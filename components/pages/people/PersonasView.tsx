import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { personas } from '../../../utils/db/queries/personas.ts';
import { criteria } from '../../../utils/metrics/persona-fit.ts';
import type { Persona } from '../../../utils/model/desk-rules.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Ask } from '../Ask.tsx';
import { bringBackPersona, removePersona } from './persona-changes.ts';
import { criterionName } from './persona-words.ts';
import { PersonaDialog } from './PersonaDialog.tsx';
import { PersonaNumbers } from './PersonaNumbers.tsx';
import type { PeopleViewProps } from './people-view.ts';
import { usePersonaEngagers } from './use-persona-engagers.ts';
import { usePersonaPeople } from './use-persona-people.ts';

/** The audiences of the workspace: what each is known by, who fits it, and who of it turned to us. */
export function PersonasView({ lines, onPersona }: PeopleViewProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [editing, edit] = useState<Persona | 'new' | undefined>(undefined);
  const live = useLive(() => personas(db), [db]);
  const people = usePersonaPeople(live.value, lines, true);
  const engagers = usePersonaEngagers(live.value);
  const remove = async ({ id, name }: Persona) => {
    await removePersona(db, id);
    toast({ text: i18n.t('personas.deleted', [name]), icon: 'trash', undo: () => bringBackPersona(db, id) });
  };
  const add = (
    <Button icon="plus" onPress={() => edit('new')}>
      {i18n.t('personas.add')}
    </Button>
  );
  return (
    <>
      <Ask live={live} lines={4}>
        {(all) =>
          all.length === 0 ? (
            <Empty action={add}>{i18n.t('personas.empty')}</Empty>
          ) : (
            <>
              <ul class="personas">
                {all.map((persona) => (
                  <li key={persona.id}>
                    <div class="row wrap">
                      <h2 dir="auto">{persona.name}</h2>
                      <span class="end row">
                        <Button size="small" onPress={() => onPersona(persona.id)}>
                          {i18n.t('personas.show')}
                        </Button>
                        <Button
                          kind="ghost"
                          size="small"
                          icon="note"
                          label={i18n.t('personas.editNamed', [persona.name])}
                          onPress={() => edit(persona)}
                        />
                        <Button
                          kind="ghost"
                          size="small"
                          icon="trash"
                          label={i18n.t('personas.deleteNamed', [persona.name])}
                          onPress={() => void remove(persona)}
                        />
                      </span>
                    </div>
                    {persona.summary && (
                      <p class="grey" dir="auto">
                        {persona.summary}
                      </p>
                    )}
                    <PersonaNumbers id={persona.id} kept={lines.length} people={people} engagers={engagers} />
                    <Words persona={persona} />
                  </li>
                ))}
              </ul>
              <div class="row wrap personafoot">
                {add}
                <p class="small grey">{i18n.t('personas.how')}</p>
              </div>
            </>
          )
        }
      </Ask>
      {editing && <PersonaDialog persona={editing === 'new' ? undefined : editing} onClose={() => edit(undefined)} />}
    </>
  );
}

function Words({ persona }: { readonly persona: Persona }) {
  const said = [
    ...criteria.map((field) => [criterionName(field), [persona[field] ?? []].flat().join(', ')] as const),
    [i18n.t('personas.field.ageBand'), persona.ageBand] as const,
    [i18n.t('personas.field.incomeBand'), persona.incomeBand] as const,
  ].filter(([, text]) => text);
  if (said.length === 0) return <p class="small grey">{i18n.t('personas.noWords')}</p>;
  return (
    <dl class="backupfacts">
      {said.map(([name, text]) => (
        <div key={name}>
          <dt class="grey">{name}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
