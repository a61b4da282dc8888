import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { ProblemError } from '../../../../shared/client/problemError.ts';
import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import { publicApi } from '../../api/client.ts';
import { PageHead } from '../../parts/PageHead.tsx';
import { Trouble } from '../../parts/states.tsx';
import { shanghai } from '../../parts/When.tsx';
import { pageTexts } from '../../shell/pageTexts.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { statusWord } from '../../words/statuses.ts';
import { useWords } from '../../words/useWords.ts';
import { statusTexts } from './texts.ts';

/** For families and the hotline's seat: nothing of what is typed goes into this page's address. */
export default function StatusPage() {
  const t = statusTexts.useTexts();
  const name = pageTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const [receipt, setReceipt] = useState(receiptOfCode);
  const [idNumberEnd, setEnd] = useState('');
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, '', location.pathname);
  }, []);
  const ask = useMutation({
    mutationFn: async () => (await publicApi().lookUpReceipt({ body: { receipt: receipt.trim(), idNumberEnd } })).body,
  });
  const unknown = ask.error instanceof ProblemError && (ask.error.status === 404 || ask.error.status === 422);
  const pausedUntil = ask.error instanceof ProblemError ? ask.error.problem.pausedUntil : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <div className="large">
      <PageHead title={name('status.title')} help={name('status.help')} topic="status" />
      <form className="card no-print" onSubmit={submit}>
        <label className="form-field">
          <span className="caption">{t('receipt')}</span>
          <input
            className="field wide"
            required
            minLength={6}
            maxLength={40}
            autoComplete="off"
            value={receipt}
            onChange={({ target }) => setReceipt(target.value)}
          />
          <span className="muted small">{t('receiptHint')}</span>
        </label>
        <label className="form-field">
          <span className="caption">{t('end')}</span>
          <input
            className="field"
            required
            pattern="\d{3}[\dXx]"
            maxLength={4}
            size={6}
            autoComplete="off"
            value={idNumberEnd}
            onChange={({ target }) => setEnd(target.value)}
          />
        </label>
        <button type="submit" className="plain strong" disabled={ask.isPending}>
          {t('ask')}
        </button>
      </form>
      {unknown && (
        <div className="note warn" role="alert">
          <div>
            <p>
              <strong>{t('none')}</strong>
            </p>
            <p>{t('noneHelp')}</p>
          </div>
        </div>
      )}
      {typeof pausedUntil === 'string' && (
        <div className="note warn" role="alert">
          <div>
            <p>
              <strong>{t('paused')}</strong>
            </p>
            <p>{t('pausedHelp', { time: shanghai(pausedUntil).slice(11, 16) })}</p>
          </div>
        </div>
      )}
      {ask.isError && !unknown && !pausedUntil && <Trouble error={ask.error} retry={() => ask.mutate()} />}
      {ask.data && (
        <section className="card" role="status">
          <dl className="facts">
            <dt>{t('state')}</dt>
            <dd>
              <strong>{both(statusWord('application', ask.data.status))}</strong>
            </dd>
            <dt>{t('filed')}</dt>
            <dd>{shanghaiDateOf(ask.data.filedAt)}</dd>
            {ask.data.closedAt && (
              <>
                <dt>{t('closed')}</dt>
                <dd>{shanghaiDateOf(ask.data.closedAt)}</dd>
              </>
            )}
            <dt>{t('missing')}</dt>
            <dd>{ask.data.missing.length > 0 ? ask.data.missing.join('、') : t('nothingMissing')}</dd>
            <dt>{t('who')}</dt>
            <dd>
              {ask.data.waiting.length === 0 && t('nobody')}
              {ask.data.waiting.map(({ organ, dueAt }) => (
                <div key={`${organ} ${dueAt}`}>
                  {words.organ(organ)}，{t('due', { date: shanghaiDateOf(dueAt) })}
                </div>
              ))}
            </dd>
            {ask.data.dueOn && (
              <>
                <dt>{t('legal')}</dt>
                <dd>{ask.data.dueOn}</dd>
              </>
            )}
          </dl>
          {ask.data.remedyTerms && (
            <p>
              {t('remedy', {
                reconsideration: ask.data.remedyTerms.reconsideration,
                suit: ask.data.remedyTerms.suit,
              })}
            </p>
          )}
          <p className="muted">{t('privacy')}</p>
          <button type="button" className="plain line no-print" onClick={() => print()}>
            {t('print')}
          </button>
        </section>
      )}
    </div>
  );
}

/** The code on a written decision names its receipt after the #, which no server sees. */
const receiptOfCode = (): string => /^#([\w-]{6,40})$/.exec(location.hash)?.[1] ?? '';
