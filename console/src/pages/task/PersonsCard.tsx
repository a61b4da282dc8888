import type { Task } from '../../../../shared/client/index.ts';
import { ageAt, shanghaiDateOf } from '../../../../shared/time/index.ts';
import { serverNow } from '../../api/clock.ts';
import { useFactWords } from '../../facts/useFactWords.ts';
import { Scroll } from '../../parts/Scroll.tsx';
import { taskTexts } from './texts.ts';

/** The family as far as the reader may see it, with what of each member matters to the rules. */
export function PersonsCard({ task }: { task: Pick<Task, 'persons' | 'facts'> }) {
  const t = taskTexts.useTexts();
  const words = useFactWords(task.persons);
  const today = shanghaiDateOf(serverNow());
  if (task.persons.length === 0) return null;
  // A visit sheet knows the family only, not what each of them is to a case.
  const inCase = task.facts !== undefined || task.persons.some(({ relation }) => relation);
  return (
    <section className="card">
      <h2>{t('persons')}</h2>
      <Scroll label={t('persons')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th>{t('name')}</th>
              {inCase && <th>{t('relation')}</th>}
              <th>{t('age')}</th>
              <th className="wide-only">{t('idNumber')}</th>
              {task.facts && <th>{t('state')}</th>}
            </tr>
          </thead>
          <tbody>
            {task.persons.map((person) => {
              const member = task.facts?.members.find((each) => each.person === person.id);
              const relation = person.relation ?? member?.relation;
              const birthDate = person.birthDate ?? member?.birthDate;
              const sex = person.sex ?? member?.sex;
              return (
                <tr key={person.id}>
                  <td>
                    {person.name ?? words.person(person.id)}
                    <div className="narrow-only mono small">{person.idNumber}</div>
                  </td>
                  {inCase && <td className="date">{relation && words.of('relation', relation)}</td>}
                  <td className="date">
                    {birthDate && t('years', { age: ageAt(birthDate, today) })}
                    {sex && ` · ${words.of('sex', sex)}`}
                  </td>
                  <td className="mono wide-only">{person.idNumber}</td>
                  {task.facts && <td>{member && <States member={member} words={words} />}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

type Member = NonNullable<Task['facts']>['members'][number];

function States({ member, words }: { member: Member; words: ReturnType<typeof useFactWords> }) {
  const t = taskTexts.useTexts();
  const states = [
    ...(member.covered ? [] : [t('notCovered')]),
    ...(member.employment && member.employment !== 'none' ? [words.of('employment', member.employment)] : []),
    ...(member.labour && member.labour !== 'full' ? [words.of('labour', member.labour)] : []),
    ...(member.student && member.student !== 'none' ? [words.of('student', member.student)] : []),
    ...(member.disabilities ?? []).map(
      ({ kind, grade, certificate }) =>
        t('disability', { kind: words.of('disability', kind), grade }) + (certificate ? '' : t('noCertificate')),
    ),
    ...(member.seriousIllness ? [t('ill')] : []),
  ];
  return (
    <>
      {states.map((state) => (
        <span key={state} className="chip" style={{ marginRight: 4 }}>
          {state}
        </span>
      ))}
    </>
  );
}
