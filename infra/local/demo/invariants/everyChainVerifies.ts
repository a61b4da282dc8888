import { inParallel } from '../play/inParallel.ts';
import type { Invariant } from './Inspection.ts';

/** The chain of every family that had a case recomputes to what is stored. */
export const everyChainVerifies: Invariant = {
  title: 'every chain verifies',
  async check({ auditor, chains }) {
    const findings: string[] = [];
    await inParallel(chains.keys(), 16, async (familyId) => {
      const params = { id: familyId };
      const { body } = await auditor.verifyFamilyChain({ params, idempotencyKey: `verify/${familyId}` });
      if (body.intact && body.events > 0) return;
      findings.push(
        `${familyId}: ${body.findings.map(({ seq, fault }) => `${fault} at ${seq}`).join(', ') || 'no event'}`,
      );
    });
    return findings;
  },
};
