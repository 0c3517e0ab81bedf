import { isLive } from '../../catalog/relations';
import { text } from '../../record/rec';
import { dateIn, dayNumber, parseDate } from '../../util/time';
import { linkedRule } from '../rule';

/** How many days ahead an end is announced. */
const AHEAD = 30;
const ENDS = ['expires', 'warranty_until'] as const;

export const ciExpired = linkedRule({
  id: 'ci/expired',
  severity: 'warning',
  title: { fr: 'CI expiré ou près de l\'être', en: 'CI expired or about to' },
  what: { fr: "La licence, la garantie ou le certificat d'un CI en service n'est pas échu et ne le sera pas dans les 30 jours.", en: "The licence, warranty or certificate of a live CI is not past and will not be within 30 days." },
  why: { fr: "Un certificat échu arrête le service; une garantie échue change le délai de réparation promis.", en: 'An expired certificate stops the service; an expired warranty changes the repair time that was promised.' },
  mend: { fr: "Renouvelez, puis corrigez la date.", en: 'Renew, then correct the date.' },
  messages: {
    past: { fr: '« {name} » est passé depuis {days} {days|jour|jours}.', en: '"{name}" has been past for {days} {days|day|days}.' },
    soon: { fr: '« {name} » arrive dans {days} {days|jour|jours}.', en: '"{name}" comes in {days} {days|day|days}.' },
  },
  types: ['ci'],
  reads: [],
  clock: true,
  until(rec) {
    if (!isLive(rec)) return Infinity;
    let until = Infinity;
    for (const name of ENDS) {
      const date = parseDate(text(rec.data[name]) ?? '');
      // A day early: no time zone is further ahead than that.
      if (date) until = Math.min(until, (dayNumber(date) - AHEAD - 1) * 86_400_000);
    }
    return until;
  },
  judge(rec, report, { model, now }) {
    if (!isLive(rec)) return;
    const today = dayNumber(dateIn(model.config.organisation.timezone, now));
    for (const name of ENDS) {
      const date = parseDate(text(rec.data[name]) ?? '');
      if (!date) continue;
      const days = dayNumber(date) - today;
      if (days < 0) report({ message: 'past', holes: { name, days: -days }, at: { value: [name] } });
      else if (days <= AHEAD) report({ message: 'soon', holes: { name, days }, at: { value: [name] } });
    }
  },
});
