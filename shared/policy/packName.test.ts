import { expect, it } from 'vitest';
import { packName } from './packName.ts';
import { packs } from './packs/packFor.ts';

it('names every pack in both languages', () => {
  for (const { id } of packs) {
    expect(packName(id, 'zh-CN')).toMatch(/^[\u4e00-\u9fff]+ \d{4}-\d+ 版$/);
    expect(packName(id, 'en')).toMatch(/^\w+ \d{4}-\d+$/);
  }
});
