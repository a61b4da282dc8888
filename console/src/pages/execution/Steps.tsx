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
          {steps.map(({ seq, type, at, by }) => (
            <tr key={seq}>
              <td className="muted">{seq}</td>
              <td>
                <When at={at} exact />
              </td>
              <td>{both(chainEvents[type]) || <code>{type}</code>}</td>
              <td className="muted">
                {by.organ ? words.organ(by.organ) : <code>{by.id}</code>}{' '}
                {by.roles.map((role) => words.role(role)).join('、')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
