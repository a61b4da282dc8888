import { Fragment, useState } from 'react';
import type { Task } from '../../../../shared/client/index.ts';
import { factRows, sourceOf } from '../../facts/factRows.ts';
import { useFactWords } from '../../facts/useFactWords.ts';
import { Scroll } from '../../parts/Scroll.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { taskTexts } from './texts.ts';

const groups = ['household', 'member', 'income', 'spending', 'property'] as const;

/** Every fact with who said so and as of when. */
export function FactsCard({ task }: { task: Pick<Task, 'facts' | 'persons'> }) {
  const t = taskTexts.useTexts();
  const both = useBoth();
  const words = useFactWords(task.persons);
  const [all, setAll] = useState(false);
  const { facts } = task;
  if (!facts) return null;
  const rows = factRows(facts).filter(({ value }) => all || (value !== null && value !== undefined));
  return (
    <section className="card">
      <h2>{t('facts')}</h2>
      <Scroll label={t('facts')}>
        <table className="plain-table fact-table">
          <thead>
            <tr>
              <th>{t('item')}</th>
              <th>{t('value')}</th>
              <th>{t('source')}</th>
              <th className="wide-only">{t('asOf')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => {
              const inGroup = rows.filter((row) => row.group === group);
              return (
                inGroup.length > 0 && (
                  <Fragment key={group}>
                    <tr>
                      <th colSpan={4} scope="colgroup" className="group">
                        {t(`group.${group}`)}
                      </th>
                    </tr>
                    {inGroup.map((row) => {
                      const source = sourceOf(facts.sources, row.path);
                      const income = group === 'income' ? facts.income?.[Number(row.path.split('.')[1])] : undefined;
                      return (
                        <tr key={row.path}>
                          <td>
                            {row.person !== null && <>{words.person(row.person)} · </>}
                            {income ? words.of('income', income.kind) : both(row.label)}
                          </td>
                          <td>
                            {words.value(row)}
                            {income && <span className="muted small"> {words.of('period', income.period)}</span>}
                          </td>
                          <td>
                            {source && words.source(source.source)}
                            <div className="narrow-only muted small date">{source?.asOf}</div>
                          </td>
                          <td className="muted date wide-only">{source?.asOf}</td>
                        </tr>
                      );
                    })}
                  </Fragment>
                )
              );
            })}
          </tbody>
        </table>
      </Scroll>
      <label className="small muted">
        <input type="checkbox" checked={all} onChange={({ target }) => setAll(target.checked)} /> {t('showUnknown')}
      </label>
    </section>
  );
}
