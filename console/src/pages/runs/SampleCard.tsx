import type { ReportOfARun } from '../../../../shared/client/index.ts';
import { useWords } from '../../words/useWords.ts';
import { runTexts } from './texts.ts';

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** Of people whom no indicator touched: how many were in need all the same, and how sure that is. */
export function SampleCard({ report: { sample, verified } }: { report: ReportOfARun }) {
  const t = runTexts.useTexts();
  const words = useWords();
  if (!sample) return null;
  return (
    <section className="card">
      <h2>{t('sample')}</h2>
      <p className="muted small">{t('sampleHelp')}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('county')}</th>
            <th className="numbers">{t('population')}</th>
            <th className="numbers">{t('drawn')}</th>
            <th className="numbers">{t('judged')}</th>
            <th className="numbers">{t('missed')}</th>
            <th className="numbers">{t('missRate')}</th>
          </tr>
        </thead>
        <tbody>
          {sample.counties.map(({ county, population, drawn }) => {
            const found = verified.missed.find((each) => each.county === county);
            return (
              <tr key={county}>
                <td>{words.division(county)}</td>
                <td className="numbers">{population.toLocaleString('zh-CN')}</td>
                <td className="numbers">{drawn}</td>
                <td className="numbers">{found?.judged ?? 0}</td>
                <td className="numbers">{found?.missed ?? 0}</td>
                <td className="numbers">
                  {found?.rate === undefined || !found.interval
                    ? '–'
                    : t('rateBetween', {
                        rate: percent(found.rate),
                        low: percent(found.interval.low),
                        high: percent(found.interval.high),
                      })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="muted small">
        {t('seed')} <code>{sample.seed}</code>
      </p>
    </section>
  );
}
