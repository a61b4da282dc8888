import type { DutyRecord } from '../../../../shared/client/index.ts';
import { useFactWords } from '../../facts/useFactWords.ts';
import { Mark } from '../../parts/Mark.tsx';
import { When } from '../../parts/When.tsx';
import { useWords } from '../../words/useWords.ts';
import { EvidenceCard } from '../case/EvidenceCard.tsx';
import { dutyTexts } from './texts.ts';

/** What was checked, and what was proposed of it, each with its sources. */
export function ChecksThen({ record }: { record: DutyRecord }) {
  const t = dutyTexts.useTexts();
  const words = useWords();
  const facts = useFactWords();
  const { checks, determinations } = record;
  return (
    <>
      {checks.length > 0 ? (
        <EvidenceCard familyId={record.familyId} evidence={checks} title={t('checks')} />
      ) : (
        <section className="card">
          <h2>{t('checks')}</h2>
          <p className="muted">{t('noChecks')}</p>
        </section>
      )}
      <section className="card">
        <h2>{t('determinations')}</h2>
        {determinations.length === 0 && <p className="muted">{t('noDeterminations')}</p>}
        {determinations.map(({ id, madeAt, result, category, sources, lines }) => (
          <article key={id}>
            <p>
              <Mark kind={result === 'category' ? 'done' : result === 'none' ? 'failed' : 'waiting'}>
                {result === 'category'
                  ? t('result.category', { category: words.category(category ?? '') })
                  : t(`result.${result}`)}
              </Mark>{' '}
              <span className="muted small">
                {t('madeAt')} <When at={madeAt} exact />
              </span>
            </p>
            <p className="small">
              {t('sources')}：
              {[...new Set(Object.values(sources).map(({ source, asOf }) => `${facts.source(source)} ${asOf}`))].join(
                '；',
              )}
            </p>
            <details>
              <summary>{t('lines', { count: lines.length })}</summary>
              <ul className="reasons small">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          </article>
        ))}
      </section>
    </>
  );
}
