import { createParameterBook } from './book.ts';
import { demonstrationParameters } from './demonstration.ts';
import { shippedParameters } from './shipped.ts';

/** What the product knows without being told. Local numbers that nobody verified are missing in it. */
export const parameterBook = createParameterBook(shippedParameters);

/** With the invented numbers of the demonstration county. Never for real cases. */
export const demonstrationBook = createParameterBook([...shippedParameters, ...demonstrationParameters]);
