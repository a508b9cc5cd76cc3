// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ToastHost } from '../../components/ui/toasts.tsx';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { dayOf } from '../../utils/lib/ids.ts';
import type { ProfileCard } from '../../utils/model/cards.ts';
import type { NextStep } from '../../utils/model/records.ts';
import { StepPart } from './StepPart.tsx';

const now = new Date(2026, 10, 24, 15).getTime();
const profile = { network: 'x', handle: 'mara' } as const;
const cardWith = (nextStep?: NextStep) =>
  ({
    profile,
    person: { id: 'p1', name: 'Mara', tags: [], createdAt: 0, updatedAt: 0, ...(nextStep ? { nextStep } : {}) },
  }) as unknown as ProfileCard;

let root: HTMLElement;
let sent: { readonly type: string; readonly data: unknown }[];
let answer: unknown;

beforeEach(() => {
  sent = [];
  root = document.body.appendChild(document.createElement('div'));
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(((message: (typeof sent)[number]) => {
    sent.push(message);
    return Promise.resolve(answer);
  }) as never);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const show = (card: ProfileCard) =>
  act(() =>
    render(
      <ToastHost>
        <StepPart db={{} as WorkspaceDb} profile={profile} card={card} now={now} />
      </ToastHost>,
      root,
    ),
  );
const input = (): HTMLInputElement => root.querySelector('input')!;
const type = (text: string) =>
  act(() => {
    input().value = text;
    input().dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (more: KeyboardEventInit = {}) =>
  act(async () => {
    input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more }));
    await Promise.resolve();
  });

describe('the next step in the side panel', () => {
  it('says how words were understood while they are typed, and nothing where they say no day', async () => {
    await show(cardWith());
    await type('call her tomorrow');
    expect(root.textContent).toContain('people_nextUnderstood|call her|');
    await type('call her');
    expect(root.textContent).not.toContain('people_nextUnderstood');
  });

  it('says what the words touch, and keeps them all the same', async () => {
    await show(cardWith());
    await type('ask about her surgery');
    expect(root.textContent).toContain('sensitive_touches');
    await press();
    expect(sent[0]).toMatchObject({ type: 'steps.write', data: { text: 'ask about her surgery' } });
  });

  it('keeps what is typed on Enter, and undo brings back the step before', async () => {
    const before = { text: 'Send the case', dueAt: now };
    const step = { text: 'call her', day: dayOf(now), dueAt: now };
    answer = { res: { ok: true, value: { person: { nextStep: step } } } };
    await show(cardWith(before));
    await type('  call her today ');
    await press({ isComposing: true });
    expect(sent).toEqual([]);
    await press();
    expect(sent[0]).toMatchObject({ type: 'steps.write', data: { network: 'x', profile, text: 'call her today' } });
    expect(input().value).toBe('');
    await act(() => root.querySelector<HTMLElement>('.toast button')!.click());
    expect(sent[1]).toMatchObject({ type: 'profiles.keep', data: { profile, patch: { nextStep: before } } });
  });

  it('stays filled and says so where the step was not kept', async () => {
    answer = { res: { ok: false, error: { reason: 'failed', message: 'full' } } };
    await show(cardWith());
    await type('call her today');
    await press();
    expect(input().value).toBe('call her today');
    expect(root.textContent).toContain('panel_notKept');
  });
});
