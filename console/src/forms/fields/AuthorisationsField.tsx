import { RepeatedField } from './RepeatedField.tsx';

/** 授权书: one line for each adult who signs; the people are picked by name. */
export const AuthorisationsField = RepeatedField;
