import { expect, it } from 'vitest';
import { demonstrationParameters } from './demonstration.ts';
import { shippedParameters } from './shipped.ts';
import { sourceWords } from './sourceWords.ts';

it('says the source of every number that comes along in Chinese, addresses of pages apart', () => {
  const sources = [...demonstrationParameters, ...shippedParameters].map(({ source }) => sourceWords(source, 'zh-CN'));
  expect(sources.filter((source) => /[a-z]{2}/i.test(source.replace(/https?:\S+/, '')))).toEqual([]);
});
