export {
  ancestorAt,
  childrenOf,
  contains,
  countyOf,
  Division,
  type DivisionLevel,
  divisionLevels,
  isKnownDivision,
  levelOf,
  nameOf,
} from './division.ts';
export {
  type IdNumber,
  type IdNumberPolicy,
  type IdNumberProblem,
  type IdNumberResult,
  idCheckDigit,
  idProvinces,
  type ParsedIdNumber,
  parseIdNumber,
  type Sex,
} from './idNumber.ts';
export { maskIdNumber } from './maskIdNumber.ts';
