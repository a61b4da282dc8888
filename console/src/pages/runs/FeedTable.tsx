import type { ReportOfARun } from '../../../../shared/client/index.ts';
import { Mark } from '../../parts/Mark.tsx';
import { Scroll } from '../../parts/Scroll.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { useWords } from '../../words/useWords.ts';
import { feedOf } from '../desk/feeds.ts';
import { runTexts } from './texts.ts';

/** What each list brought, and those that were late or that nobody delivered. */
export function FeedTable({ report: { feeds, warnings, verified } }: { report: ReportOfARun }) {
  const t = runTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const number = (count: number) => count.toLocaleString('zh-CN');
  const verdictOn = (feed: string) => {
    const found = verified.lists.find((list) => list.feed === feed);
    return found ? `${number(found.confirmed)} / ${number(found.judged)}` : '–';
  };
  return (
    <section className="card">
      <h2>{t('feedTable')}</h2>
      <Scroll label={t('feedTable')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th>{t('feed')}</th>
              <th>{t('freshness')}</th>
              <th className="numbers">{t('rows')}</th>
              <th className="numbers">{t('quarantined')}</th>
              <th className="numbers">{t('matched')}</th>
              <th className="numbers">{t('unmatched')}</th>
              <th className="numbers">{t('warned')}</th>
              <th className="numbers">{t('confirmedOfJudged')}</th>
              <th>{t('legalBasis')}</th>
            </tr>
          </thead>
          <tbody>
            {feeds.map(({ feed, rows, quarantined, matched, unmatched, late, missing, reach, legalBasis }) => (
              <tr key={feed}>
                <td>{both(feedOf(feed).title)}</td>
                <td>
                  {late.length > 0 ? (
                    late.map(({ organ, days }) => (
                      <Mark key={organ} kind="late">
                        {t('lateBy', { organ: words.organ(organ), days })}
                      </Mark>
                    ))
                  ) : missing ? (
                    <Mark kind="idle">{t('missing')}</Mark>
                  ) : (
                    <Mark kind="done">{t('fresh')}</Mark>
                  )}
                </td>
                <td className="numbers">{number(rows)}</td>
                <td className="numbers">{number(quarantined)}</td>
                <td className="numbers">{number(matched)}</td>
                <td className="numbers" title={reach === 'register' ? t('reach') : undefined}>
                  {number(unmatched)}
                  {reach === 'register' && '＊'}
                </td>
                <td className="numbers">
                  {number((warnings.byFeed.registered[feed] ?? 0) + (warnings.byFeed.beyond[feed] ?? 0))}
                </td>
                <td className="numbers">{verdictOn(feed)}</td>
                <td className="small">
                  {legalBasis.map(({ document, clause }) => `${document} ${clause}`).join('；')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="muted small">＊ {t('reach')}</p>
    </section>
  );
}
