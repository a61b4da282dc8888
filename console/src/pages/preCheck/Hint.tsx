import type { PreCheckHint } from '../../../../shared/client/index.ts';
import { Mark } from '../../parts/Mark.tsx';
import type { useBoth } from '../../texts/useLanguage.ts';
import { preCheckTexts } from './texts.ts';

/** Doors that may be open, what to bring, where and how long: a hint, and said to be no more. */
export function Hint({ hint, both }: { hint: PreCheckHint; both: ReturnType<typeof useBoth> }) {
  const t = preCheckTexts.useTexts();
  return (
    <section className="card" role="status">
      <p>
        <strong>{both(hint.notADecision)}</strong>
      </p>
      <h2>{t('doors')}</h2>
      {hint.doors.length === 0 && <p>{t('noDoors')}</p>}
      <ul className="reasons">
        {hint.doors.map(({ category, name, chance }) => (
          <li key={category}>
            {both(name)} <Mark kind={chance === 'likely' ? 'done' : 'active'}>{t(chance)}</Mark>
          </li>
        ))}
      </ul>
      <h2>{t('papers')}</h2>
      <ul className="reasons">
        {hint.papers.map((paper) => (
          <li key={paper.en}>{both(paper)}</li>
        ))}
      </ul>
      <dl className="facts">
        <dt>{t('place')}</dt>
        <dd>{both(hint.place)}</dd>
        <dt>{t('limit')}</dt>
        <dd>{both(hint.limit)}</dd>
      </dl>
      <p className="muted">{t('kept')}</p>
    </section>
  );
}
