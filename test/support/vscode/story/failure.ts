import type { Step } from './story';

/** From the call to the known error. */
export const failure: readonly Step[] = [
  {
    name: 'a call, which is a failure and no request',
    run: async (story) => {
      await story.does('gitsm.new', { at: 20, by: 'sophie.lavoie' }, { type: 'request', title: 'The portal does not answer' }, {
        service: story.id('service'), client: story.id('client'), channel: 'phone', requester: 'Paul Lemieux', kind: 'information', request: 'Is this a maintenance?',
      }, 'request');
      await story.does('gitsm.convert', { at: 21, by: 'sophie.lavoie' }, { record: story.id('request') }, { category: 'network', impact: 'high', urgency: 'high', cis: story.id('ci') }, 'incident');
    },
  },
  {
    name: 'the incident: classified, its outage dated, escalated, taken up',
    run: async (story) => {
      const record = story.id('incident');
      await story.does('gitsm.classify', { at: 22, by: 'sophie.lavoie' }, { record, impact: 'high', urgency: 'high' }, { category: 'network' });
      await story.does('gitsm.outage', { at: 22, by: 'sophie.lavoie' }, { record, start: story.time(15) }, { kind: 'outage' });
      await story.does('gitsm.escalate', { at: 23, by: 'sophie.lavoie' }, { record, level: '2' }, { assignee: 'marc.gagnon' });
      await story.move('incident', 'in-progress', { at: 24, by: 'marc.gagnon' });
    },
  },
  {
    name: 'a major incident, which asks who leads it',
    run: async (story) => {
      await story.asks('gitsm.major', { at: 25 }, { record: story.id('incident') });
      await story.does('gitsm.major', { at: 25 }, { record: story.id('incident'), manager: 'marc.gagnon' });
    },
  },
  {
    name: 'a problem, from the incident',
    run: async (story) => {
      await story.does('gitsm.raise', { at: 30, by: 'marc.gagnon' }, { type: 'problem', from: [story.id('incident')], title: 'The firewall loses its routes' }, {
        level: '3', assignee: 'marc.gagnon', symptoms: 'After an update, static routes disappear.',
      }, 'problem');
      await story.move('problem', 'classified', { at: 31, by: 'marc.gagnon' });
      await story.move('problem', 'investigating', { at: 32, by: 'marc.gagnon' });
    },
  },
  {
    name: 'the resolution, which asks for what it owes',
    run: async (story) => {
      const record = story.id('incident');
      await story.refused(/Resolution code[\s\S]*text under "Resolution"/, 'gitsm.move', { at: 60, by: 'marc.gagnon' }, { record, to: 'resolved' });
      await story.does('gitsm.outage', { at: 60, by: 'marc.gagnon' }, { record, end: story.time(60) });
      await story.move('incident', 'resolved', { at: 60, by: 'marc.gagnon' }, { resolution_code: 'workaround', analysis: 'The firewall lost its default route.', resolution: 'Route put back by hand.' });
    },
  },
  {
    name: 'the known error, and its article',
    run: async (story) => {
      await story.asks('gitsm.move', { at: 65, by: 'marc.gagnon' }, { record: story.id('problem'), to: 'known-error' });
      await story.move('problem', 'known-error', { at: 65, by: 'marc.gagnon' }, {
        cause_code: 'software-defect', analysis: 'Reproduced in the laboratory.', root_cause: 'Version 7.4.1 forgets static routes at restart.',
        'section.root-cause': 'A defect of version 7.4.1.', 'section.workaround': 'Put the route back: see the console.',
      });
      await story.does('gitsm.publish', { at: 66, by: 'marc.gagnon' }, { record: story.id('problem') }, { title: "Put back the firewall's route" }, 'article');
    },
  },
];
