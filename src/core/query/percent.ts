import type { Text } from '../model/text';

/**
 * A percentage for people, with as many as three decimals: `98,73 %`, `98.73%`. Cut, not rounded: what fell short of a
 * promise by a hair is never shown as having kept it.
 */
export function sayPercent(percent: number): Text {
  const cut = Math.floor(percent * 1000 + 1e-6) / 1000;
  const digits = cut.toFixed(3).replace(/\.?0+$/, '');
  return { fr: `${digits.replace('.', ',')} %`, en: `${digits}%` };
}
