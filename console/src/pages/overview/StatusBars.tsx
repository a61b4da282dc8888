import { Link } from 'react-router';
import type { Overview } from '../../../../shared/client/index.ts';
import { Empty } from '../../parts/states.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { statusesOf, statusWord } from '../../words/statuses.ts';
import { type Kind, listOf, openOf, sumOf } from './places.ts';
import { overviewTexts } from './texts.ts';

/** How many open cases stand at each step of the way. */
export function StatusBars({ overview, kind }: { overview: Overview; kind: Kind }) {
  const t = overviewTexts.useTexts();
  const both = useBoth();
  const open = openOf(overview.places, kind);
  const rows = Object.keys(statusesOf[kind] ?? {})
    .map((status) => ({ status, count: sumOf(open.filter((each) => each.status === status)) }))
    .filter(({ count }) => count > 0);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section className="card">
      <h2>{t('byStatus')}</h2>
      {rows.length === 0 && <Empty title={t('noOpen')}>{t('noOpenHelp')}</Empty>}
      <ul className="status-bars">
        {rows.map(({ status, count }) => (
          <li key={status}>
            <Link to={listOf({ workflow: kind, status })}>
              <span>{both(statusWord(kind, status))}</span>
              <span className="bar">
                <i style={{ width: `${(100 * count) / most}%` }} />
              </span>
              <span className="numbers">{count.toLocaleString('zh-CN')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
