import './design/design.css';
import { render } from 'preact';
import { registerShell } from './register-shell.ts';
import { Start } from './start.tsx';

const root = document.getElementById('app');
if (root) render(<Start />, root);
registerShell();
