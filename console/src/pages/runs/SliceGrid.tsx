import type { ProgressOfARun } from '../../../../shared/client/index.ts';
import { runTexts } from './texts.ts';

const stages = ['freeze', 'judge', 'raise'] as const;
const buckets = 1024;

/** Each slice of the register as a cell that fills with its steps; done ones carry a tick, so that colour is not needed. */
export function SliceGrid({ progress: { slices, items }, open }: { progress: ProgressOfARun; open: boolean }) {
  const t = runTexts.useTexts();
  const done = new Map<number, number>();
  for (const { from, stage } of items) done.set(from, Math.max(done.get(from) ?? 0, stages.indexOf(stage) + 1));
  const width = buckets / slices;
  const sum = (stage: (typeof stages)[number], counted: string) =>
    items.filter((item) => item.stage === stage).reduce((total, { counts }) => total + (counts[counted] ?? 0), 0);
  const shown = {
    persons: sum('freeze', 'persons'),
    matched: sum('judge', 'matched'),
    hits: sum('judge', 'candidates'),
    raised: sum('raise', 'raised'),
  };
  const told = Object.fromEntries(Object.entries(shown).map(([key, count]) => [key, count.toLocaleString('zh-CN')]));
  return (
    <section className="card" aria-live={open ? 'polite' : 'off'}>
      <h2>{t('progress')}</h2>
      <p className="muted small">{t('progressHelp', { slices })}</p>
      {stages.map((stage, index) => {
        const count = [...done.values()].filter((reached) => reached > index).length;
        return (
          <div key={stage} className="stage-line">
            <span>{t(`stage.${stage}`)}</span>
            <span className="bar">
              <i style={{ width: `${(100 * count) / slices}%` }} />
            </span>
            <span className="numbers">
              {count} / {slices}
            </span>
          </div>
        );
      })}
      <div className="slices" role="img" aria-label={t('counted', told)}>
        {Array.from({ length: slices }, (_, index) => {
          const from = index * width;
          const reached = done.get(from) ?? 0;
          const state = t(`sliceState.${reached === 0 ? 'none' : (stages[reached - 1] ?? 'raise')}`);
          return (
            <i
              key={from}
              className={`reached-${reached}`}
              title={t('slice', { from, to: from + width - 1, state })}
              style={{ backgroundSize: `100% ${(100 * reached) / stages.length}%` }}
            />
          );
        })}
      </div>
      <p className="small">{t('counted', told)}</p>
    </section>
  );
}
