import type { OpenDatabase } from './platform/database/open-database.js';

/** What a person reads when Plenary has started: where to go next. */
export function welcome(
  publicUrl: string,
  { place }: OpenDatabase,
  sampleDataLoaded: boolean,
  signIns: string[],
): string {
  return [
    '',
    `Plenary is ready at ${publicUrl}`,
    '',
    `  GraphQL IDE   open ${publicUrl}/graphql in a browser`,
    `  First query   curl ${publicUrl}/graphql -H 'content-type: application/json' \\`,
    `                  -d '{"query":"{ conferences { nodes { slug title startsOn } } }"}'`,
    '                more in examples/',
    ...signIns,
    `  Health        ${publicUrl}/healthz  ${publicUrl}/readyz`,
    `  Data          ${place}${sampleDataLoaded ? ', with sample data loaded just now' : ''}`,
    '  Stop          Ctrl-C',
    '',
  ].join('\n');
}
