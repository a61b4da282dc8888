import { toInstant, toMillis } from '../../../../shared/time/index.ts';
import { backOff, type Control } from './control.ts';

const hour = 3_600_000;
const patience = 20;
/** To ask whether everything is idle costs more than to ask for the answer. */
const askedBetween = 5;

/**
 * Asks again until there is an answer. Where nothing goes on any more (a message went to the dead letters after too many
 * kills), an hour passes: the sweep sends again what was not passed on.
 */
export async function untilDone<Answer>(
  control: Control,
  pause: number,
  ask: () => Promise<Answer | undefined>,
): Promise<Answer> {
  for (let asked = 1, idle = 0; ; asked++) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (asked % askedBetween === 0) idle = (await control.idle()) ? idle + askedBetween : 0;
    if (idle >= patience) {
      await control.moveTo(toInstant(toMillis(await control.now()) + hour));
      idle = 0;
    }
    await backOff(pause);
  }
}
