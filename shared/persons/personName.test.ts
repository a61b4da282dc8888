import { describe, expect, it } from 'vitest';
import { nameText } from './personName.ts';

describe('nameText', () => {
  it.each([
    ['张三', 'name:张三|1980-01-01'],
    [' 张　三 ', 'name:张三|1980-01-01'],
    ['阿依古丽·买买提', 'name:阿依古丽买买提|1980-01-01'],
    ['阿依古丽•买买提', 'name:阿依古丽买买提|1980-01-01'],
    ['Ｌｉ Ｍｉｎｇ', 'name:LiMing|1980-01-01'],
  ])('of %j is %j', (name, text) => expect(nameText(name, '1980-01-01')).toBe(text));

  it('is none of what is hardly a name', () => {
    for (const name of ['', '张', ' · ']) expect(nameText(name, '1980-01-01')).toBeUndefined();
  });
});
