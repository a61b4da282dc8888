import schemas from 'virtual:task-forms';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import type { CompleteTask, Task } from '../../../../shared/client/index.ts';
import { ProblemError } from '../../../../shared/client/problemError.ts';
import { serverNow } from '../../api/clock.ts';
import { deliverTask, post, useOutbox, withdraw } from '../../drafts/outbox.ts';
import { useDraft } from '../../drafts/useDraft.ts';
import { check, cleaned } from '../../forms/check.ts';
import { ObjectFields } from '../../forms/Field.tsx';
import { FormContext } from '../../forms/FormContext.ts';
import { layouts } from '../../forms/layouts.ts';
import { formTexts } from '../../forms/texts.ts';
import { Trouble } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { shanghai } from '../../parts/When.tsx';
import { useOfficer } from '../../session/SessionContext.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { useWords } from '../../words/useWords.ts';
import { taskTexts } from './texts.ts';

interface TaskFormProps {
  task: Task;
  etag: string | undefined;
  /** Of when it is, where it does not come from the service now. */
  keptAt: string | undefined;
  onDone(): void;
}

/** The sheet of the task. What is typed is kept on this machine until it is sent; without a connection it waits there. */
export function TaskForm({ task, etag, keptAt, onDone }: TaskFormProps) {
  const t = taskTexts.useTexts();
  const f = formTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const officer = useOfficer();
  const queries = useQueryClient();
  const schema = schemas[task.kind] ?? {};
  const layout = layouts[task.kind];
  const draft = useDraft<unknown>(`${officer.id}/${task.id}`, task.form ?? {}, { body: task, etag, keptAt });
  const waiting = useOutbox().find(({ id }) => id === task.id);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const key = useRef(crypto.randomUUID());
  const form = useRef<HTMLFormElement>(null);
  const given = useMemo(() => cleaned(schema, draft.value ?? {}), [schema, draft.value]);
  const open = useMemo(() => check(schema, given), [schema, given]);
  const faults = useMemo(() => {
    const found = new Map<string, string>();
    if (!tried) return found;
    for (const { path, code, limit } of open) found.set(path, f(`fault.${code}`, { limit: limit ?? 0 }));
    for (const [path, detail] of refusedFields(problem)) if (!found.has(path)) found.set(path, detail);
    return found;
  }, [tried, open, problem, f]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    setProblem(undefined);
    if (open.length > 0) {
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('.at-fault :is(input, select, textarea)')?.focus(),
      );
      return;
    }
    setBusy(true);
    const body = { kind: task.kind, form: given } as CompleteTask;
    const common = { id: task.id, kind: 'task' as const, taskId: task.id, idempotencyKey: key.current };
    const sent = { ...common, body, ...(etag && { etag }) };
    try {
      const { nextSigner } = await deliverTask(officer.id, sent);
      await draft.clear();
      await withdraw(task.id);
      say(nextSigner ? t('sentNext', { role: words.role(nextSigner) }) : t('sent'));
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      onDone();
    } catch (error) {
      if (error instanceof ProblemError) {
        setProblem(error);
        // Another attempt is another form: the service would answer the same key with the same refusal.
        key.current = crypto.randomUUID();
      } else {
        await post({ ...sent, at: serverNow(), state: 'waiting' }).then(() => say(t('kept')), setProblem);
      }
    } finally {
      setBusy(false);
    }
  }

  const place = useMemo(
    () => ({ task, faults, disabled: busy || waiting?.state === 'waiting' }),
    [task, faults, busy, waiting?.state],
  );
  if (draft.value === undefined) return null;
  return (
    <form ref={form} className="card sheet" onSubmit={(event) => void submit(event)} noValidate>
      <h2>{layout ? both(layout.sheet) : both(task.title)}</h2>
      {waiting?.state === 'waiting' && (
        <div className="note warn" role="status">
          <p>{t('kept')}</p>
        </div>
      )}
      {waiting && waiting.state !== 'waiting' && (
        <div className="note bad" role="alert">
          <div>
            <p>
              <strong>{t('conflict')}</strong>
            </p>
            <p>{t('conflictHelp')}</p>
            <button
              type="button"
              className="plain"
              onClick={() =>
                void Promise.all([withdraw(task.id), draft.clear()]).then(() => draft.set(task.form ?? {}))
              }
            >
              {t('discard')}
            </button>
          </div>
        </div>
      )}
      <FormContext value={place}>
        <ObjectFields schema={schema} path="" value={draft.value} onChange={draft.set} rows={layout?.rows} />
      </FormContext>
      {tried && open.length > 0 && (
        <div className="note bad" role="alert">
          <p>{f(open.length === 1 ? 'fault.summary_one' : 'fault.summary_other', { count: open.length })}</p>
        </div>
      )}
      {problem !== undefined && <Trouble error={problem} />}
      <div className="sheet-foot">
        <Button type="primary" htmlType="submit" loading={busy} disabled={place.disabled}>
          {busy ? f('sending') : f('submit')}
        </Button>
        {draft.keptAt && (
          <span className="muted small">{f('draftKept', { time: shanghai(draft.keptAt).slice(11, 16) })}</span>
        )}
      </div>
    </form>
  );
}

/** `/form/visitors/1` or `/body/form/…`: the field of the sheet that the service found wrong. */
function refusedFields(problem: unknown): [string, string][] {
  if (!(problem instanceof ProblemError)) return [];
  const pointer = typeof problem.problem.pointer === 'string' ? [{ pointer: problem.problem.pointer, detail: '' }] : [];
  return [...problem.errors, ...pointer].flatMap(({ pointer: at, detail }) => {
    const path = /^\/form\/([\w/-]+)/.exec(at)?.[1];
    return path ? [[path, detail || String(problem.problem.title ?? '')]] : [];
  });
}
