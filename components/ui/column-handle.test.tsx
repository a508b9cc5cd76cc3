// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { ColumnHandle } from './ColumnHandle.tsx';

it('moves by arrow keys, to its ends, and not beyond them', () => {
  const box = document.createElement('div');
  document.body.append(box);
  const onWidth = vi.fn<(width: number) => void>();
  render(<ColumnHandle label="Width" width={130} least={120} most={900} onWidth={onWidth} />, box);
  const handle = box.querySelector('[role=separator]');
  expect(handle?.getAttribute('aria-valuenow')).toBe('130');
  for (const key of ['ArrowRight', 'ArrowLeft', 'End', 'Home', 'x'])
    handle?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  expect(onWidth.mock.calls.flat()).toEqual([154, 120, 900, 120]);
});
