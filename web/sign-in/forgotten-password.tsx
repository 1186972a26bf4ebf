import { useEffect, useRef, useState } from 'preact/hooks';
import { Offline } from '../api/problem.ts';
import { useApp } from '../app-context.ts';
import { TextInput } from '../design/inputs.tsx';
import { Notice } from '../design/notice.tsx';
import { ownValidity } from '../design/own-validity.ts';
import { vi } from '../words/vi.ts';
import { accountWords } from '../words/vi-account.ts';
import { NewPasswordFields } from './new-password-fields.tsx';
import { sendCode, setByCode } from './own-password.ts';
import { signInFault } from './sign-in-fault.ts';

const words = accountWords.forgotten;

type Step = 'name' | 'code' | 'done';

/**
 * The way back in for who forgot the password: a code by e-mail, and a new password. Nothing here tells whether there
 * is such an account.
 */
export function ForgottenPassword({ onBack }: { onBack: () => void }) {
  const [step, setStep] = useState<Step>('name');
  const [userName, setUserName] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${words.title} – ${vi.app.name}`;
    heading.current?.focus();
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      {step === 'name' && (
        <NameForm
          onSent={name => {
            setUserName(name);
            setStep('code');
          }}
        />
      )}
      {step === 'code' && (
        <CodeForm userName={userName} onDone={() => setStep('done')} onAgain={() => setStep('name')} />
      )}
      {step === 'done' && <Notice tone="done" title={words.done} role="status" />}
      {step === 'name' && <p class="small soft">{words.phone}</p>}
      <div>
        <button type="button" class="button" onClick={onBack}>
          {words.back}
        </button>
      </div>
    </>
  );
}

function NameForm({ onSent }: { onSent: (userName: string) => void }) {
  const { cognito } = useApp();
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    const userName = name.normalize('NFC').trim();
    if (!userName.includes('@')) return setFault(words.nameFault);
    setBusy(true);
    setFault(undefined);
    try {
      await sendCode(cognito, userName);
      onSent(userName);
    } catch (error) {
      const found = signInFault(error);
      // Whatever else the pool says of an account is nothing to tell a stranger.
      if (error instanceof Offline || found === 'too-often') setFault(vi.signIn.faults[found]);
      else onSent(userName);
    }
    setBusy(false);
  };
  return (
    <form class="stack" onSubmit={submit} {...ownValidity}>
      <p class="soft">{words.lead}</p>
      <TextInput label={words.name} fault={fault} required maxLength={100} value={name} onValue={setName} />
      <button type="submit" class="button main-action" disabled={isBusy}>
        {isBusy ? accountWords.working : words.sendCode}
      </button>
    </form>
  );
}

function CodeForm(props: { userName: string; onDone: () => void; onAgain: () => void }) {
  const { cognito } = useApp();
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [differs, setDiffers] = useState(false);
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setDiffers(password !== repeat);
    setFault(undefined);
    if (password !== repeat) return;
    setBusy(true);
    try {
      await setByCode(cognito, { userName: props.userName, code: code.replace(/\s/g, ''), password });
      props.onDone();
    } catch (error) {
      const found = signInFault(error);
      const isTellable = found === 'weak-password' || found === 'too-often' || found === 'offline';
      setFault(isTellable ? vi.signIn.faults[found] : words.codeWrong);
    }
    setBusy(false);
  };
  return (
    <form class="stack" onSubmit={submit} {...ownValidity}>
      <Notice tone="upper" title={words.sent} role="status" />
      {fault && <Notice tone="late" title={fault} role="alert" />}
      <TextInput label={words.code} required maxLength={20} value={code} onValue={setCode} />
      <NewPasswordFields
        password={password}
        onPassword={setPassword}
        repeat={repeat}
        onRepeat={setRepeat}
        differs={differs}
      />
      <button type="submit" class="button main-action" disabled={isBusy}>
        {isBusy ? accountWords.working : words.save}
      </button>
      <button type="button" class="plain" onClick={props.onAgain}>
        {words.another}
      </button>
    </form>
  );
}
