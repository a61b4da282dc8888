import { describe, expect, it } from 'vitest';
import { show } from './sight.ts';

describe('show', () => {
  it.each([
    ['name', '欧阳小兰', '欧***'],
    ['name', '李', '李*'],
    ['idNumber', '990000198001011234', '990000********1234'],
    ['phone', '13800001234', '138****1234'],
    ['address', '谢家集区杨桥镇大塘村一组', '谢家集区杨桥****'],
    ['account', '6222000011112222', '****2222'],
  ] as const)('masks %s', (field, value, masked) => {
    expect(show(field, value, 'masked')).toBe(masked);
    expect(show(field, value, 'full')).toBe(value);
    expect(show(field, value, 'hidden')).toBeUndefined();
  });
});
