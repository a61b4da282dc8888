/** How Lambda reports a function that failed. */
export interface FunctionError {
  errorType: string;
  errorMessage: string;
  trace?: string[];
}

export const functionErrorOf = (thrown: unknown): FunctionError => {
  if (!(thrown instanceof Error)) return { errorType: 'Error', errorMessage: String(thrown), trace: [] };
  return {
    errorType: thrown.name,
    errorMessage: thrown.message,
    trace: (thrown.stack ?? '').split('\n'),
  };
};
