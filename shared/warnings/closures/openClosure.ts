import { type Command, done, refuse } from '../../commands/command.ts';
import { create, replace } from '../../records/write.ts';
import { type Cause, massClosures } from './closure.ts';

interface OpenClosure {
  county: string;
  cause: Cause;
  reason: string;
}

/** Begins the closing of many warnings for one cause. Each is then closed by an act of its own, on its family's chain. */
export const openClosure: Command<OpenClosure, { closureId: string }> = {
  name: 'open-closure',
  async decide(_reader, { county, cause, reason }, context) {
    const id = context.newId('clo');
    const closure = { id, county, cause, reason, by: context.by.id, at: context.now, status: 'closing' as const };
    return done(
      { closureId: id },
      [create(massClosures, closure)],
      [{ chain: closureChain(county), type: 'closure-begun', caseId: id, payload: { cause, reason } }],
    );
  },
};

export const undoClosure: Command<{ closureId: string; reason: string }, { closureId: string }> = {
  name: 'undo-closure',
  async decide(reader, { closureId, reason }, context) {
    const closure = await reader.find(massClosures, { id: closureId });
    if (!closure) return refuse('closure-unknown', `There is no closing ${closureId}.`);
    if (closure.status === 'closing') return refuse('closure-not-done', 'It is still going on.');
    if (closure.undo) return refuse('closure-undone', `It was undone at ${closure.undo.at}.`);
    const undo = { by: context.by.id, at: context.now, reason };
    return done(
      { closureId },
      [replace(massClosures, { ...closure, status: 'undoing', undo })],
      [{ chain: closureChain(closure.county), type: 'closure-undone', caseId: closureId, payload: { reason } }],
    );
  },
};

const closureChain = (county: string) => `closures:${county}`;
