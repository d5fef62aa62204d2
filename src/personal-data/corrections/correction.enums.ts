import { registerEnumType } from '@nestjs/graphql';

export enum CorrectionState {
  REQUESTED = 'REQUESTED',
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
}

registerEnumType(CorrectionState, {
  name: 'CorrectionState',
  description: 'Where a request to correct the official record stands.',
  valuesMap: {
    REQUESTED: { description: 'The staff of the conference has not decided.' },
    ACCEPTED: { description: 'The record is corrected.' },
    REJECTED: { description: 'It stays as it is, with a reason.' },
  },
});
