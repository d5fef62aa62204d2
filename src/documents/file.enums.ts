import { registerEnumType } from '@nestjs/graphql';

export enum FileState {
  QUARANTINED = 'QUARANTINED',
  AVAILABLE = 'AVAILABLE',
  REFUSED = 'REFUSED',
}

registerEnumType(FileState, {
  name: 'FileState',
  description: 'Whether a file can be downloaded.',
  valuesMap: {
    QUARANTINED: { description: 'It waits to be scanned; nobody can download it yet.' },
    AVAILABLE: { description: 'Those who see it can download it.' },
    REFUSED: { description: 'The scan has found something harmful; its content was removed.' },
  },
});
