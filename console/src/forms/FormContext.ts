import { createContext, useContext } from 'react';
import type { Task } from '../../../shared/client/index.ts';

export interface FormPlace {
  task: Task;
  /** What is wrong, by path; shown once somebody has tried to submit. */
  faults: ReadonlyMap<string, string>;
  disabled: boolean;
}

export const FormContext = createContext<FormPlace | undefined>(undefined);

export function useForm(): FormPlace {
  const place = useContext(FormContext);
  if (!place) throw new Error('A field stands outside of a form.');
  return place;
}
