import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  [undefined, 'zh-CN'],
  ['', 'zh-CN'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
  ['zh-TW,en;q=0.9', 'zh-CN'],
  ['fr, en;q=0.1', 'en'],
  ['de', 'zh-CN'],
  ['en;q=0, zh;q=0.2', 'zh-CN'],
])('answers %s in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
