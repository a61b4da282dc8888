import { useNow } from '../../api/clock.ts';
import type { Visit } from '../../graph/readHistory.ts';
import { Mark } from '../../parts/Mark.tsx';
import { Scroll } from '../../parts/Scroll.tsx';
import { When } from '../../parts/When.tsx';
import { useStateName } from '../../words/useStateName.ts';
import { executionPageTexts } from './texts.ts';
import { useDuration } from './useDuration.ts';

const marks = { running: 'active', succeeded: 'done', failed: 'failed', stopped: 'stopped' } as const;

/** Every stay in order, its bar from entry to exit on the time of the whole execution. */
export function Timeline({ visits, onSelect }: { visits: readonly Visit[]; onSelect(state: string): void }) {
  const t = executionPageTexts.useTexts();
  const name = useStateName();
  const duration = useDuration();
  const now = useNow();
  const from = Date.parse(visits[0]?.enteredAt ?? now);
  const span = Math.max(
    1,
    Date.parse(visits.some(({ exitedAt }) => !exitedAt) ? now : (visits.at(-1)?.exitedAt ?? now)) - from,
  );
  const share = (at: string) => ((Date.parse(at) - from) / span) * 100;
  return (
    <Scroll label={t('timeline')} card>
      <table className="plain-table timeline">
        <tbody>
          {visits.map((visit) => (
            <tr key={visit.firstEvent}>
              <td>
                <button type="button" className="plain" onClick={() => onSelect(visit.state)}>
                  <Mark kind={marks[visit.status]}>{name(visit.state)}</Mark>
                </button>
              </td>
              <td className="lane">
                <i
                  className={`is-${visit.status}`}
                  style={{
                    left: `${share(visit.enteredAt)}%`,
                    width: `max(3px, ${share(visit.exitedAt ?? now) - share(visit.enteredAt)}%)`,
                  }}
                />
              </td>
              <td className="numbers small">
                {duration(visit.enteredAt, visit.exitedAt ?? now)}
                {!visit.exitedAt && ` · ${t('still')}`}
              </td>
              <td className="numbers small muted">
                <When at={visit.enteredAt} exact />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
