import type { ComparisonRun } from '../../../../shared/client/index.ts';
import { Mark } from '../../parts/Mark.tsx';
import { When } from '../../parts/When.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { statusWord } from '../../words/statuses.ts';
import { useWords } from '../../words/useWords.ts';
import { runTexts } from './texts.ts';

/** Feeds of a run that came late or not at all. */
export const absentFeeds = ({ feeds }: Pick<ComparisonRun, 'feeds'>): number =>
  feeds.filter(({ batches, late }) => batches.length === 0 || late.length > 0).length;

export function RunRow({ run }: { run: ComparisonRun }) {
  const t = runTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const { period, scope, dryRun, status, persons, warnings, openedAt } = run;
  const absent = absentFeeds(run);
  const counted = (key: 'persons' | 'warnings' | 'wouldWarn' | 'late', count: number) =>
    t(count === 1 ? `${key}_one` : `${key}_other`, { count: count.toLocaleString('zh-CN') });
  return (
    <>
      <span className="one-line">
        <strong>{t('period', { period })}</strong>{' '}
        <span className="muted small">{scope === 'all' ? t('all') : words.division(scope)}</span>{' '}
        {dryRun && <span className="chip">{t('dryRun')}</span>}
      </span>
      <span>
        <Mark kind={status === 'closed' ? 'done' : 'active'}>{both(statusWord('comparison', status))}</Mark>
      </span>
      <span className="one-line wide-only">
        {persons !== undefined && counted('persons', persons)}
        {warnings !== undefined && ` · ${counted(dryRun ? 'wouldWarn' : 'warnings', warnings)}`}
      </span>
      <span className="one-line small wide-only">
        {absent > 0 ? (
          <span className="tone-warn">{counted('late', absent)}</span>
        ) : (
          <span className="muted">{t('complete')}</span>
        )}
      </span>
      <span className="small muted numbers wide-only">
        <When at={openedAt} />
      </span>
    </>
  );
}
