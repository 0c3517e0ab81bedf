import assert from 'node:assert/strict';
import type { Step } from './story';
import { textOf } from '../judged';

const marc = 'marc.gagnon';

/** The emergency change and its release, up to the baseline. */
export const change: readonly Step[] = [
  {
    name: 'the emergency change, scheduled and submitted',
    run: async (story) => {
      await story.does('gitsm.raise', { at: 70, by: 'sophie.lavoie' }, { type: 'change', from: [story.id('problem')], title: 'Firewall to 7.4.2' }, {
        class: 'emergency', gravity: 'minor', impact: 'high', urgency: 'high', cis: story.id('ci'), risk: 'low',
      }, 'change');
      const record = story.id('change');
      await story.does('gitsm.schedule', { at: 70, by: marc }, { record, start: story.time(110), end: story.time(200) });
      await story.refused(/text under "Backout"/, 'gitsm.move', { at: 71, by: 'sophie.lavoie' }, { record, to: 'submitted' });
      await story.move('change', 'submitted', { at: 71, by: 'sophie.lavoie' }, {
        reason: 'Correct the problem.', scope: 'The firewall alone.', 'section.impact': 'Portal cut ten minutes.', risks: 'Low: rehearsed.', actions: 'Back up, install, restart.',
        tests: 'Routes stay after a restart.', backout: 'Put 7.4.1 back.',
      });
    },
  },
  {
    name: 'its approvals, by those who hold the roles',
    run: async (story) => {
      const record = story.id('change');
      await story.refused(/sophie\.lavoie does not hold the role RGS\/AC/, 'gitsm.approve', { at: 75, by: 'sophie.lavoie' }, { record, role: 'RGS/AC' });
      await story.refused(/\[change\/authority\]/, 'gitsm.move', { at: 75, by: marc }, { record, to: 'implementing' });
      await story.approve('change', 'RGS/AC', { at: 76, by: marc });
      await story.approve('change', 'D', { at: 76 });
    },
  },
  {
    name: 'its configuration plan, from what the CMDB says now',
    run: async (story) => {
      const ci = story.id('ci');
      await story.does('gitsm.planConfiguration', { at: 78, by: marc }, { record: story.id('change') }, {
        [`${ci}:version`]: '7.4.2', baseline: 'Tag cut at acceptance.', integrity: 'Compare with the console.', responsibilities: 'Marc writes, Sophie verifies.', authorisation: 'By the change.', 'section.history': 'Written today.',
      }, 'configuration');
      assert.match(textOf(await story.fileOf('configuration')), /from: \{? ?\n? *version: "?7\.4\.1/);
      await story.approve('configuration', 'RGS/AC', { at: 79, by: marc });
      await story.move('configuration', 'approved', { at: 79, by: marc });
    },
  },
  {
    name: 'its release, approved and built',
    run: async (story) => {
      await story.does('gitsm.makeRelease', { at: 80, by: marc }, { title: 'Firewall 7.4.2' }, {
        changes: story.id('change'), version: '7.4.2', kind: 'emergency', content: 'Version 7.4.2.', schedule: 'Today.', resources: 'Marc.', risks: 'The firewall restarts.', 'section.build': "The vendor's image.",
        communication: 'The client is told.', backout: 'Image 7.4.1.', 'section.control': 'See the list.', 'section.documentation': 'See the list.', 'section.deployment': 'See the list.',
      }, 'release');
      await story.move('release', 'planned', { at: 81, by: marc });
      await story.move('release', 'approved', { at: 81, by: marc });
      await story.approve('release', 'RGS/AC', { at: 82, by: marc });
      await story.move('release', 'building', { at: 83, by: marc });
      await story.move('release', 'verifying', { at: 84, by: marc });
    },
  },
  {
    name: 'its control list: one item that does not apply, the rest worked through to the end',
    run: async (story) => {
      const record = story.id('release');
      await story.refused(/\[release\/control\]/, 'gitsm.move', { at: 85, by: marc }, { record, to: 'accepted' });
      await story.does('gitsm.checklist', { at: 85, by: marc }, { record, list: 'control', item: 'performance', result: 'n/a' });
      const { done } = await story.accepts('gitsm.checklist', { at: 85, by: marc }, { record, list: 'control' });
      assert.ok(done);
      assert.equal(textOf(await story.fileOf('release')).match(/result: pass/g)?.length, 7);
      await story.move('release', 'accepted', { at: 86, by: marc });
    },
  },
  {
    name: 'its baseline: a tag on the commit of what was accepted',
    run: async (story) => {
      const record = story.id('release');
      await story.asks('gitsm.baseline', { at: 87, by: marc }, { record });
      assert.equal(story.git('tag', '--list', record), '');
      story.git('add', '--all');
      story.git('commit', '--quiet', '--message', 'Firewall 7.4.2 accepted');
      await story.does('gitsm.baseline', { at: 87, by: marc }, { record }, { tag: record, confirm: 'yes' });
      assert.equal(story.git('cat-file', '-t', record).trim(), 'tag');
      await story.refused(/the tag \S+ exists already/, 'gitsm.baseline', { at: 87, by: marc }, { record }, { tag: record, confirm: 'yes' });
    },
  },
  {
    name: 'its documentation',
    run: async (story) => {
      await story.does('gitsm.checklist', { at: 88, by: marc }, { record: story.id('release'), list: 'documentation', item: 'install', result: 'available' }, { where: 'docs/firewall.pdf' });
      assert.ok((await story.accepts('gitsm.checklist', { at: 88, by: marc }, { record: story.id('release'), list: 'documentation' })).done);
    },
  },
];
