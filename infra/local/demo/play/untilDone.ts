import { toInstant, toMillis } from '../../../../shared/time/index.ts';
import { backOff, type Control } from './control.ts';

const hour = 3_600_000;
const patience = 20;

/**
 * Asks again until there is an answer. Where nothing goes on any more (a message went to the dead letters after too many
 * kills), an hour passes: the sweep sends again what was not passed on.
 */
export async function untilDone<Answer>(
  control: Control,
  pause: number,
  ask: () => Promise<Answer | undefined>,
): Promise<Answer> {
  for (let idle = 0; ; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    idle = (await control.idle()) ? idle + 1 : 0;
    if (idle >= patience) {
      await control.moveTo(toInstant(toMillis(await control.now()) + hour));
      idle = 0;
    }
    await backOff(pause);
  }
}
