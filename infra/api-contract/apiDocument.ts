import { createDocument } from '../../shared/api/openapi/createDocument.ts';
import { operations } from '../../shared/api/operations.ts';

export const apiDocument = () => createDocument(Object.values(operations));
