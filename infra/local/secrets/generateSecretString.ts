import { randomInt } from 'node:crypto';

/** CloudFormation's `GenerateSecretString`, and with other names the input of GetRandomPassword. */
export interface SecretRecipe {
  PasswordLength?: number | undefined;
  ExcludeCharacters?: string | undefined;
  ExcludeNumbers?: boolean | undefined;
  ExcludePunctuation?: boolean | undefined;
  ExcludeUppercase?: boolean | undefined;
  ExcludeLowercase?: boolean | undefined;
  IncludeSpace?: boolean | undefined;
  RequireEachIncludedType?: boolean | undefined;
  /** A JSON object that the password is added to … */
  SecretStringTemplate?: string | undefined;
  /** … under this name; both or neither. */
  GenerateStringKey?: string | undefined;
}

/** A random secret by the recipe: a password, or a JSON object with one. */
export function generateSecretString(recipe: SecretRecipe): string {
  const { SecretStringTemplate, GenerateStringKey } = recipe;
  if ((SecretStringTemplate === undefined) !== (GenerateStringKey === undefined)) {
    throw new Error('SecretStringTemplate and GenerateStringKey go together.');
  }
  const password = generatePassword(recipe);
  if (SecretStringTemplate === undefined || GenerateStringKey === undefined) return password;
  return JSON.stringify({ ...JSON.parse(SecretStringTemplate), [GenerateStringKey]: password });
}

function generatePassword(recipe: SecretRecipe): string {
  const { PasswordLength = 32, ExcludeCharacters = '', RequireEachIncludedType = true } = recipe;
  const kinds = [
    recipe.ExcludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    recipe.ExcludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    recipe.ExcludeNumbers ? '' : '0123456789',
    recipe.ExcludePunctuation ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    recipe.IncludeSpace ? ' ' : '',
  ]
    .map((kind) => [...kind].filter((character) => !ExcludeCharacters.includes(character)))
    .filter((kind) => kind.length > 0);
  const all = kinds.flat();
  if (all.length === 0) throw new Error('The recipe excludes every character.');
  if (RequireEachIncludedType && PasswordLength < kinds.length)
    throw new Error('The password is too short for its types.');
  for (;;) {
    const password = Array.from({ length: PasswordLength }, () => all[randomInt(all.length)] as string);
    // Drawn again as a whole: to force a character in would favour its place.
    if (!RequireEachIncludedType || kinds.every((kind) => password.some((character) => kind.includes(character)))) {
      return password.join('');
    }
  }
}
