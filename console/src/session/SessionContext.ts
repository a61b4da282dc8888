import { createContext, useContext } from 'react';
import type { Officer } from './Officer.ts';

export const SessionContext = createContext<Officer | undefined>(undefined);

/** @throws outside of the pages that need somebody to be signed in */
export function useOfficer(): Officer {
  const officer = useContext(SessionContext);
  if (!officer) throw new Error('Nobody is signed in.');
  return officer;
}
