import { useLanguage } from '../texts/useLanguage.ts';
import { stateNames } from './stateNames.ts';

/** A state's sentence in the chosen language; the definition's own is English. */
export function useStateName(): (state: string) => string {
  const language = useLanguage();
  return (state) => (language === 'en' ? state : (stateNames[state] ?? state));
}
