import { render } from 'preact';
import { Popup } from './Popup.tsx';

const root = document.querySelector('#app');
if (root) {
  root.replaceChildren();
  render(<Popup />, root);
}
