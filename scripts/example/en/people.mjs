// @ts-check
/** Who is who. The short keys are those of the timelines. */
export const people = {
  maeve: { key: 'maeve.quinn', name: 'Maeve Quinn', email: 'maeve@harbourlight.example' },
  tom: { key: 'tom.okafor', name: 'Tom Okafor', email: 'tom@harbourlight.example' },
  priya: { key: 'priya.nair', name: 'Priya Nair', email: 'priya@harbourlight.example' },
  ben: { key: 'ben.carver', name: 'Ben Carver', email: 'ben@harbourlight.example' },
  ruth: { key: 'ruth.ellis', name: 'Ruth Ellis', email: 'ruth@lakeside-vets.example' },
  sam: { key: 'sam.whitfield', name: 'Sam Whitfield', email: 'sam@whitfield-print.example' },
};
