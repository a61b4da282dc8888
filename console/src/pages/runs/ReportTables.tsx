import type { ReportOfARun } from '../../../../shared/client/index.ts';
import { useWords } from '../../words/useWords.ts';
import { CountTable } from './CountTable.tsx';
import { useRunWords } from './runWords.ts';
import { runTexts } from './texts.ts';

const suppressions = ['same-facts-as-before', 'by-an-officer', 'person-has-died', 'death-already-known'] as const;

/** What was raised and what was not, by indicator, class and place; with another run, what changed. */
export function ReportTables({ report, other }: { report: ReportOfARun; other: ReportOfARun | undefined }) {
  const t = runTexts.useTexts();
  const words = useWords();
  const named = useRunWords();
  const { byIndicator, byClass, byTownship, suppressed, merged, repeated } = report.warnings;
  const before = other?.warnings;
  return (
    <div className="columns even">
      <section className="card">
        <h2>{t('byIndicator')}</h2>
        <CountTable counts={byIndicator} before={before?.byIndicator} nameOf={named.indicator} />
        <p className="muted small">
          {t('merged', { count: merged })} · {t('repeated', { count: repeated })}
        </p>
      </section>
      <section className="card">
        <h2>{t('byTownship')}</h2>
        <CountTable counts={byTownship} before={before?.byTownship} nameOf={words.division} />
      </section>
      <section className="card">
        <h2>{t('byClass')}</h2>
        <CountTable counts={byClass} before={before?.byClass} nameOf={named.warningClass} />
      </section>
      <section className="card">
        <h2>{t('suppressed')}</h2>
        <CountTable
          counts={suppressed}
          before={before?.suppressed}
          nameOf={(code) => t(`suppression.${suppressions.find((each) => each === code) ?? 'other'}`)}
        />
      </section>
    </div>
  );
}
