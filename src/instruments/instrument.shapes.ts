import { bodyShape } from '../directory/index.js';
import { columns, one, Shape } from '../platform/graphql/index.js';

export const legalInstrumentShape = new Shape('LegalInstrument', 'legal_instrument', {
  ...columns(
    'id',
    'revision',
    'type',
    'number',
    'printedForms',
    'issuerPrinted',
    'issuedOn',
    'title',
    'provenance',
    'sample',
  ),
  issuer: one(
    () => bodyShape,
    row => `${row}.issuer_id`,
  ),
});

export const programmeShape = new Shape('Programme', 'programme', {
  ...columns('id', 'revision', 'name', 'printedForms', 'sample'),
  basis: one(
    () => legalInstrumentShape,
    row => `${row}.basis_id`,
  ),
});
