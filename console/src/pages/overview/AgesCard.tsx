import { useCallback } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Overview } from '../../../../shared/client/index.ts';
import { useNow } from '../../api/clock.ts';
import { Chart } from '../../charts/Chart.tsx';
import type { Palette } from '../../charts/palette.ts';
import { type Age, ages, countOfAge, daysOf, type Kind, listOf } from './places.ts';
import { overviewTexts } from './texts.ts';

/** How old the open cases are. */
export function AgesCard({ overview, kind }: { overview: Overview; kind: Kind }) {
  const t = overviewTexts.useTexts();
  const navigate = useNavigate();
  // A day is exact enough: a new instant every second would draw the picture anew.
  const now = `${useNow().slice(0, 10)}T00:00:00.000Z`;
  const options = useCallback(
    (palette: Palette) => ({
      grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true },
      xAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: palette['ink-3'] },
        splitLine: { lineStyle: { color: palette.line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: ages.map((age) => t(`age.${age}`)),
        axisLabel: { color: palette.ink },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: palette.line } },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 30,
          label: { show: true, position: 'right', color: palette.ink },
          data: ages.map((age) => ({
            id: age,
            value: countOfAge(overview.ages, kind, age, now),
            itemStyle: { color: age === 'old' ? palette.bad : palette.accent, borderRadius: [0, 3, 3, 0] },
          })),
        },
      ],
    }),
    [overview, kind, now, t],
  );
  const to = (age: Age) => listOf({ workflow: kind, order: 'oldest', ...daysOf(age, now) });
  const told = Object.fromEntries(ages.map((age) => [age, countOfAge(overview.ages, kind, age, now)]));
  return (
    <section className="card">
      <h2>{t('ages')}</h2>
      <p className="muted small">{t('agesHelp')}</p>
      <Chart
        label={t('agesChart', told)}
        height={280}
        options={options}
        onPick={(age) => void navigate(to(age as Age))}
      />
      <p className="figure-links">
        {ages.map((age) => (
          <Link key={age} to={to(age)}>
            {t(`age.${age}`)} {told[age]}
          </Link>
        ))}
      </p>
    </section>
  );
}
