import { type ReactNode, useState } from 'react';
import { Confirm } from '../../parts/Confirm.tsx';
import { ReasonField } from '../../parts/ReasonField.tsx';
import { Trouble } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { executionPageTexts } from './texts.ts';

interface OrderButtonProps {
  word: string;
  question: string;
  said: string;
  disabled?: boolean;
  /** Further fields of the question. */
  children?: ReactNode;
  order(reason: string): Promise<unknown>;
  onDone(): void;
}

/** A button that asks for a reason, then orders, and shows a refusal in the service's own words. */
export function OrderButton({ word, question, said, disabled = false, children, order, onDone }: OrderButtonProps) {
  const t = executionPageTexts.useTexts();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<unknown>();
  async function carryOut(): Promise<void> {
    setAsking(false);
    setProblem(undefined);
    try {
      await order(reason.trim());
      say(said);
      setReason('');
    } catch (error) {
      setProblem(error);
    }
    onDone();
  }
  return (
    <>
      <button type="button" className="plain line" disabled={disabled} onClick={() => setAsking(true)}>
        {word}
      </button>
      {problem !== undefined && <Trouble error={problem} />}
      {asking && (
        <Confirm
          title={question}
          word={word}
          disabled={reason.trim() === ''}
          onYes={() => void carryOut()}
          onNo={() => setAsking(false)}
        >
          {children}
          <ReasonField caption={t('act.reason')} value={reason} onChange={setReason} />
        </Confirm>
      )}
    </>
  );
}
