import { zenWith } from './zenDecision.ts';

export const contestant = zenWith('zen-engine, sums given, no trace', false);
