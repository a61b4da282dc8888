import { Link } from 'react-router';
import type { Overview } from '../../../../shared/client/index.ts';
import { warningClassNames } from '../../../../shared/policy/warningPolicy.ts';
import { Scroll } from '../../parts/Scroll.tsx';
import { Empty } from '../../parts/states.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { warningStatuses } from '../../words/statuses.ts';
import { listOf, sumOf } from './places.ts';
import { overviewTexts } from './texts.ts';

/** Warnings by class and status: each number opens its list. */
export function ClassMatrix({ overview }: { overview: Overview }) {
  const t = overviewTexts.useTexts();
  const both = useBoth();
  const warnings = overview.places.filter(({ kind }) => kind === 'warning');
  const statuses = Object.keys(warningStatuses).filter((status) => warnings.some((each) => each.status === status));
  const classes = [...Object.keys(warningClassNames), ''].filter((name) =>
    warnings.some((each) => (each.class ?? '') === name),
  );
  const count = (name: string | undefined, status: string | undefined) =>
    sumOf(
      warnings.filter(
        (each) =>
          (name === undefined || (each.class ?? '') === name) && (status === undefined || each.status === status),
      ),
    );
  const most = Math.max(1, ...classes.flatMap((name) => statuses.map((status) => count(name, status))));
  const nameOf = (name: string) =>
    name === '' ? t('noClass') : both(warningClassNames[name as keyof typeof warningClassNames]);
  return (
    <section className="card">
      <h2>{t('byClass')}</h2>
      {warnings.length === 0 ? (
        <Empty title={t('noWarnings')}>{t('noWarningsHelp')}</Empty>
      ) : (
        <Scroll label={t('byClass')}>
          <table className="plain-table matrix">
            <thead>
              <tr>
                <th>{t('class')}</th>
                {statuses.map((status) => (
                  <th key={status} className="numbers">
                    {both(warningStatuses[status as keyof typeof warningStatuses])}
                  </th>
                ))}
                <th className="numbers">{t('total')}</th>
              </tr>
            </thead>
            <tbody>
              {classes.map((name) => (
                <tr key={name}>
                  <th scope="row">{nameOf(name)}</th>
                  {statuses.map((status) => {
                    const here = count(name, status);
                    return (
                      <td key={status} className="numbers">
                        {here > 0 ? (
                          <Link
                            style={{ '--weight': `${Math.round(8 + (34 * here) / most)}%` } as React.CSSProperties}
                            to={listOf({
                              workflow: 'warning',
                              status,
                              class: name || 'none',
                              ...(status === 'closed' && { place: 'closed' }),
                            })}
                          >
                            {here.toLocaleString('zh-CN')}
                          </Link>
                        ) : (
                          <span className="muted">·</span>
                        )}
                      </td>
                    );
                  })}
                  <td className="numbers">{count(name, undefined).toLocaleString('zh-CN')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
