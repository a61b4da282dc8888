export { createParameterBook, type ParameterBook, type ParameterQuery, type Selected } from './book.ts';
export { demonstrationParameters } from './demonstration.ts';
export { faultOfParameter } from './faultOfParameter.ts';
export { type ParameterInForce, parametersInForce } from './inForce.ts';
export { type ParameterKey, parameterKeys } from './key.ts';
export { Parameter, ParameterName } from './parameter.ts';
export { approvedParameters, decideChange, ParameterChange, proposeChange } from './parameterChange.ts';
export { shippedParameters } from './shipped.ts';
export { demonstrationBook, parameterBook } from './shippedBook.ts';
