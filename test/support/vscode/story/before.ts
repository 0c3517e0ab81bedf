import type { Step } from './story';

/** What a provider has before anything fails: a client, a service and what it stands on, what is promised, and how to recover. */
export const before: readonly Step[] = [
  {
    name: 'a client, a firewall, a service',
    run: async (story) => {
      await story.does('gitsm.new', { at: 0 }, { type: 'client', title: 'Laurentides Brokers' }, {}, 'client');
      await story.does('gitsm.new', { at: 0 }, { type: 'ci', title: 'Head office firewall' }, { class: 'hardware', version: '7.4.1', criticality: 'high' }, 'ci');
      await story.move('ci', 'live', { at: 0 });
      await story.does('gitsm.new', { at: 0 }, { type: 'service', title: 'Brokers portal' }, {
        clients: story.id('client'), hours: 'always', criticality: 'high', 'relations.depends_on': story.id('ci'),
      }, 'service');
      await story.move('service', 'live', { at: 0 });
    },
  },
  {
    name: 'the SLA, approved and in force',
    run: async (story) => {
      await story.does('gitsm.new', { at: 0 }, { type: 'sla', title: 'Portal, Laurentides Brokers' }, {
        client: story.id('client'), services: story.id('service'), hours: 'always', availability: '99.95', from: story.day(3),
        scope: 'The portal and what it depends on.', commitments: '99.95% of all hours.', exclusions: 'Agreed maintenance.', reporting: 'A report a month.',
      }, 'sla');
      await story.refused(/does not hold the role RGS\/RC/, 'gitsm.approve', { at: 1, by: 'sophie.lavoie' }, { record: story.id('sla'), role: 'RGS/RC' });
      await story.approve('sla', 'RGS/RC', { at: 1 });
      await story.move('sla', 'agreed', { at: 2 });
      await story.move('sla', 'in-force', { at: 2 });
    },
  },
  {
    name: 'the recovery plan, approved by two and in force',
    run: async (story) => {
      await story.does('gitsm.new', { at: 3 }, { type: 'recovery-plan', title: 'Recovery of the portal' }, {
        services: story.id('service'), rto: '4h', rpo: '1h', test_every: '180d', scenarios: '[{ name: Fire, kind: disaster }]', scope: 'The portal.', 'section.scenarios': 'The room is lost.',
        trigger: 'The director decides.', 'section.resources': 'The nightly copies.', 'section.people': 'Marc, then Sophie.', procedure: 'Rent a server, restore, redirect.',
        return: 'Switch back on a Saturday.', tests: 'Twice a year.', corrections: 'None yet.',
      }, 'plan');
      await story.approve('plan', 'D', { at: 3 });
      await story.approve('plan', 'RGS/AC', { at: 3, by: 'marc.gagnon' });
      await story.move('plan', 'approved', { at: 4 });
      await story.move('plan', 'in-force', { at: 4 });
    },
  },
];
