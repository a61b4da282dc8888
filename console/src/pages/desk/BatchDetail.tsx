import { useState } from 'react';
import type { FeedBatch } from '../../../../shared/client/index.ts';
import { rowFaults } from '../../../../shared/feeds/rowFault.ts';
import { api } from '../../api/client.ts';
import { Mark } from '../../parts/Mark.tsx';
import { Trouble } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { common } from '../../texts/common.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { batchMarks } from './BatchTable.tsx';
import { QuarantineTable } from './QuarantineTable.tsx';
import { deskTexts } from './texts.ts';

interface BatchDetailProps {
  batch: FeedBatch;
  /** Whether it is the officer's agency that delivered it. */
  mine: boolean;
  onChanged(): void;
  onClose(): void;
}

/** One delivery: what was taken, what was not and why, and what its sender is asked. */
export function BatchDetail({ batch, mine, onChanged, onClose }: BatchDetailProps) {
  const t = deskTexts.useTexts();
  const words = common.useTexts();
  const both = useBoth();
  const [problem, setProblem] = useState<unknown>();
  const {
    id,
    feed,
    period,
    status,
    rejection,
    question,
    counts,
    declared,
    quarantine = {},
    unknownColumns,
    sheet,
  } = batch;
  async function answer(intended: boolean): Promise<void> {
    setProblem(undefined);
    try {
      await api().answerQuestion({ params: { feed, id }, body: { intended } });
      say(t(intended ? 'feed.answeredYes' : 'feed.answeredNo'));
    } catch (error) {
      setProblem(error);
    }
    onChanged();
  }
  return (
    <section className="card" aria-label={t('feed.detail', { period })}>
      <h2>
        {t('feed.detail', { period })} <Mark kind={batchMarks[status]}>{t(`feed.status.${status}`)}</Mark>
        <button type="button" className="plain" style={{ marginLeft: 'auto' }} onClick={onClose}>
          {words('close')}
        </button>
      </h2>
      {rejection && (
        <p className="tone-bad">
          {t(`feed.rejection.${rejection.reason}`)}
          {rejection.column && ` · ${rejection.column}`}
        </p>
      )}
      {status === 'questioned' && question && (
        <div className="note warn">
          <div>
            <p>
              {t(counts?.good ? 'feed.question' : 'feed.questionNone', {
                rows: counts?.good ?? 0,
                before: question.rowsBefore,
              })}
            </p>
            {mine && (
              <p>
                <button type="button" className="plain strong" onClick={() => void answer(true)}>
                  {t('feed.questionYes')}
                </button>{' '}
                <button type="button" className="plain line" onClick={() => void answer(false)}>
                  {t('feed.questionNo')}
                </button>
              </p>
            )}
          </div>
        </div>
      )}
      {problem !== undefined && <Trouble error={problem} />}
      {declared && (
        <p className="muted small">
          {t('feed.declared')} <code className="hash">{declared.sha256}</code>
        </p>
      )}
      {sheet && <p className="muted small">{t('feed.sheet', { sheet })}</p>}
      {unknownColumns && unknownColumns.length > 0 && (
        <p className="tone-warn">{t('feed.unknown', { columns: unknownColumns.join('、') })}</p>
      )}
      {counts && counts.quarantined === 0 && <p>{t('feed.noQuarantine')}</p>}
      {counts && counts.quarantined > 0 && (
        <>
          <h3>{t('feed.quarantine')}</h3>
          <p className="muted small">{t('feed.quarantineHelp')}</p>
          <ul className="reasons" aria-label={t('feed.reasons')}>
            {Object.entries(quarantine).map(([fault, count]) => (
              <li key={fault}>
                {fault in rowFaults ? both(rowFaults[fault as keyof typeof rowFaults]) : fault}{' '}
                <strong>{count.toLocaleString('zh-CN')}</strong>
              </li>
            ))}
          </ul>
          {mine && <QuarantineTable feed={feed} id={id} />}
        </>
      )}
    </section>
  );
}
