// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { placeStaged } from './staged.ts';

it('moves the parts of a streamed page into their gaps, parts of parts too', () => {
  document.body.innerHTML = `<main><template id="B:5"></template></main>
    <div hidden id="S:5"><p>post</p><template id="P:6"></template></div><template data-rci data-sid="S:5"></template>
    <div hidden id="S:6"><i>inner</i></div><template data-rsi data-sid="S:6" data-pid="P:6"></template>
    <div hidden id="S:7"><b>waits</b></div><template data-rci data-sid="S:7"></template>`;
  placeStaged(document);
  expect(document.querySelector('main')?.innerHTML).toBe('<p>post</p><i>inner</i>');
  expect(document.querySelector('b')?.closest('[hidden]')?.id).toBe('S:7');
});
