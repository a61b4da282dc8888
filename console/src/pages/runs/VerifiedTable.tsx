import type { ReportOfARun } from '../../../../shared/client/index.ts';
import { Scroll } from '../../parts/Scroll.tsx';
import { useWords } from '../../words/useWords.ts';
import { useRunWords } from './runWords.ts';
import { runTexts } from './texts.ts';

/** What verification has found about the warnings of the run: by indicator, by the list that told it, by place. */
export function VerifiedTable({ report: { verified } }: { report: ReportOfARun }) {
  const t = runTexts.useTexts();
  const words = useWords();
  const named = useRunWords();
  if (verified.indicators.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('verifiedBy')}</h2>
      <Scroll label={t('verifiedBy')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th>{t('indicator')}</th>
              <th>{t('feed')}</th>
              <th>{t('township')}</th>
              <th className="numbers">{t('judged')}</th>
              <th className="numbers">{t('confirmed')}</th>
              <th className="numbers">{t('rate')}</th>
            </tr>
          </thead>
          <tbody>
            {verified.indicators.map(({ indicator, feed, township, judged, confirmed }) => (
              <tr key={`${indicator} ${feed} ${township}`}>
                <td>{named.indicator(indicator)}</td>
                <td>{named.feed(feed)}</td>
                <td>{words.division(township)}</td>
                <td className="numbers">{judged}</td>
                <td className="numbers">{confirmed}</td>
                <td className="numbers">
                  {judged > 0 ? t('percent', { value: Math.round((100 * confirmed) / judged) }) : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
