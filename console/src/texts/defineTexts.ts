import { useTranslation } from 'react-i18next';
import { i18next } from './i18n.ts';

export interface Tree {
  readonly [key: string]: string | Tree;
}

/** The same keys, other words. */
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

export type Translate<Key extends string> = (key: Key, values?: Record<string, string | number>) => string;

export interface Texts<T> {
  namespace: string;
  zh: T;
  en: Same<T>;
  /** The function that gives the words of a key in the chosen language. */
  useTexts(): Translate<Leaves<T>>;
}

/** The words of one page or area. A key that the other language lacks does not compile. */
export function defineTexts<const T extends Tree>(namespace: string, zh: T, en: Same<T>): Texts<T> {
  i18next.addResourceBundle('zh-CN', namespace, zh, true, true);
  i18next.addResourceBundle('en', namespace, en, true, true);
  return {
    namespace,
    zh,
    en,
    useTexts: () => useTranslation(namespace).t as unknown as Translate<Leaves<T>>,
  };
}
