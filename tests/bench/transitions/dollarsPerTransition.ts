/** List price of a Standard workflow in us-east-1: 0.025 dollars for a thousand transitions. */
export const dollarsPerTransition = 0.025 / 1000;
