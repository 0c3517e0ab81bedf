const marks = /\p{M}/gu;

/** A text as people search it: without case and accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(marks, '').toLowerCase().replace(/œ/g, 'oe').replace(/[’ʼ]/g, "'");
}
