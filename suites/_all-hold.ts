/** The first reason why a rule does not speak, or `true`. */
export const allHold = (...told: readonly (true | string)[]): true | string =>
  told.find((one) => one !== true) ?? true;
