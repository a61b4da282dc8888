import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idCheckDigit, maskIdNumber, parseIdNumber } from './index.ts';

const policy = { today: '2025-06-01', synthetic: 'refused' } as const;
const parse = (text: string, synthetic: 'allowed' | 'refused' = 'refused') =>
  parseIdNumber(text, { ...policy, synthetic });

describe('ID numbers', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', 'female'],
    ['440524188001010014', '1880-01-01', 'male'],
    ['34052419800101001X', '1980-01-01', 'male'],
  ])('reads the vector %s', (text, birthDate, sex) =>
    expect(parse(text)).toEqual({
      ok: true,
      value: { idNumber: text, region: text.slice(0, 6), birthDate, sex },
    }),
  );

  it.each([
    ['11010519491231002x', '11010519491231002X'],
    [' 11010519491231002X ', '11010519491231002X'],
    ['110105491231002', '11010519491231002X'],
  ])('brings %j into its one form', (text, expected) => {
    const result = parse(text);
    expect(result.ok && result.value.idNumber).toBe(expected);
  });

  it.each([
    ['', 'id-number-format'],
    ['1101051949123100', 'id-number-format'],
    ['11010519491231002XX', 'id-number-format'],
    ['1101051949123100 2X', 'id-number-format'],
    ['110105194912310021', 'id-number-check-digit'],
    ['110105194902300021', 'id-number-birth-date'],
    ['000000194912310021', 'id-number-region'],
    ['11010520250602001X', 'id-number-birth-date-in-future'],
  ])('refuses %j as %s', (text, problem) => expect(parse(text)).toEqual({ ok: false, problem }));

  it('accepts who is born today', () => {
    const first17 = '11010520250601001';
    expect(parse(first17 + idCheckDigit(first17)).ok).toBe(true);
  });

  it('lets invented people pass only where the deployment allows them', () => {
    const first17 = '99040419700101001';
    const invented = first17 + idCheckDigit(first17);
    expect(parse(invented)).toEqual({ ok: false, problem: 'id-number-region' });
    expect(parse(invented, 'allowed').ok).toBe(true);
  });

  it('notices every single wrong digit and every swap of neighbours', () => {
    const good = '11010519491231002X';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        const wrong = good.slice(0, at) + digit + good.slice(at + 1);
        expect(parse(wrong).ok).toBe(wrong === good);
      }),
    );
    for (let at = 0; at < 16; at += 1) {
      const swapped = good.slice(0, at) + good.charAt(at + 1) + good.charAt(at) + good.slice(at + 2);
      expect(parse(swapped).ok).toBe(swapped === good);
    }
  });

  it('shows region and last four only', () => {
    const result = parse('11010519491231002X');
    expect(result.ok && maskIdNumber(result.value.idNumber)).toBe('110105********002X');
  });
});
