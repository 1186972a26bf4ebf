import './design/design.css';
import { render } from 'preact';
import { registerShell } from './register-shell.ts';
import { Start } from './start.tsx';
import { chosenLanguage } from './words/language.ts';

const begin = () => {
  const root = document.getElementById('app');
  if (root) render(<Start />, root);
};

if (chosenLanguage() === 'vi') begin();
else
  void import('./words/en/translate.ts')
    .then(({ translate }) => translate())
    // Without its words the page is of more use in Vietnamese than not at all.
    .catch(() => undefined)
    .then(begin);
registerShell();
