import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const App = ({ initial, onText, onTick }) => {
  const [value, setValue] = useState(initial);
  const [, setTick] = useState(0);
  onTick(() => setTick((tick) => tick + 1));
  const onChange = (event) => {
    onText(event.target.value);
    setValue(event.target.value);
  };
  return createElement('textarea', { rows: 8, cols: 60, value, onChange });
};

export function mountTextarea(root, text) {
  let value = text;
  const onText = (next) => {
    value = next;
  };
  let tick;
  const onTick = (next) => {
    tick = next;
  };
  flushSync(() => createRoot(root).render(createElement(App, { initial: text, onText, onTick })));
  return { element: root.querySelector('textarea'), model: () => value, drawAgain: () => flushSync(tick) };
}

const mentionOf = (name) => {
  const mention = document.createElement('span');
  mention.contentEditable = 'false';
  mention.append(name);
  return mention;
};

/** A contenteditable with nothing behind it: what is displayed is the model. "@Ada" in the text becomes a mention. */
export function mountPlain(root, text) {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.style.whiteSpace = 'pre-wrap';
  element.append(
    ...text
      .split('\n')
      .flatMap((line) => [document.createElement('br'), ...line.split(/(@Ada)/).filter(Boolean)])
      .slice(1)
      .map((piece) => (piece === '@Ada' ? mentionOf(piece) : piece)),
  );
  root.append(element);
  let drawn = 0;
  return {
    element,
    model: () => element.innerText.replace(/\u00a0/g, ' '),
    mentions: () => [...element.querySelectorAll('span')].map(({ textContent }) => textContent),
    drawAgain: () => (element.dataset.drawn = String((drawn += 1))),
  };
}
