/** A member of whom nobody has said anything yet: the rules then ask. */
export const memberUnknown = {
  employment: null,
  labour: null,
  student: null,
  disabilities: null,
  seriousIllness: null,
} as const;

/** A household of whose means nobody has said anything yet. */
export const meansUnknown = {
  obligors: null,
  income: null,
  monthWindow: null,
  dateWindow: null,
  assets: null,
} as const;
