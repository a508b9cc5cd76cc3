import { render } from 'preact';
import { SidePanel } from './SidePanel.tsx';

const root = document.querySelector('#app');
if (root) render(<SidePanel />, root);
