import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { monthOf, shanghaiDateOf } from '../../../../shared/time/index.ts';
import { api } from '../../api/client.ts';
import { serverNow } from '../../api/clock.ts';
import { Chart } from '../../charts/Chart.tsx';
import type { Palette } from '../../charts/palette.ts';
import { valueWords } from '../../forms/valueWords.ts';
import { Scroll } from '../../parts/Scroll.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { useBoth, useLanguage } from '../../texts/useLanguage.ts';
import { useRunWords } from './runWords.ts';
import { runTexts } from './texts.ts';

const sources = ['comparison', 'visit', 'village-reporter', 'hotline', 'agency', 'another-case', 'look-back'] as const;

/** How often an indicator was right, by what verification found. */
export function PrecisionView() {
  const t = runTexts.useTexts();
  const both = useBoth();
  const named = useRunWords();
  const language = useLanguage();
  const thisMonth = monthOf(shanghaiDateOf(serverNow()));
  const [month, setMonth] = useState(thisMonth);
  const query = useQuery({
    queryKey: ['precision', month, language],
    queryFn: async () => (await api().readPrecision({ query: { month } })).body.items,
    enabled: month !== '',
  });
  const rows = useMemo(() => groupsOf(query.data ?? []), [query.data]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names follow the language, which changes `t` too.
  const options = useCallback(
    (palette: Palette) => ({
      grid: { left: 8, right: 60, top: 8, bottom: 8, containLabel: true },
      xAxis: {
        type: 'value',
        max: 100,
        axisLabel: { color: palette['ink-3'], formatter: '{value}%' },
        splitLine: { lineStyle: { color: palette.line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ indicator }) => named.indicator(indicator)),
        axisLabel: { color: palette.ink },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: palette.line } },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 20,
          itemStyle: { color: palette.accent, borderRadius: [0, 3, 3, 0] },
          data: rows.map(({ confirmed, judged }) => (judged ? Math.round((100 * confirmed) / judged) : 0)),
          label: { show: true, position: 'right', color: palette.ink, formatter: '{c}%' },
        },
      ],
    }),
    [rows, t],
  );
  return (
    <>
      <div className="filters">
        <label>
          {t('month')}{' '}
          <input type="month" max={thisMonth} value={month} onChange={({ target }) => setMonth(target.value)} />
        </label>
        <span className="muted small">{t('precisionHelp')}</span>
      </div>
      {query.isPending && <Loading />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Empty title={t('nonePrecision')}>{t('nonePrecisionHelp')}</Empty>}
      {rows.length > 0 && (
        <section className="card">
          <Chart label={t('rateChart')} height={44 * rows.length + 40} options={options} />
          <Scroll label={t('precision')}>
            <table className="plain-table">
              <thead>
                <tr>
                  <th>{t('indicator')}</th>
                  <th>{t('source')}</th>
                  <th className="numbers">{t('judged')}</th>
                  <th className="numbers">{t('confirmed')}</th>
                  <th className="numbers">{t('rate')}</th>
                  <th>{t('outcomes')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.flatMap(({ indicator, bySource }) =>
                  bySource.map(({ source, judged, confirmed, outcomes }) => {
                    const known = sources.find((each) => each === source);
                    return (
                      <tr key={`${indicator} ${source}`}>
                        <td>{named.indicator(indicator)}</td>
                        <td>{known ? t(`sources.${known}`) : source}</td>
                        <td className="numbers">{judged}</td>
                        <td className="numbers">{confirmed}</td>
                        <td className="numbers">
                          {judged ? t('percent', { value: Math.round((100 * confirmed) / judged) }) : '–'}
                        </td>
                        <td className="small">
                          {Object.entries(outcomes)
                            .map(([outcome, count]) => `${both(valueWords[outcome]) || outcome} ${count}`)
                            .join('　')}
                        </td>
                      </tr>
                    );
                  }),
                )}
              </tbody>
            </table>
          </Scroll>
        </section>
      )}
    </>
  );
}

interface Counted {
  indicator: string;
  source: string;
  outcomes: Record<string, number>;
  confirmed: number;
  judged: number;
}

/** Townships added up: by indicator, and by indicator and source. */
function groupsOf(items: readonly Counted[]) {
  const sum = (some: readonly Counted[], of: 'confirmed' | 'judged') =>
    some.reduce((total, each) => total + each[of], 0);
  return [...Map.groupBy(items, ({ indicator }) => indicator)].map(([indicator, some]) => ({
    indicator,
    confirmed: sum(some, 'confirmed'),
    judged: sum(some, 'judged'),
    bySource: [...Map.groupBy(some, ({ source }) => source)].map(([source, of]) => {
      const outcomes: Record<string, number> = {};
      for (const each of of)
        for (const [outcome, count] of Object.entries(each.outcomes))
          outcomes[outcome] = (outcomes[outcome] ?? 0) + count;
      return { source, confirmed: sum(of, 'confirmed'), judged: sum(of, 'judged'), outcomes };
    }),
  }));
}
