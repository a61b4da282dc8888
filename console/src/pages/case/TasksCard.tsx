import { Link } from 'react-router';
import type { TaskSummary } from '../../../../shared/client/index.ts';
import { Mark } from '../../parts/Mark.tsx';
import { Scroll } from '../../parts/Scroll.tsx';
import { TermLeft } from '../../parts/TermLeft.tsx';
import { When } from '../../parts/When.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { useWords } from '../../words/useWords.ts';
import { caseTexts } from '../cases/texts.ts';
import { inboxTexts } from '../inbox/texts.ts';

export function TasksCard({ tasks }: { tasks: readonly TaskSummary[] }) {
  const t = caseTexts.useTexts();
  const i = inboxTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  if (tasks.length === 0) return null;
  // What is open comes first; then what was done last.
  const inOrder = tasks.toSorted(
    (one, other) =>
      Number(other.status === 'open') - Number(one.status === 'open') ||
      (other.completedAt ?? other.openedAt).localeCompare(one.completedAt ?? one.openedAt),
  );
  return (
    <section className="card no-print">
      <h2>{t('tasks')}</h2>
      <Scroll label={t('tasks')}>
        <table className="plain-table">
          <tbody>
            {inOrder.map((task) => (
              <tr key={task.id}>
                <td>
                  <Link to={`/tasks/${encodeURIComponent(task.id)}`}>{both(task.title)}</Link>
                </td>
                <td>{words.organ(task.organ)}</td>
                <td>
                  {task.status === 'open' ? (
                    <TermLeft dueAt={task.dueAt} openedAt={task.openedAt} workingDays={task.workingDays} />
                  ) : (
                    <Mark kind={task.status === 'completed' ? 'done' : 'stopped'}>{i(task.status)}</Mark>
                  )}
                </td>
                <td className="muted numbers">
                  <When at={task.completedAt ?? task.openedAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
