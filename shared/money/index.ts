export { compareRatios } from './compareRatios.ts';
export { Fen, formatYuan } from './fen.ts';
