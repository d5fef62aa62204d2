import * as accounts from './accounts/index.js';
import * as agenda from './agenda/index.js';
import * as attendance from './attendance/index.js';
import * as conferences from './conferences/index.js';
import * as delegations from './delegations/index.js';
import * as directives from './directives/index.js';
import * as directory from './directory/index.js';
import * as documents from './documents/index.js';
import * as floor from './floor/index.js';
import * as followOn from './follow-on/index.js';
import * as history from './history/index.js';
import * as instruments from './instruments/index.js';
import * as invitations from './invitations/index.js';
import * as minutes from './minutes/index.js';
import * as notices from './notices/index.js';
import * as notifications from './notifications/index.js';
import * as personalData from './personal-data/index.js';
import * as publishing from './publishing/index.js';
import * as reports from './reports/index.js';
import * as workingDays from './working-days/index.js';

/** The features in rank order: each may import only those above it. */
const features = [
  accounts,
  directory,
  instruments,
  workingDays,
  conferences,
  agenda,
  documents,
  invitations,
  delegations,
  attendance,
  floor,
  reports,
  minutes,
  directives,
  notices,
  followOn,
  notifications,
  personalData,
  history,
  publishing,
];

const exported = features.flatMap(feature => Object.entries(feature) as [string, unknown][]);

function classesNamed(ending: string) {
  return exported
    .filter(([name, value]) => name.endsWith(ending) && typeof value === 'function')
    .map(([, value]) => value as new () => object);
}

export const entities = classesNamed('Entity');
export const featureModules = classesNamed('Module');
