import * as agenda from './agenda/index.js';
import * as attendance from './attendance/index.js';
import * as conferences from './conferences/index.js';
import * as directives from './directives/index.js';
import * as directory from './directory/index.js';
import * as instruments from './instruments/index.js';
import * as reports from './reports/index.js';

/** The features in rank order: each may import only those above it. */
const features = [directory, instruments, conferences, agenda, attendance, reports, directives];

const exported = features.flatMap(feature => Object.entries(feature) as [string, unknown][]);

function classesNamed(ending: string) {
  return exported
    .filter(([name, value]) => name.endsWith(ending) && typeof value === 'function')
    .map(([, value]) => value as new () => object);
}

export const entities = classesNamed('Entity');
export const featureModules = classesNamed('Module');
