import { useCallback, useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Overview } from '../../../../shared/client/index.ts';
import { Chart } from '../../charts/Chart.tsx';
import { mix, type Palette } from '../../charts/palette.ts';
import { Empty } from '../../parts/states.tsx';
import { useLanguage } from '../../texts/useLanguage.ts';
import { wordsIn } from '../../words/useWords.ts';
import { type Kind, listOf, openOf, sumsBy } from './places.ts';
import { overviewTexts } from './texts.ts';

/** Open cases by township: as areas, and as a table of links. */
export function DivisionMap({ overview, kind }: { overview: Overview; kind: Kind }) {
  const t = overviewTexts.useTexts();
  const language = useLanguage();
  const words = useMemo(() => wordsIn(language), [language]);
  const navigate = useNavigate();
  const sums = useMemo(
    () => sumsBy(openOf(overview.places, kind), ({ township }) => township).filter(([, count]) => count > 0),
    [overview, kind],
  );
  const options = useCallback(
    (palette: Palette) => {
      const most = sums[0]?.[1] ?? 1;
      return {
        tooltip: { confine: true },
        series: [
          {
            type: 'treemap',
            roam: false,
            nodeClick: false,
            breadcrumb: { show: false },
            left: 0,
            right: 0,
            top: 0,
            bottom: 0,
            itemStyle: { borderColor: palette.surface, borderWidth: 2, gapWidth: 2 },
            label: { formatter: '{b}\n{c}', color: palette.ink, fontSize: 13, lineHeight: 18 },
            data: sums.map(([township, count]) => ({
              id: township,
              name: words.division(township),
              value: count,
              // More open cases, a stronger tone of the accent; the number stands in the area itself.
              itemStyle: { color: mix(palette.accent, palette.surface, 0.12 + (0.33 * count) / most) },
            })),
          },
        ],
      };
    },
    [sums, words],
  );
  const [top] = sums;
  return (
    <section className="card">
      <h2>{t('byDivision')}</h2>
      {!top ? (
        <Empty title={t('noOpen')}>{t('noOpenHelp')}</Empty>
      ) : (
        <>
          <p className="muted small">{t('byDivisionHelp')}</p>
          <Chart
            label={t('treemap', { place: words.division(top[0]), count: top[1] })}
            height={280}
            options={options}
            onPick={(township) => void navigate(listOf({ workflow: kind, division: township }))}
          />
          <details>
            <summary>{t('table')}</summary>
            <table className="plain-table">
              <thead>
                <tr>
                  <th>{t('place')}</th>
                  <th className="numbers">{t('count')}</th>
                </tr>
              </thead>
              <tbody>
                {sums.map(([township, count]) => (
                  <tr key={township}>
                    <td>
                      <Link to={listOf({ workflow: kind, division: township })}>{words.division(township)}</Link>
                    </td>
                    <td className="numbers">{count.toLocaleString('zh-CN')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}
