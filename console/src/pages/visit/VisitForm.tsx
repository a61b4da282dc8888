import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import type { ClosedVisit, ItemOfAVisitSheet, VisitSheet } from '../../../../shared/client/index.ts';
import { ProblemError } from '../../../../shared/client/problemError.ts';
import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import { serverNow } from '../../api/clock.ts';
import { deliverVisit, post, useOutbox } from '../../drafts/outbox.ts';
import { useDraft } from '../../drafts/useDraft.ts';
import { Empty, Trouble } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { shanghai } from '../../parts/When.tsx';
import { useOfficer } from '../../session/SessionContext.ts';
import { ItemSection } from './ItemSection.tsx';
import { faultsOf, type Sheet, sentOf } from './sheet.ts';
import { visitTexts } from './texts.ts';
import { VisitFields } from './VisitFields.tsx';

interface VisitFormProps {
  family: VisitSheet;
  items: readonly ItemOfAVisitSheet[];
  onClosed(closed: ClosedVisit): void;
}

/** All that is done on one way to a family, sent once. */
export function VisitForm({ family, items, onClosed }: VisitFormProps) {
  const { familyId } = family;
  const id = `visit-${familyId}`;
  const t = visitTexts.useTexts();
  const officer = useOfficer();
  const queries = useQueryClient();
  const empty: Sheet = { visitedOn: shanghaiDateOf(serverNow()), visitors: ['', ''], note: '', photos: [], forms: {} };
  const draft = useDraft<Sheet>(`${officer.id}/${id}`, empty, family);
  const waiting = useOutbox().some((sent) => sent.id === id && sent.state === 'waiting');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const key = useRef(crypto.randomUUID());
  const form = useRef<HTMLFormElement>(null);
  // A draft may hold an item that somebody else has done meanwhile.
  const sheet = useMemo(
    () => draft.value && { ...draft.value, forms: among(draft.value.forms, items) },
    [draft, items],
  );
  const faults = useMemo(() => (sheet ? faultsOf(sheet) : undefined), [sheet]);
  if (!sheet || !faults) return null;
  const count = [...faults.values()].flat().length;
  const put = (taskId: string, kind: string, given: unknown) => {
    const { [taskId]: _, ...rest } = sheet.forms;
    draft.set({ ...sheet, forms: given === undefined ? rest : { ...rest, [taskId]: { kind, form: given } } });
  };

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    setProblem(undefined);
    if (!sheet) return;
    if (count > 0) {
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('.at-fault :is(input, select, textarea)')?.focus(),
      );
      return;
    }
    setBusy(true);
    const sent = { id, kind: 'visit' as const, familyId, body: sentOf(sheet), idempotencyKey: key.current };
    try {
      const closed = await deliverVisit(officer.id, sent);
      await draft.clear();
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      onClosed(closed);
    } catch (error) {
      if (error instanceof ProblemError) {
        setProblem(error);
        // Another attempt after a refusal is another sheet.
        key.current = crypto.randomUUID();
      } else {
        await post({ ...sent, at: serverNow(), state: 'waiting' }).then(() => say(t('kept')), setProblem);
      }
    } finally {
      setBusy(false);
    }
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <VisitFields
        sheet={sheet}
        missing={new Set(tried ? faults.get('visit')?.map(({ path }) => path) : [])}
        disabled={busy || waiting}
        onChange={draft.set}
      />
      <h2>{t('items')}</h2>
      {items.length === 0 && <Empty title={t('noItems')}>{t('noItemsHelp')}</Empty>}
      {items.map((item) => (
        <ItemSection
          key={item.id}
          item={item}
          form={sheet.forms[item.id]?.form}
          faults={tried ? (faults.get(item.id) ?? []) : []}
          disabled={busy || waiting}
          onChoose={(chosen) => put(item.id, item.kind, chosen ? begunOf(sheet) : undefined)}
          onChange={(given) => put(item.id, item.kind, given)}
        />
      ))}
      {tried && count > 0 && (
        <div className="note bad" role="alert">
          <p>{t(count === 1 ? 'incomplete_one' : 'incomplete_other', { count })}</p>
        </div>
      )}
      {waiting && (
        <div className="note warn" role="status">
          <p>{t('kept')}</p>
        </div>
      )}
      {problem !== undefined && <Trouble error={problem} />}
      <div className="sheet-foot">
        <Button type="primary" htmlType="submit" loading={busy} disabled={waiting}>
          {t(busy ? 'submitting' : 'submit')}
        </Button>
        <span className="muted small">
          {t('chosen', { count: Object.keys(sheet.forms).length })}
          {draft.keptAt && ` · ${t('draft', { time: shanghai(draft.keptAt).slice(11, 16) })}`}
        </span>
      </div>
    </form>
  );
}

const among = (forms: Sheet['forms'], items: readonly ItemOfAVisitSheet[]): Sheet['forms'] =>
  Object.fromEntries(Object.entries(forms).filter(([taskId]) => items.some(({ id }) => id === taskId)));

/** Who went and when is asked once: an item begins with it, as far as its form asks for it. */
function begunOf({ visitedOn, visitors }: Sheet): Record<string, unknown> {
  const named = visitors.filter((each) => each.trim());
  return { ...(visitedOn && { visitedOn }), ...(named.length > 0 && { visitors: named }) };
}
