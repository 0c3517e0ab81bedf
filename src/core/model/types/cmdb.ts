import { bool, choice, date, datetime, field, id, ids, map, object, required, setting, text } from '../kind';
import { lifecycle } from '../lifecycle';
import type { TypeDef } from '../type-def';
import { contacts, levels } from './common';

const since = [field('since', date, 'Depuis', 'Since'), field('until', date, "Jusqu'à", 'Until')] as const;
const relations = field('relations', { k: 'relations' }, 'Relations', 'Relations');

export const ci: TypeDef = {
  name: 'ci', label: { fr: 'Élément de configuration', en: 'Configuration item' }, plural: { fr: 'Éléments de configuration', en: 'Configuration items' },
  artefact: 'record.ci', idPattern: 'CI-{seq:5}', folder: 'cmdb/{class}', icon: 'server',
  lifecycle: lifecycle('planned ordered building testing live maintenance stock retired cancelled', 'retired cancelled', [
    'planned > ordered > building > testing > live <> maintenance', 'live|maintenance <> stock', 'stock > retired', 'live|maintenance > retired', 'planned|ordered > cancelled', 'planned > live',
  ], { maintenance: 'live' }),
  fields: [
    required('class', setting('ci_classes'), 'Classe', 'Class'),
    field('criticality', levels, 'Criticité', 'Criticality'),
    field('client', id('client'), 'Client', 'Client'),
    field('supplier', id('supplier'), 'Fournisseur', 'Supplier'),
    field('contract', id('contract'), 'Contrat', 'Contract', { counterpart: 'cis' }),
    field('version', text, 'Version', 'Version'),
    field('serial', text, 'Numéro de série', 'Serial number'),
    field('location', text, 'Emplacement', 'Location'),
    field('environment', choice({ production: ['Production', 'Production'], test: ['Test', 'Test'], development: ['Développement', 'Development'] }), 'Environnement', 'Environment'),
    field('purchased', date, 'Acheté', 'Purchased'),
    field('warranty_until', date, "Garantie jusqu'au", 'Warranty until'),
    field('expires', date, 'Expire', 'Expires', { fr: 'Licence ou certificat.', en: 'Licence or certificate.' }),
    field('replaceable', bool, 'Remplaçable', 'Replaceable', { fr: 'Peut être remplacé pour abréger une interruption.', en: 'Can be swapped to shorten an outage.' }),
    field('attributes', map({ k: 'any' }), 'Attributs', 'Attributes'),
    relations,
    field('source', object(required('tool', text, 'Outil', 'Tool'), required('key', text, 'Clé', 'Key'), field('at', datetime, 'Quand', 'When')), 'Source', 'Source', { fr: "D'où vient un CI importé.", en: 'Where an imported CI comes from.' }),
  ],
};

export const service: TypeDef = {
  name: 'service', label: { fr: 'Service', en: 'Service' }, plural: { fr: 'Services', en: 'Services' },
  idPattern: 'SVC-{seq:4}', folder: 'services', icon: 'globe',
  lifecycle: lifecycle('planned live maintenance retired', 'retired', ['planned > live <> maintenance', 'live > retired'], { maintenance: 'live' }),
  fields: [
    field('clients', ids('client'), 'Clients', 'Clients'),
    field('sla', ids('sla'), 'SLA', 'SLA', { counterpart: 'services' }),
    field('criticality', levels, 'Criticité', 'Criticality'),
    field('hours', { k: 'calendar' }, 'Heures de service', 'Service hours'),
    field('peak', { k: 'calendar' }, "Heures d'affluence", 'Busy hours'),
    relations,
  ],
};

export const client: TypeDef = {
  name: 'client', label: { fr: 'Client', en: 'Client' }, plural: { fr: 'Clients', en: 'Clients' },
  idPattern: 'CLT-{seq:4}', folder: 'clients', icon: 'organization',
  lifecycle: lifecycle('prospect active former', 'former', ['prospect > active > former']),
  fields: [contacts, ...since],
};

export const supplier: TypeDef = {
  name: 'supplier', label: { fr: 'Fournisseur', en: 'Supplier' }, plural: { fr: 'Fournisseurs', en: 'Suppliers' },
  idPattern: 'SUP-{seq:4}', folder: 'suppliers', icon: 'package',
  lifecycle: lifecycle('candidate active former', 'former', ['candidate > active > former']),
  fields: [contacts, ...since],
};
