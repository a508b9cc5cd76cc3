// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { ColumnHandle } from './ColumnHandle.tsx';

it('moves by arrow keys, to its ends, and not beyond them', () => {
  const box = document.createElement('div');
  document.body.append(box);
  const onDone = vi.fn<(width: number | undefined) => void>();
  render(
    <ColumnHandle label="Width" width={130} least={120} most={900} onWidth={() => undefined} onDone={onDone} />,
    box,
  );
  const handle = box.querySelector('[role=separator]');
  expect(handle?.getAttribute('aria-valuenow')).toBe('130');
  for (const key of ['ArrowRight', 'ArrowLeft', 'End', 'Home', 'x', 'Delete'])
    handle?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  expect(onDone.mock.calls.flat()).toEqual([154, 120, 900, 120, undefined]);
});

it('is drawn to a width, which is told once more when it is let go', () => {
  const box = document.createElement('div');
  document.body.append(box);
  const told: (readonly [string, number | undefined])[] = [];
  const Column = () => {
    const [width, setWidth] = useState(200);
    return (
      <ColumnHandle
        label="Width"
        width={width}
        least={120}
        most={900}
        onWidth={(next) => {
          told.push(['while', next]);
          setWidth(next);
        }}
        onDone={(next) => told.push(['done', next])}
      />
    );
  };
  render(<Column />, box);
  const handle = box.querySelector<HTMLElement>('[role=separator]')!;
  handle.setPointerCapture = () => undefined;
  const move = (kind: string, clientX: number) =>
    act(() => void handle.dispatchEvent(new PointerEvent(kind, { clientX, bubbles: true, pointerId: 1 })));
  move('pointermove', 400);
  move('pointerdown', 300);
  move('pointermove', 340);
  move('pointermove', 100);
  move('pointerup', 100);
  expect(told).toEqual([
    ['while', 240],
    ['while', 120],
    ['done', 120],
  ]);
});
