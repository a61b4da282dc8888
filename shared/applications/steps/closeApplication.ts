import { type Command, done } from '../../commands/command.ts';
import { remove, replace } from '../../records/write.ts';
import { cancelTask } from '../../tasks/cancelTask.ts';
import { tasks, tasksOfCase } from '../../tasks/task.ts';
import { type Application, applications, close } from '../application.ts';
import { basicLiving, openCases } from '../openCase.ts';

/** What became of the request, by the status from which it is closed. */
function outcomeOf({ status, decision, relief }: Application): string | undefined {
  switch (status) {
    case 'assisted':
      return 'assisted';
    case 'served':
      return decision?.ground === 'non-cooperation' ? 'non-cooperation' : 'refused';
    case 'withdrawn':
      return 'withdrawn';
    case 'relief-settled':
      return relief?.settlement?.result === 'recover' ? (relief.recovery?.outcome ?? 'recovered') : 'relieved';
    default:
      return undefined;
  }
}

/** The result stands on the chain, and the family may apply again. */
export const closeApplication: Command<{ caseId: string }, { status: string; outcome: string }> = {
  name: 'close-application',
  async decide(reader, { caseId }, context) {
    const application = await reader.get(applications, { id: caseId });
    if (application.status === 'closed') return done({ status: 'closed', outcome: application.outcome ?? '' }, [], []);
    const outcome = outcomeOf(application);
    if (!outcome) throw new Error(`${caseId} is ${application.status}: there is no result to close it with`);
    const beside = (await reader.list(tasks, tasksOfCase(caseId))).filter(({ status }) => status === 'open');
    const overtaken = { status: 'closed', outcome };
    const place = await reader.find(openCases, { familyId: application.familyId, benefit: basicLiving });
    return done(
      { status: 'closed', outcome },
      [
        replace(applications, { ...close(application, outcome, context.now), waiting: [] }),
        // What was owed beside the execution is overtaken by the result.
        ...beside.map((task) => cancelTask(task, overtaken, context.now)),
        ...(place?.caseId === caseId ? [remove(openCases, place)] : []),
      ],
      [{ chain: application.familyId, type: 'application-closed', caseId, payload: { outcome } }],
    );
  },
};
