import { createControl } from '../../../infra/local/demo/play/control.ts';
import type { Office } from '../../../infra/local/demo/play/Office.ts';
import { createOffices, type Offices } from '../../../infra/local/demo/play/Offices.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import { raiseMany } from '../lifecycle/raiseMany.ts';

type Form = Parameters<Office['client']['completeTask']>[0]['body'];
type Forms = Record<string, object>;

export const confirmed = { depth: 'visit', outcome: 'confirmed', note: '情况属实', needs: ['medical'] };
export const classified = (of: object) => ({ classes: [{ reason: '经核实确认', ...of }] });
const provided = (today: string) => ({ outcome: 'provided', measure: '医疗救助', from: today });

const paths: Readonly<Record<string, (today: string) => Forms>> = {
  'no difficulty found': () => ({
    'verify-warning': { depth: 'visit', outcome: 'no-difficulty', note: '家庭生活无异常', needs: [] },
  }),
  'one agency delivers': (today) => ({
    'verify-warning': confirmed,
    'classify-warning': classified({
      class: 'policy-not-delivered',
      agencies: ['medical-insurance'],
      need: '医疗救助',
    }),
    'handle-referral': provided(today),
  }),
  'three agencies deliver': (today) => ({
    'verify-warning': confirmed,
    'classify-warning': classified({
      class: 'policy-not-delivered',
      agencies: ['medical-insurance', 'education', 'housing'],
      need: '专项救助',
    }),
    'handle-referral': provided(today),
  }),
};

/** Raises one warning for each path and has it worked to its end; the warning's id by the path's name. */
export async function pathsOfWarnings(cloud: Cloud): Promise<Map<string, string>> {
  const offices = createOffices(cloud.endpoints);
  const control = createControl(cloud.endpoints.api);
  const names = Object.keys(paths);
  const ids = await raiseMany(cloud, names.length);
  const found = new Map(names.map((name, index) => [name, ids[index] ?? '']));
  for (let left = 1; left > 0; ) {
    await control.idle(60_000);
    const today = shanghaiDateOf(await control.now());
    left = 0;
    for (const [name, caseId] of found) left += await workCase(offices, caseId, paths[name]?.(today) ?? {});
  }
  return found;
}

/** Fills in and signs each open task of a case for which there is a form. @returns how many */
export async function workCase(offices: Offices, caseId: string, forms: Forms): Promise<number> {
  let worked = 0;
  for (const { client } of offices.desks) {
    const { body } = await client.listTasks({ query: { limit: 100 } });
    for (const { id, kind, organ, signOff } of body.items.filter(
      (task) => task.caseId === caseId && forms[task.kind],
    )) {
      const first = offices.of(organ, signOff[0] ?? '');
      const { body: given } = await first.client.completeTask({
        params: { id },
        body: { kind, form: forms[kind] } as Form,
      });
      const signed = [first.account];
      for (let next = given.nextSigner; next; ) {
        const signer = offices.of(organ, next, signed);
        signed.push(signer.account);
        next = (await signer.client.signTask({ params: { id }, body: { agree: true } })).body.nextSigner;
      }
      worked += 1;
    }
  }
  return worked;
}
