// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { type Desk, DeskContext } from '../../hooks/desk.ts';
import { useRoute } from '../../hooks/use-route.ts';
import { ToastHost } from '../../ui/toasts.tsx';
import { PeopleHead } from './PeopleHead.tsx';
import { routeOf } from './people-route.ts';
import { useShown } from './use-shown.ts';
import { useShownPeople } from './use-shown-people.ts';

const now = Date.UTC(2026, 10, 17, 9);
const words = { stages: [], lists: [], personas: [], tags: [] };
const known = { standings: undefined, personas: undefined };

/** Nothing here asks the database. */
const desk = {} as Desk;

let root: HTMLElement;
/** How often anybody was looked at. */
let looks: number;
let everybody: readonly PersonLine[];
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  looks = 0;
  everybody = Array.from({ length: 50 }, (_, n) => lineOf(n));
  location.hash = '#/people?tag=hotel';
});
afterEach(() => {
  render(null, root);
  root.remove();
  location.hash = '';
});

function lineOf(n: number): PersonLine {
  const tags = n % 2 ? ['hotel'] : [];
  const person = {
    id: `p${n}`,
    name: `Mara ${n}`,
    tags,
    nextStep: { text: 'Call', dueAt: now },
    createdAt: 1,
    updatedAt: 1,
  };
  return {
    get person() {
      looks += 1;
      return person;
    },
    accounts: [],
    relation: 'contact',
    lastNote: undefined,
  };
}

/** What the page does with everybody, without the rest of it. */
function Page() {
  const route = routeOf(useRoute().slice(1));
  const { shown, go } = useShown(route);
  const lines = useShownPeople(everybody, shown, words, known, now);
  return (
    <main data-open={route.openId}>
      <PeopleHead
        view={route.view}
        lines={lines}
        now={now}
        search={shown.filter.search}
        isQuiet={route.openId !== undefined}
        onView={(view) => go({ view })}
        onSearch={() => {}}
        onAdd={() => go({ openId: 'p7' })}
        onImport={() => {}}
      />
    </main>
  );
}

const hash = (next: string) =>
  act(async () => {
    location.hash = next;
    await new Promise((done) => setTimeout(done, 5));
  });

it('a person is opened and closed without looking at everybody again', async () => {
  await act(() =>
    render(
      <DeskContext.Provider value={desk}>
        <ToastHost>
          <Page />
        </ToastHost>
      </DeskContext.Provider>,
      root,
    ),
  );
  expect(looks).toBeGreaterThan(50);
  expect(root.textContent).toContain('25');

  looks = 0;
  await hash('#/people/p7?tag=hotel');
  expect(root.querySelector('main')?.dataset['open']).toBe('p7');
  await hash('#/people?tag=hotel');
  expect(looks).toBe(0);

  await hash('#/people');
  expect(looks).toBeGreaterThan(0);
  expect(root.textContent).toContain('50');
});
