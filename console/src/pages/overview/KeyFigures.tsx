import { Link } from 'react-router';
import type { Overview, PageOfEscalations } from '../../../../shared/client/index.ts';
import { useNow } from '../../api/clock.ts';
import { Shape } from '../../parts/Mark.tsx';
import { ages, countOfAge, daysOf, type Kind, listOf, openOf, sumOf } from './places.ts';
import { overviewTexts } from './texts.ts';

const kinds = ['warning', 'application', 'deliberation'] as const satisfies readonly Kind[];

/** The few numbers that are looked at first. */
export function KeyFigures({
  overview,
  escalations,
}: {
  overview: Overview;
  escalations: PageOfEscalations | undefined;
}) {
  const t = overviewTexts.useTexts();
  const now = useNow();
  const onTime = overview.terms.reduce((sum, each) => sum + each.onTime, 0);
  const late = overview.terms.reduce((sum, each) => sum + each.late, 0);
  const old = (kind: Kind) => countOfAge(overview.ages, kind, ages[3], now);
  const oldest: Kind = old('warning') >= old('application') ? 'warning' : 'application';
  const number = (count: number) => count.toLocaleString('zh-CN');
  return (
    <ul className="key-figures">
      {kinds.map((kind) => (
        <li key={kind} className="card">
          <Link to={listOf({ workflow: kind })}>
            <strong>{number(sumOf(openOf(overview.places, kind)))}</strong>
            <span>{t(`open.${kind}`)}</span>
          </Link>
        </li>
      ))}
      <li className="card">
        <a href="#terms">
          <strong>
            {onTime + late === 0 ? '–' : t('percent', { value: Math.round((100 * onTime) / (onTime + late)) })}
          </strong>
          <span>{t('onTime')}</span>
          <span className="small muted">
            {onTime + late === 0 ? t('noTerms') : t('onTimeOf', { onTime: number(onTime), all: number(onTime + late) })}
          </span>
        </a>
      </li>
      <li className="card">
        <Link to={listOf({ workflow: oldest, order: 'oldest', ...daysOf('old', now) })}>
          <strong className={old('warning') + old('application') > 0 ? 'tone-bad' : ''}>
            {old('warning') + old('application') > 0 && <Shape kind="late" size={16} />}
            {number(old('warning') + old('application'))}
          </strong>
          <span>{t('old')}</span>
        </Link>
      </li>
      <li className="card">
        <a href="#escalations">
          <strong>{escalations ? `${escalations.items.length}${escalations.cursor ? '+' : ''}` : '–'}</strong>
          <span>{t('escalations')}</span>
        </a>
      </li>
    </ul>
  );
}
