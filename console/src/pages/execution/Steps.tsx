import type { BusinessStep } from '../../../../shared/client/index.ts';
import { Scroll } from '../../parts/Scroll.tsx';
import { When } from '../../parts/When.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { chainEvents } from '../../words/chainEvents.ts';
import { useWords } from '../../words/useWords.ts';
import { executionPageTexts } from './texts.ts';

/** The same run as the assistance chain tells it: who did what, when. */
export function Steps({ steps }: { steps: readonly BusinessStep[] }) {
  const t = executionPageTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  return (
    <Scroll label={t('steps')} card>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('seq')}</th>
            <th>{t('time')}</th>
            <th>{t('event')}</th>
            <th>{t('by')}</th>
          </tr>
        </thead>
        <tbody>
          {together(steps).map(({ seq, type, at, by, times }) => (
            <tr key={seq}>
              <td className="muted">{seq}</td>
              <td>
                <When at={at} exact />
              </td>
              <td>
                {both(chainEvents[type]) || <code>{type}</code>}
                {times > 1 && <span className="muted small"> · {t('times', { count: times })}</span>}
              </td>
              <td className="muted">
                {by.organ ? words.organ(by.organ) : by.kind === 'system' ? t('system') : <code>{by.id}</code>}{' '}
                {by.roles.map((role) => words.role(role)).join('、')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Events of one kind that one desk had at the same second, such as the questions to seven agencies, are one line. */
function together(steps: readonly BusinessStep[]): (BusinessStep & { times: number })[] {
  const lines: (BusinessStep & { times: number })[] = [];
  const same = (one: BusinessStep, other: BusinessStep) =>
    one.type === other.type && one.by.id === other.by.id && one.at.slice(0, 19) === other.at.slice(0, 19);
  for (const step of steps) {
    const last = lines.at(-1);
    if (last && same(last, step)) last.times++;
    else lines.push({ ...step, times: 1 });
  }
  return lines;
}
