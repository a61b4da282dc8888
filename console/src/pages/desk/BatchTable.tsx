import type { FeedBatch } from '../../../../shared/client/index.ts';
import { Mark, type MarkKind } from '../../parts/Mark.tsx';
import { Scroll } from '../../parts/Scroll.tsx';
import { When } from '../../parts/When.tsx';
import { useWords } from '../../words/useWords.ts';
import { deskTexts } from './texts.ts';

export const batchMarks = {
  announced: 'idle',
  committed: 'waiting',
  ingesting: 'active',
  questioned: 'late',
  ready: 'done',
  rejected: 'failed',
} as const satisfies Record<FeedBatch['status'], MarkKind>;

interface BatchTableProps {
  batches: readonly FeedBatch[];
  /** The id of the batch that is open below. */
  chosen: string;
  onChoose(id: string): void;
}

export function BatchTable({ batches, chosen, onChoose }: BatchTableProps) {
  const t = deskTexts.useTexts();
  const words = useWords();
  const number = (count: number | undefined) => (count === undefined ? '–' : count.toLocaleString('zh-CN'));
  return (
    <Scroll label={t('feed.history')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('feed.column.period')}</th>
            <th>{t('feed.column.state')}</th>
            <th className="numbers">{t('feed.column.rows')}</th>
            <th className="numbers">{t('feed.column.good')}</th>
            <th className="numbers">{t('feed.column.quarantined')}</th>
            <th>{t('feed.column.organ')}</th>
            <th className="numbers">{t('feed.column.at')}</th>
          </tr>
        </thead>
        <tbody>
          {batches.map(({ id, period, kind, status, counts, declared, organ, announcedAt }) => (
            <tr key={id} className={id === chosen ? 'chosen' : ''}>
              <td>
                <button
                  type="button"
                  className="plain line"
                  aria-label={t('feed.open', { period })}
                  aria-pressed={id === chosen}
                  onClick={() => onChoose(id)}
                >
                  {period}
                </button>{' '}
                {kind === 'correction' && <span className="chip">{t('feed.correction')}</span>}
              </td>
              <td>
                <Mark kind={batchMarks[status]}>{t(`feed.status.${status}`)}</Mark>
              </td>
              <td className="numbers">{number(counts?.rows ?? declared?.rows)}</td>
              <td className="numbers">{number(counts?.good)}</td>
              <td className={`numbers ${counts?.quarantined ? 'tone-warn' : ''}`}>{number(counts?.quarantined)}</td>
              <td>{words.organ(organ)}</td>
              <td className="numbers small muted">
                <When at={announcedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
