import type { Text } from '../text';

/** The tools that the kit's annex E names. Gitsm exchanges data with them. */
export const tools: readonly { readonly id: string; readonly name: Text }[] = [
  {
    id: 'glpi',
    name: { fr: 'Centre de services libre avec CMDB (GLPI, OCS Inventory)', en: 'Open-source service desk with CMDB (GLPI, OCS Inventory)' },
  },
  { id: 'xwiki', name: { fr: 'Base de connaissances de type wiki (XWiki)', en: 'Wiki-type knowledge base (XWiki)' } },
];
