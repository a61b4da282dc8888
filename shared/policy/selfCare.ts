import { cite } from './citation.ts';

export type SelfCare = 'able' | 'partly-lost' | 'lost';

/** 43号 第二十二条. */
export const selfCareCitation = cite(
  '43',
  '第二十二条',
  '有3项以下（含3项）指标不能达到的，可以视为部分丧失生活自理能力',
);

/** Grade of self-care by how many of the six items (eat, dress, bed, toilet, walk, bathe) are not managed. */
export function selfCareOf(itemsLost: number): SelfCare {
  if (itemsLost === 0) return 'able';
  return itemsLost <= 3 ? 'partly-lost' : 'lost';
}
