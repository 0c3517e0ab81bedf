// @ts-check
/** Qui est qui. Les clés courtes sont celles des chronologies. */
export const people = {
  claire: { key: 'claire.roy', name: 'Claire Roy', email: 'claire@boreal.example' },
  sophie: { key: 'sophie.lavoie', name: 'Sophie Lavoie', email: 'sophie@boreal.example' },
  marc: { key: 'marc.gagnon', name: 'Marc Gagnon', email: 'marc@boreal.example' },
  julie: { key: 'julie.bouchard', name: 'Julie Bouchard', email: 'julie@boreal.example' },
  karim: { key: 'karim.benali', name: 'Karim Benali', email: 'karim@boreal.example' },
  alice: { key: 'alice.tremblay', name: 'Alice Tremblay', email: 'alice@boreal.example' },
  david: { key: 'david.nguyen', name: 'David Nguyen', email: 'david@boreal.example' },
  etienne: { key: 'etienne.morin', name: 'Étienne Morin', email: 'etienne@boreal.example' },
  isabelle: { key: 'isabelle.cote', name: 'Isabelle Côté', email: 'icote@coopforet.example' },
  jean: { key: 'jean.pelletier', name: 'Jean Pelletier', email: 'jpelletier@saintroch.example' },
  nathalie: { key: 'nathalie.gauthier', name: 'Nathalie Gauthier', email: 'nathalie@mareehaute.example' },
  laurentien: { key: 'laurentien', name: 'Hébergement Laurentien', email: 'noc@laurentien.example' },
  telefibre: { key: 'telefibre', name: 'TéléFibre Québec', email: 'soutien@telefibre.example' },
};
