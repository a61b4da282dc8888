import { type ReactNode, useState } from 'react';
import { Confirm } from './Confirm.tsx';
import { Trouble } from './states.tsx';
import { say } from './toasts.tsx';

interface ActProps {
  /** On the button that asks, and on the one that does it. */
  word: string;
  title: string;
  /** What the act does, and that it stands. */
  help: string;
  said: string;
  complete: boolean;
  /** The fields. */
  children: ReactNode;
  act(): Promise<unknown>;
  onDone(): void;
}

/** A button that opens a short form and records an act; a refusal shows beside the fields, which keep what was typed. */
export function Act({ word, title, help, said, complete, children, act, onDone }: ActProps) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  async function carryOut(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
      say(said);
      setOpen(false);
      onDone();
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  }
  return (
    <>
      <button type="button" className="plain line no-print" onClick={() => setOpen(true)}>
        {word}
      </button>
      {open && (
        <Confirm
          title={title}
          word={word}
          disabled={!complete || busy}
          onYes={() => void carryOut()}
          onNo={() => setOpen(false)}
        >
          <p className="muted small">{help}</p>
          {children}
          {problem !== undefined && <Trouble error={problem} />}
        </Confirm>
      )}
    </>
  );
}
