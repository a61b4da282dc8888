import { useCallback } from 'react';
import type { ReportOfARun } from '../../../../shared/client/index.ts';
import { Chart } from '../../charts/Chart.tsx';
import type { Palette } from '../../charts/palette.ts';
import { runTexts } from './texts.ts';

const steps = ['rows', 'matched', 'hits', 'raised'] as const;

export const funnelOf = ({ feeds, candidates, warnings }: ReportOfARun) => ({
  rows: feeds.reduce((sum, { rows }) => sum + rows, 0),
  matched: feeds.reduce((sum, { matched }) => sum + matched, 0),
  hits: candidates,
  raised: warnings.raised,
});

/** How few warnings so many rows become: bars on an axis of powers of ten, beside those of another run. */
export function Funnel({ report, other }: { report: ReportOfARun; other: ReportOfARun | undefined }) {
  const t = runTexts.useTexts();
  const counts = funnelOf(report);
  const told = Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, count.toLocaleString('zh-CN')]));
  const options = useCallback(
    (palette: Palette) => {
      const series = (from: ReportOfARun, name: string, color: string) => ({
        type: 'bar',
        name,
        data: steps.map((step) => funnelOf(from)[step] || null),
        itemStyle: { color, borderRadius: [0, 3, 3, 0] },
        barMaxWidth: 26,
        label: {
          show: true,
          position: 'right',
          color: palette.ink,
          formatter: ({ value }: { value: number | null }) => (value ?? 0).toLocaleString('zh-CN'),
        },
      });
      return {
        grid: { left: 8, right: 78, top: other ? 30 : 8, bottom: 8, containLabel: true },
        ...(other && { legend: { top: 0, textStyle: { color: palette.ink } } }),
        xAxis: {
          type: 'log',
          min: 1,
          axisLabel: { color: palette['ink-3'] },
          splitLine: { lineStyle: { color: palette.line } },
        },
        yAxis: {
          type: 'category',
          inverse: true,
          data: steps.map((step) => t(`step.${step}`)),
          axisLabel: { color: palette.ink },
          axisLine: { lineStyle: { color: palette.line } },
          axisTick: { show: false },
        },
        series: [
          series(report, t('thisRun'), palette.accent),
          ...(other ? [series(other, t('otherRun'), palette['ink-3'])] : []),
        ],
      };
    },
    [report, other, t],
  );
  return (
    <section className="card">
      <h2>{t('funnel')}</h2>
      <p className="muted small">{t('funnelHelp')}</p>
      <Chart label={t('rowsChart', told)} height={other ? 270 : 200} options={options} />
    </section>
  );
}
