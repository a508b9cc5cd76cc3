/** After how many days people whom nobody kept may be forgotten. */
export const forgetChoices: readonly number[] = [7, 30, 90, 365];
