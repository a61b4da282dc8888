import { monotonicFactory } from 'ulid';

const next = monotonicFactory();

/** `<kind>-<ULID>`; ids made later in one process sort later. */
export const newId = (kind: string): string => `${kind}-${next()}`;
