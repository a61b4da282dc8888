import { describe, expect, it } from 'vitest';
import { generateSecretString } from './generateSecretString.ts';

describe('a generated secret', () => {
  it('is added to its template under the given name', () => {
    const text = generateSecretString({
      SecretStringTemplate: '{"current":"v1"}',
      GenerateStringKey: 'v1',
      PasswordLength: 43,
      ExcludePunctuation: true,
    });
    const { current, v1 } = JSON.parse(text);
    expect(current).toBe('v1');
    expect(v1).toMatch(/^[A-Za-z0-9]{43}$/);
  });

  it('has each type that is not excluded, and no excluded character', () => {
    for (let n = 0; n < 50; n += 1) {
      const password = generateSecretString({ PasswordLength: 6, ExcludeCharacters: '"@/\\' });
      expect(password).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)(?=.*[^A-Za-z0-9])[^"@/\\]{6}$/);
    }
  });

  it('differs each time', () => {
    expect(generateSecretString({})).not.toBe(generateSecretString({}));
  });

  it('is refused where nothing is left to draw from, or half a template is given', () => {
    const nothing = { ExcludeLowercase: true, ExcludeUppercase: true, ExcludeNumbers: true, ExcludePunctuation: true };
    expect(() => generateSecretString(nothing)).toThrow('every character');
    expect(() => generateSecretString({ GenerateStringKey: 'k' })).toThrow('go together');
  });
});
