export const UNIT_NAMES = ['unit_names'];
