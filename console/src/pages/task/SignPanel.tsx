import schemas from 'virtual:task-forms';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Task } from '../../../../shared/client/index.ts';
import { api } from '../../api/client.ts';
import { ObjectFields } from '../../forms/Field.tsx';
import { FormContext } from '../../forms/FormContext.ts';
import { layouts } from '../../forms/layouts.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { Trouble } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { taskTexts } from './texts.ts';

interface SignPanelProps {
  task: Task;
  etag: string | undefined;
  onDone(): void;
}

/** A later signature: the form as it was filled in, to be signed or returned with a reason. */
export function SignPanel({ task, etag, onDone }: SignPanelProps) {
  const t = taskTexts.useTexts();
  const both = useBoth();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const layout = layouts[task.kind];
  async function sign(agree: boolean): Promise<void> {
    setAsking(false);
    setProblem(undefined);
    try {
      await api().signTask({
        params: { id: task.id },
        body: { agree, ...(!agree && { reason }) },
        ...(etag && { ifMatch: etag }),
      });
      say(t('sent'));
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      onDone();
    } catch (error) {
      setProblem(error);
    }
  }
  return (
    <section className="card sheet">
      <h2>{layout ? both(layout.sheet) : both(task.title)}</h2>
      <FormContext value={{ task, faults: new Map(), disabled: true }}>
        <ObjectFields
          schema={schemas[task.kind] ?? {}}
          path=""
          value={task.form ?? {}}
          onChange={() => {}}
          rows={layout?.rows}
        />
      </FormContext>
      {problem !== undefined && <Trouble error={problem} />}
      <div className="sheet-foot">
        <Button type="primary" onClick={() => setAsking(true)}>
          {t('agree')}
        </Button>
        <Input
          aria-label={t('returnReason')}
          placeholder={t('returnReason')}
          maxLength={500}
          style={{ flex: '1 1 160px', width: 'auto' }}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button danger disabled={reason.trim() === ''} onClick={() => void sign(false)}>
          {t('return')}
        </Button>
      </div>
      {asking && <Confirm title={t('confirmSign')} onYes={() => void sign(true)} onNo={() => setAsking(false)} />}
    </section>
  );
}
