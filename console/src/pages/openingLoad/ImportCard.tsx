import { useState } from 'react';
import { categoryNames } from '../../../../shared/policy/category.ts';
import { api } from '../../api/client.ts';
import { Mark, type MarkKind } from '../../parts/Mark.tsx';
import { Trouble } from '../../parts/states.tsx';
import { When } from '../../parts/When.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { openingLoadTexts } from './texts.ts';
import type { ImportShown } from './useImports.ts';

const marks: Readonly<Record<ImportShown['status'], MarkKind>> = {
  announced: 'idle',
  committed: 'active',
  checking: 'active',
  checked: 'active',
  loading: 'active',
  loaded: 'done',
  undoing: 'active',
  undone: 'idle',
  rejected: 'late',
};
const kinds = ['new', 'changed', 'same', 'conflicting', 'missing'] as const;

const sum = (counts: Readonly<Record<string, number>> | undefined) =>
  Object.values(counts ?? {}).reduce((total, count) => total + count, 0);

/** One import: what it would do, what it did, and the next step that is open to the officer. */
export function ImportCard({ shown, onChanged }: { shown: ImportShown; onChanged(): void }) {
  const t = openingLoadTexts.useTexts();
  const both = useBoth();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const { id, status, roll, asOf, announcedAt, counts, differences, quarantine, rejection, undo } = shown;
  const faults = sum(quarantine);
  const kept = sum(undo?.kept);
  const act = (work: () => Promise<unknown>) => {
    setProblem(undefined);
    work().then(onChanged, setProblem);
  };
  const open = (file: 'quarantine' | 'differences' | 'kept') =>
    act(async () => location.assign((await api().readImportFile({ params: { id, file } })).body.url));
  return (
    <section className="card">
      <p>
        <Mark kind={marks[status]}>{t(`status.${status}`)}</Mark> {roll && both(categoryNames[roll])} {asOf}{' '}
        <span className="muted small">
          <When at={announcedAt} />
        </span>
      </p>
      {rejection && (
        <p>
          {t(`rejection.${rejection.reason}`)} {rejection.column}
        </p>
      )}
      {differences && (
        <table className="plain-table">
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <td>{t(`differences.${kind}`)}</td>
                <td className="numbers">{differences[kind].toLocaleString('zh-CN')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {counts && (status === 'loading' || status === 'loaded') && (
        <p>{t('loadedCounts', { households: counts.households, persons: counts.persons })}</p>
      )}
      {undo?.undone !== undefined && (
        <p>
          {t('undone', { count: undo.undone })} {kept > 0 && t('kept', { count: kept })}
        </p>
      )}
      <p>
        {differences && (
          <button type="button" className="plain line" onClick={() => open('differences')}>
            {t('files.differences')}
          </button>
        )}
        {faults > 0 && (
          <button type="button" className="plain line" onClick={() => open('quarantine')}>
            {t('files.quarantine')}（{t('quarantined', { count: faults })}）
          </button>
        )}
        {kept > 0 && (
          <button type="button" className="plain line" onClick={() => open('kept')}>
            {t('files.kept')}
          </button>
        )}
      </p>
      {status === 'checked' && (
        <button type="button" className="primary" onClick={() => act(() => api().acceptImport({ params: { id } }))}>
          {t('accept')}
        </button>
      )}
      {(status === 'loaded' || (status === 'undone' && kept > 0)) && (
        <p>
          <input
            className="field"
            aria-label={t('undoReason')}
            placeholder={t('undoReason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />{' '}
          <button
            type="button"
            className="plain line"
            disabled={reason.trim().length < 4}
            onClick={() => act(() => api().undoImport({ params: { id }, body: { reason: reason.trim() } }))}
          >
            {t('undo')}
          </button>
        </p>
      )}
      {problem !== undefined && <Trouble error={problem} />}
    </section>
  );
}
