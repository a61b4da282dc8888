import { demoCounty } from '../generator/createCounty.ts';
import type { Play } from './Play.ts';

const civilAffairs = `civil-affairs:${demoCounty}`;

/** In a county of a few hundred, thirty drawn blindly were every tenth person: its own two persons decide on fewer. */
export async function decideSample({ offices, world }: Play, persons: number): Promise<void> {
  const key = `sample/${world.county.seed}`;
  const { body: proposed } = await offices.of(civilAffairs, 'county-officer').client.proposeParameter({
    body: {
      key: 'comparison.sample',
      scope: [demoCounty],
      area: null,
      validFrom: '2026-01-01',
      value: persons,
      source: '演示县内部规定',
      confidence: 'our-default',
      reason: '本县在册人数少，每月盲抽人数相应减少',
    },
    idempotencyKey: `${key}/propose`,
  });
  await offices.of(civilAffairs, 'county-leader').client.decideParameter({
    params: { id: proposed.id },
    body: { status: 'approved' },
    idempotencyKey: `${key}/approve`,
  });
}
