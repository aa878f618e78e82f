export const LEARNED_FROM = 0;
export const SCALE = 1;
export const STARTS: readonly number[] = [];
export const STEPS: readonly number[] = [];
export const WEIGHTS = '';
